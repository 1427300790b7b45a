import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deleteAnnotation } from '../../src/editor/commands/deleteAnnotation';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { projectOf, type Workspace } from './workspaceFiles';

const text = [
	'Rockets hit Bakhmut on Monday. The town burned, and the town was dark.',
	'The governor of the town said that two civilians were wounded.',
	'',
].join('\n');
const claim = (id: string, quote: string, more = '') => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
${more}`;
const sidecar = `corroborate: 1
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    mentions:
      Bakhmut: all
      town:
        - { qoute: town }
        - { quote: town, prefix: "The ", suffix: " burned" } # The first.
        - { quote: town, prefix: "and the lost ", suffix: " was nowhere" }
        - { quote: town, prefix: "of the ", suffix: " said" }
  governor: { name: The governor, kind: person, mentions: { The governor: all, town: all } }
claims:
  anna:
${claim('k3f9wq2', 'Rockets hit Bakhmut on Monday.')}${claim(
	'p7d2cxm',
	'two civilians were wounded',
	`      relations:
        - { type: resembles, to: k3f9wq2 }
        - { type: repeats, to: k3f9wq2 }
        - { type: contradicts, to: w4mzk7r, note: kept }
`,
)}  ben:
    pass: { state: open }
${claim('w4mzk7r', 'The town burned')}  carl:
${claim('z5mzk7r', 'and the town was dark')}dismissed:
  anna:
    - { code: source.none, target: p7d2cxm, reson: typo }
    - { code: claim.twin, target: k3f9wq2, reason: no }
`;

describe('deleting', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await projectOf('deleting', text, sidecar);
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	/** Runs the command with these answers. */
	const run = (answers: readonly Answer[], id?: string) =>
		answering(answers, () => deleteAnnotation(commands.writing, id));
	const without = (...lines: RegExp[]) =>
		sidecar
			.split('\n')
			.filter((line) => !lines.some((one) => one.test(line)))
			.join('\n');

	it('a claim takes away what names it, and nothing that stands beside that, read or not', async () => {
		await folder.select('a.txt');
		await run([], 'k3f9wq2');
		const own = claim('k3f9wq2', 'Rockets hit Bakhmut on Monday.');
		const rest = without(/to: k3f9wq2/, /target: k3f9wq2/).replace(own, '');
		assert.equal(await folder.read('a.annotations.yaml'), rest);
	});

	it('leaves the claims of a pass alone that is not finished', async () => {
		await folder.select('a.txt', 'town burned');
		await run([], 'w4mzk7r');
		await run([]);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
	});

	it("asks before another annotator's claim goes, and Enter keeps it", async () => {
		await folder.select('a.txt');
		const [lines] = await run([enter], 'z5mzk7r');
		assert.deepEqual(lines, ['Keep it', 'Delete claim z5mzk7r of carl']);
		await run([undefined], 'z5mzk7r');
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		await run([/^Delete/], 'z5mzk7r');
		assert.equal((await folder.read('a.annotations.yaml')).includes('z5mzk7r'), false);
	});

	it('one place of a form leaves the others as they stand, found or not', async () => {
		await folder.select('a.txt', 'of the town');
		await run([/^Mention of Bakhmut: this place only$/]);
		assert.equal(await folder.read('a.annotations.yaml'), without(/"of the "/));
	});

	it('one place of a name that is annotated everywhere names the others', async () => {
		await folder.write('a.txt', `${text}Bakhmut was quiet.\n`);
		await folder.select('a.txt', '\nBakhmut');
		await run([/^Mention of Bakhmut: this place only$/]);
		const anchor =
			'quote: Bakhmut\n          prefix: "Rockets hit "\n          suffix: " on Monday. The town burned, and"';
		assert.equal(
			await folder.read('a.annotations.yaml'),
			sidecar.replace('Bakhmut: all', `Bakhmut:\n        - ${anchor}`),
		);
	});

	for (const take of [/this place only/, /^Mentions of Bakhmut as/, /^Entity Bakhmut/])
		it(`makes no fragment of an entity that is gone meanwhile: ${take.source}`, async () => {
			await folder.write('a.txt', `${text}Bakhmut was quiet.\n`);
			const gone = sidecar.replace(/ {2}bakhmut:\n[^]*(?= {2}governor)/, '');
			await folder.select('a.txt', '\nBakhmut');
			await run([{ take, meanwhile: async () => folder.write('a.annotations.yaml', gone) }]);
			assert.equal(await folder.read('a.annotations.yaml'), gone);
			await vscode.commands.executeCommand('notifications.clearAll');
		});
});
