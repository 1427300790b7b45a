import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { mergeEntities } from '../../src/editor/commands/mergeEntities';
import { renameEntity } from '../../src/editor/commands/renameEntity';
import { projectOfTwo } from '../samples';
import { answering } from './answering';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const project = `${projectOfTwo}sides:
  east: { name: East, actors: [artemivsk] }
entities:
  bakhmut: { name: Bakhmut, kind: place, side: east }
`;
const first = 'Artemivsk was shelled, and Bakhmut burned. In Artemivsk nobody slept.\n';
const second = 'The mayor of Artemivsk fled.\n';
const sidecars: Readonly<Record<string, string>> = {
	'a.annotations.yaml': `corroborate: 1
entities:
  artemivsk: { name: Artemivsk, kind: group, mentions: { Artemivsk: all } }
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
claims:
  anna:
    k3f9wq2:
      quote: Artemivsk was shelled
      prefix: ""
      suffix: ", and Bakhmut burned."
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      where: { place: artemivsk }
`,
	'b.annotations.yaml': `corroborate: 1
entities:
  artemivsk: { name: Artemivsk, kind: place, mentions: { Artemivsk: all } }
sources:
  mayor: { kind: person, identification: named, entity: artemivsk, name: Mayor }
claims:
  ben:
`,
	'events/shelling.yaml': 'name: Shelling\nwhere: { place: artemivsk }\n',
	'corroborate.yaml': project,
};

describe('an entity in every file of a project', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await workspace('entities');
		for (const [path, text] of Object.entries(sidecars)) await folder.write(path, text);
		await folder.write('a.txt', first);
		await folder.write('b.txt', second);
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	const all = async (): Promise<Record<string, string>> => {
		const texts = await Promise.all(
			Object.keys(sidecars).map(async (path) => [path, await folder.read(path)]),
		);
		return Object.fromEntries(texts) as Record<string, string>;
	};

	it('is renamed, in articles, in an event and in the file of the project, as one step of undo', async () => {
		await folder.select('b.txt', 'Artemivsk');
		await answering([() => 'Artyomovsk', () => 'art'], () => renameEntity(commands.writing));
		const after = await all();
		for (const [path, text] of Object.entries(sidecars))
			assert.equal(
				after[path]!.replace(/^ {4}formerly: \[artemivsk\]\n/gm, '').match(/\bart\b/g)?.length,
				text.match(/\bartemivsk\b/g)?.length,
				path,
			);
		assert.match(after['b.annotations.yaml']!, /art:\n {4}name: Artyomovsk\n[^]*formerly: \[artemivsk\]/);
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(await until(all, (now) => JSON.stringify(now) === JSON.stringify(sidecars)), sidecars);
	});

	it('is merged with another one, after a look at every place, as one step of undo', async () => {
		await folder.select('a.txt', 'Artemivsk');
		const [others, there, back] = await answering([/^Bakhmut$/, /^Keep Bakhmut/, /^Merge /], () =>
			mergeEntities(commands.writing),
		);
		assert.deepEqual(others, ['Bakhmut']);
		// The one that is mentioned most stays, unless told otherwise.
		assert.deepEqual(there!.slice(0, 2), [
			'Merge Bakhmut into Artemivsk: 3 places in 2 files',
			'Keep Bakhmut instead',
		]);
		assert.deepEqual(back, [
			'Merge Artemivsk into Bakhmut: 7 places in 4 files',
			'Keep Artemivsk instead',
			'kind: group',
			'entities › artemivsk',
			'entities › bakhmut',
			'claims › anna › k3f9wq2 › where › place',
			'entities › artemivsk',
			'sources › mayor',
			'sides › east › actors › 0',
			'where › place',
		]);
		assert.deepEqual(await all(), {
			'a.annotations.yaml': `corroborate: 1
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    aliases: [Artemivsk]
    mentions: { Bakhmut: all, Artemivsk: all }
    formerly: [artemivsk]
claims:
  anna:
    k3f9wq2:
      quote: Artemivsk was shelled
      prefix: ""
      suffix: ", and Bakhmut burned."
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      where: { place: bakhmut }
`,
			'b.annotations.yaml': `corroborate: 1
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    side: east
    aliases: [Artemivsk]
    mentions: { Artemivsk: all }
    formerly: [artemivsk]
sources:
  mayor: { kind: person, identification: named, entity: bakhmut, name: Mayor }
claims:
  ben:
`,
			'events/shelling.yaml': 'name: Shelling\nwhere: { place: bakhmut }\n',
			'corroborate.yaml': project.replace('[artemivsk]', '[bakhmut]'),
		});
		await vscode.commands.executeCommand('undo');
		assert.deepEqual(await until(all, (now) => JSON.stringify(now) === JSON.stringify(sidecars)), sidecars);
	});

	it('is not merged where a file is in conflict: nothing is written, and the file and line are named', async () => {
		const conflict = '      conflict: { is.topic: { base: other, ours: other, theirs: other } }\n';
		await folder.write('a.annotations.yaml', `${sidecars['a.annotations.yaml']}${conflict}`);
		const before = await all();
		await folder.select('b.txt', 'Artemivsk');
		const [, lines] = await answering([/^Bakhmut$/, /^Merge /], () => mergeEntities(commands.writing));
		assert.ok(
			lines!.some((line) => line.startsWith('Line 14: The file holds a conflict')),
			lines!.join('\n'),
		);
		assert.deepEqual(await all(), before);
	});
});
