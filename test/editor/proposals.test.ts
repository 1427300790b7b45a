import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { proposeEvent } from '../../src/editor/commands/proposeEvent';
import { proposeRelations } from '../../src/editor/commands/proposeRelations';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { projectOf, type Workspace } from './workspaceFiles';

const first = 'Northern troops took heavy losses at Hilltown.\n';
const second = 'Northern troops had heavy losses at Hilltown on Friday.\n';
const sidecar = (handle: string, id: string, text: string) => `corroborate: 1
entities:
  hill: { name: Hilltown, kind: place, mentions: { Hilltown: all } }
claims:
  ${handle}:
    ${id}:
      quote: ${text.trim()}
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const ours = sidecar('anna', 'k3f9wq2', first);
const theirs = sidecar('ben', 'p7d2cxm', second);

describe('proposals across articles', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await projectOf('proposals', first, ours);
		await folder.write('b.txt', second);
		await folder.write('b.annotations.yaml', theirs);
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	const run = async (
		answers: readonly Answer[],
		work: typeof proposeRelations | typeof proposeEvent,
		path = 'a.txt',
	): Promise<string[][]> => {
		await folder.select(path);
		return answering(answers, () => work(commands.writing));
	};

	it('a relation is written where Enter takes it, in one step that Undo takes back', async () => {
		const [lines] = await run([enter], proposeRelations);
		assert.deepEqual(lines, [
			'$(link) corroborates: “Northern troops had heavy losses at Hilltown on Friday.”',
			'$(circle-slash) Not corroborates: “Northern troops had heavy losses at Hilltown on Friday.”',
		]);
		const written = `${ours}      relations:
        - { type: corroborates, to: p7d2cxm, independence: unknown }
`;
		assert.equal(await folder.read('a.annotations.yaml'), written);
		assert.equal(await folder.read('b.annotations.yaml'), theirs, 'the other side is left as it is');
		await vscode.commands.executeCommand('undo');
		assert.equal(folder.document('a.annotations.yaml')?.getText(), ours);
	});

	it('from the other article it is written on one’s own claim all the same', async () => {
		await run([/^\$\(link\)/], proposeRelations, 'b.txt');
		assert.match(await folder.read('a.annotations.yaml'), /to: p7d2cxm/);
		assert.equal(await folder.read('b.annotations.yaml'), theirs);
	});

	it('nothing is written where the list is left; what is rejected does not come again', async () => {
		await run([undefined], proposeRelations);
		assert.equal(await folder.read('a.annotations.yaml'), ours);
		await run([/^\$\(circle-slash\)/], proposeRelations);
		const rejected = await folder.read('a.annotations.yaml');
		assert.equal(
			rejected,
			`${ours}dismissed:
  anna:
    - code: suggestion.relation
      target: k3f9wq2 p7d2cxm
      reason: relation rejected
`,
		);
		assert.deepEqual(await run([], proposeRelations), []);
	});

	it('an event is written with its claims’ entries, once it is accepted under its name', async () => {
		await run([enter, enter, undefined], proposeEvent);
		assert.equal(await folder.read('a.annotations.yaml'), ours, 'left at its name, nothing is written');
		const asked = await run([enter, enter, () => 'The night at Hilltown'], proposeEvent);
		assert.deepEqual(asked[0], ['Losses of people: Hilltown']);
		assert.equal(
			await folder.read('events/night-at-hilltown.yaml'),
			'name: The night at Hilltown\ntopic: casualties\nwhere: { place: hill }\n',
		);
		for (const path of ['a.annotations.yaml', 'b.annotations.yaml'])
			assert.match(await folder.read(path), / {6}events:\n {8}- \{ event: night-at-hilltown \}\n/, path);
	});
});
