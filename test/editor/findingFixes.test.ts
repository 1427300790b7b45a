import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixFinding } from '../../src/editor/commands/fixFinding';
import { answering, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { problemsOf, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = `An expert said that the hill fell. The bridge fell. Many soldiers died.
Russia has "gone mad". Russia reportedly has "gone mad".
`;
const project = `corroborate: 1
annotators: [anna]
sides:
  ukraine: { name: Ukraine }
`;
const sidecar = `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
sources:
  expert: { name: An expert, kind: person, identification: anonymous } # kept
claims:
  anna:
    k3f9wq2:
      quote: the hill fell
      is: { topic: territory, act: reports, status: ready }
      said: { mode: indirect, source: expert }
    p7d2cxm:
      quote: The bridge fell.
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
    w4mzk7r:
      quote: Many soldiers died.
      is: { topic: casualties, act: reports, status: ready }
      said: { mode: author, source: "@article" }
      casualties: { category: killed }
    bbbbbb2:
      quote: Russia has "gone mad".
      is: { topic: other, act: reports, status: ready }
      said: { mode: author, source: "@article" }
    bbbbbb3:
      quote: Russia reportedly has "gone mad".
      is: { topic: other, act: reports, modality: hedged, status: ready }
      said: { mode: author, source: "@article" }
dismissed:
  anna:
`;

describe('quick fixes of findings', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await workspace('fixes');
		commands = await commandsIn('anna');
		await folder.write('corroborate.yaml', project);
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		const { document } = await folder.select('a.txt');
		await commands.writing.projects.open(document);
		await codesWith((codes) => codes.includes('claim.hedge-dropped'));
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	it('are what the core says, with the ways to dismiss, at the row that they are about', async () => {
		const actions = await actionsAt('An expert', 'source.anonymous');
		assert.deepEqual(
			actions.map(({ title }) => title),
			[
				'Set how “An expert” is identified…',
				'Record why “An expert” is not named…',
				'Dismiss source.anonymous for this source…',
				'Dismiss source.anonymous in this article…',
				'Dismiss source.anonymous for this source in this project…',
			],
		);
	});

	it('fill in a casualty record with what is answered, in one step', async () => {
		await run('Many soldiers', 'Fill in the casualty record…', [
			() => '1,000',
			() => '',
			/^Ukraine$/,
			() => '2023-05',
		]);
		assert.equal(
			await folder.read('a.annotations.yaml'),
			sidecar.replace(
				'{ category: killed }',
				'{ low: 1000, category: killed, side: ukraine, asOf: 2023-05 }',
			),
		);
	});

	it('write nothing where their user leaves or answers nothing', async () => {
		await run('Many soldiers', 'Fill in the casualty record…', [() => '1,000', undefined]);
		await run('An expert', 'Record why “An expert” is not named…', [() => ' ']);
		await run('An expert', 'Dismiss source.anonymous for this source…', [() => '']);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
	});

	it('say how a source is identified, in its own line', async () => {
		await run('An expert', 'Set how “An expert” is identified…', [/^named/]);
		assert.equal(
			await folder.read('a.annotations.yaml'),
			sidecar.replace('identification: anonymous } # kept', 'identification: named } # kept'),
		);
		const codes = await codesWith((all) => !all.includes('source.anonymous'));
		assert.ok(!codes.includes('source.anonymous'));
	});

	it('give a claim the source that its user picks', async () => {
		await run('The bridge', 'Set who says it…', [/^An expert$/]);
		assert.match(
			await folder.read('a.annotations.yaml'),
			/The bridge fell\.\n.*\n {6}said: \{ mode: indirect, source: expert \}\n/,
		);
	});

	it('link two claims that do not fit, which Undo takes back', async () => {
		const [action] = (await actionsAt('Russia reportedly', 'claim.hedge-dropped')).filter(({ title }) =>
			title.includes('as contradicting each other'),
		);
		await vscode.commands.executeCommand(action!.command!.command, ...action!.command!.arguments!);
		assert.match(
			await folder.read('a.annotations.yaml'),
			/relations:\n +- \{ type: contradicts, to: bbbbbb2 \}\n/,
		);
		await folder.select('a.txt');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
	});

	it('dismiss for a claim, with the reason, under the annotator’s handle', async () => {
		await run('The bridge', 'Dismiss source.none for this claim…', [() => 'common knowledge']);
		assert.equal(
			await folder.read('a.annotations.yaml'),
			sidecar.replace(
				/ {2}anna:\n$/,
				'  anna:\n    - { code: source.none, target: p7d2cxm, reason: common knowledge }\n',
			),
		);
		const rows = await until(
			() => problemsOf(folder.uriOf('a.txt')).filter(({ code }) => code === 'source.none'),
			(left) => left.length === 1,
		);
		assert.equal(rows.length, 1, 'the soldiers’ row stays');
	});

	it('dismiss in the whole project, in its file', async () => {
		await run('An expert', 'Dismiss source.anonymous for this source in this project…', [
			() => 'known to us',
		]);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		assert.match(
			await folder.read('corroborate.yaml'),
			/dismissed:\n +- code: source\.anonymous\n +target: source:expert\n +reason: known to us\n +by: anna\n/,
		);
		const codes = await codesWith((all) => !all.includes('source.anonymous'));
		assert.ok(!codes.includes('source.anonymous'));
	});

	it('correct a slip in the article itself only as a refactoring, which is no preferred fix', async () => {
		await folder.write('b.txt', 'It has been going on for moths.\n');
		const { document } = await folder.select('b.txt');
		const range = new vscode.Range(0, 22, 0, 22);
		const [action] = await until(
			() => actionsIn(document.uri, range, vscode.CodeActionKind.Refactor),
			(actions) => actions.length > 0,
		);
		assert.equal(action?.title, 'Correct the article: “for months”');
		assert.ok(!action.isPreferred);
		await vscode.workspace.applyEdit(action.edit!);
		assert.equal(document.getText(), 'It has been going on for months.\n');
	});

	it('do nothing for a finding that is not there, or a claim that was changed meanwhile', async () => {
		const article = folder.uriOf('a.txt').toString();
		for (const request of [undefined, { article }, { article, finding: '[]', fix: 'identification' }])
			await fixFinding(commands.writing, request);
		const [action] = (await actionsAt('Many soldiers', 'casualty.incomplete')).filter(({ title }) =>
			title.startsWith('Fill in'),
		);
		const changed = sidecar.replace('{ category: killed }', '{ category: wounded }');
		const meanwhile = async (): Promise<void> => folder.write('a.annotations.yaml', changed);
		await answering([() => '1', () => '1', { take: /^Ukraine$/, meanwhile }, () => '2023-05'], () =>
			fixFinding(commands.writing, action!.command!.arguments![0]),
		);
		assert.equal(await folder.read('a.annotations.yaml'), changed);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	async function run(words: string, title: string, answers: readonly Answer[]): Promise<void> {
		const actions = await actionsAt(words);
		const action = actions.find((one) => one.title === title);
		assert.ok(action, `there is no “${title}” among ${actions.map((one) => one.title).join(', ')}`);
		await answering(answers, () => fixFinding(commands.writing, action.command!.arguments![0]));
	}

	/** The quick fixes at words of the article, or those of them that are about a row of this code. */
	async function actionsAt(words: string, code?: string): Promise<readonly vscode.CodeAction[]> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf('a.txt'));
		const at = document.positionAt(text.indexOf(words) + 1);
		const range = new vscode.Range(at, at);
		const actions = await actionsIn(document.uri, range, vscode.CodeActionKind.QuickFix);
		return actions.filter(
			({ command }) =>
				command?.command === 'corroborate.fixFinding' &&
				(code === undefined || JSON.stringify(command.arguments).includes(code)),
		);
	}

	function actionsIn(
		uri: vscode.Uri,
		range: vscode.Range,
		{ value }: vscode.CodeActionKind,
	): Thenable<readonly vscode.CodeAction[]> {
		return vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			range,
			value,
		);
	}

	function codesWith(holds: (codes: readonly string[]) => boolean): Promise<readonly string[]> {
		return until(() => problemsOf(folder.uriOf('a.txt')).map(({ code }) => code), holds);
	}
});
