import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeArticle } from '../../src/editor/commands/active';
import { editClaim } from '../../src/editor/commands/editClaim';
import { editSource } from '../../src/editor/commands/editSource';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { setAnnotator } from './inEditor';
import { projectOf, workspace, type Workspace } from './workspaceFiles';

const text = 'Rockets reportedly hit Bakhmut on Monday.\nTwo civilians were wounded.\n';
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place }
  soledar: { name: Soledar, kind: place }
claims:
  anna:
    k3f9wq2:
      quote: Rockets reportedly hit Bakhmut on Monday.
      is: { topic: shelling-of-towns, act: reports, status: draft, own-key: kept }
      said: { mode: indirect, source: staff, cue: said, own-key: kept }
      hedges: [reportedly]
      when: { date: 2023-05, precision: 4, own-key: kept }
      where: { place: bakhmut, precision: 2, own-key: kept }
      note: |
        The first line.
        The second.
    p7d2cxm:
      quote: Two civilians were wounded.
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      hedges: ["it seems, so far", perhaps]
      where: { place: elsewhere }
sources:
  staff: { name: The staff, kind: organization, identification: named }
`;

const fields = ['Topic', 'Act', 'Modality', 'Status', 'Interest', 'Mode', 'Cue', 'Hedges', 'Statement'];

/** Runs a command of a claim in a folder of its own, and gives the sidecar that it leaves. */
function running(command: typeof editClaim) {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await projectOf('editing', text, sidecar);
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});
	return async (answers: readonly Answer[], id = 'k3f9wq2'): Promise<string> => {
		await folder.select('a.txt');
		await answering(answers, () => command(commands.writing, id));
		return folder.read('a.annotations.yaml');
	};
}

describe('editing a claim', () => {
	const run = running(editClaim);
	const same = (value: string) => value;

	it('changes nothing where Enter leaves a field as it is', async () => {
		for (const field of [...fields, 'Date', 'Date precision', 'Date basis', 'Place']) {
			const isBox = ['Cue', 'Hedges', 'Statement', 'Date'].includes(field);
			assert.equal(await run([new RegExp(`^${field}$`), isBox ? same : enter]), sidecar, field);
		}
		assert.equal(await run([/^Place$/, enter], 'p7d2cxm'), sidecar);
	});

	for (const [field, answer, before, after] of [
		['Place', /^Soledar$/, 'place: bakhmut', 'place: soledar'],
		['Date', () => '2023-06', 'date: 2023-05', 'date: 2023-06'],
		['Date precision', /^within a week$/, '{ date: 2023-05, precision: 4', '{ date: 2023-05, precision: 3'],
		['Status', /^ready$/, 'status: draft, own', 'status: ready, own'],
		['Hedges', (value: string) => `${value}, perhaps`, '[reportedly]', '[reportedly, perhaps]'],
	] as const)
		it(`changes nothing but the ${field}`, async () => {
			assert.equal(await run([new RegExp(`^${field}$`), answer]), sidecar.replace(before, after));
		});

	it('asks for a casualty record and a figure value by value, and takes one of which nothing is left away', async () => {
		const filled = await run(
			[/^Casualties$/, () => '2', () => '1,200', /^wounded$/, /^civilian$/, () => '2023-05-01'],
			'p7d2cxm',
		);
		const record = ['low: 2', 'high: 1200', 'category: wounded', 'side: civilian', 'asOf: 2023-05-01'];
		assert.ok(filled.includes(['      casualties:', ...record].join('\n        ')), filled);
		const emptied = await run(
			[/^Casualties$/, () => '', () => '', /^not set$/, /^not set$/, () => ''],
			'p7d2cxm',
		);
		assert.equal(emptied, sidecar);
		const measured = await run(
			[/^Figure$/, () => '2', () => '5', () => 'km', () => 'advance', () => ''],
			'p7d2cxm',
		);
		assert.match(measured, /figure: \{ low: 2, high: 5, unit: km, of: advance \}\n/);
	});

	it('takes the cue of the source before away with it, and nothing else', async () => {
		assert.equal(
			await run([/^Source$/, /^author's voice$/]),
			sidecar.replace('mode: indirect, source: staff, cue: said', 'mode: author, source: "@article"'),
		);
	});

	for (const [id, field, words] of [
		['k3f9wq2', 'Note', 'note: |'],
		['p7d2cxm', 'Hedges', 'hedges: ["it'],
	] as const)
		it(`shows in the sidecar what one line cannot hold: ${field}`, async () => {
			assert.equal(await run([new RegExp(`^${field}$`)], id), sidecar);
			const { document, selection } = vscode.window.activeTextEditor!;
			assert.equal(document.getText(), sidecar);
			assert.equal(document.offsetAt(selection.active), sidecar.indexOf(words));
		});
});

describe('editing a source', () => {
	const run = running(editSource);

	it('changes one field of the source of a claim, and nothing else', async () => {
		const staff = '{ name: The staff, kind: organization, identification: named }';
		assert.equal(
			await run([/^Identification$/, /^anonymous$/]),
			sidecar.replace(staff, staff.replace('named', 'anonymous')),
		);
		assert.match(await run([/^Side$/, /^civilian$/]), /identification: anonymous,? ?\n? *side: civilian/);
		assert.match(await run([/^Name$/, () => 'General staff']), /name: General staff/);
	});

	it('says so where the article itself is the source', async () => {
		assert.equal(await run([], 'p7d2cxm'), sidecar);
	});
});

describe('the article that a command works on', () => {
	let folder: Workspace;
	let commands: Commands;
	let editor: vscode.TextEditor;

	beforeEach(async () => {
		folder = await workspace('active');
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		commands = await commandsIn('anna');
		editor = await folder.select('a.txt');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	/** Types whenever the article has been read, so often. */
	async function typing(times: number): Promise<void> {
		const { project } = (await commands.writing.projects.open(editor.document))!;
		const settle = project.settle.bind(project);
		let left = times;
		project.settle = async () => {
			await settle();
			if (left-- > 0) await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
		};
	}

	it('is read again if somebody types while it is read', async () => {
		await typing(2);
		const active = await activeArticle(commands.writing.projects);
		assert.equal(active?.document.text, `xx${text}`);
	});

	it('is not worked on while it never rests', async () => {
		await typing(Infinity);
		assert.equal(await activeArticle(commands.writing.projects), undefined);
	});

	it("is not annotated under a handle that cannot be anyone's", async () => {
		const { project } = (await commands.writing.projects.open(editor.document))!;
		for (const handle of ['agreed', 'Anna B.', 'a']) {
			await setAnnotator(handle);
			assert.equal(project.annotator, undefined, handle);
			assert.equal(await commands.writing.annotator.handle(project), undefined);
		}
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});
