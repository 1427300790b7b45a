import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import { mergeEntities } from '../../src/editor/commands/mergeEntities';
import { renameEntity } from '../../src/editor/commands/renameEntity';
import { tagEntity } from '../../src/editor/commands/tagEntity';
import { projectOfTwo } from '../samples';
import { answering, enter } from './answering';
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

const article = `Ukrainian commander Oleksandr Syrsky said that the town had held.
Syrsky told reporters more. The governor said Syrsky would visit Bakhmut.
`;

describe('an entity that is tagged', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await workspace('tagged');
		await folder.write('corroborate.yaml', `${projectOfTwo}sides:\n  ukraine: { name: Ukraine }\n`);
		await folder.write('a.txt', article);
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	const entitiesOf = async () => {
		const { entities } = readSidecar(await folder.read('a.annotations.yaml')).value;
		return entities && (structuredClone(entities) as typeof entities);
	};
	const syrsky = { name: 'Oleksandr Syrsky', kind: 'person', side: 'ukraine' };

	it('takes all its mentions with Enter, under the fullest name, and Undo takes them back at once', async () => {
		await folder.select('a.txt', 'Syrsky');
		const [lines] = await answering([enter], () => tagEntity(commands.writing));
		assert.equal(lines![0], 'New person: Oleksandr Syrsky, all 3 mentions in this article');
		assert.deepEqual(await entitiesOf(), {
			'oleksandr-syrsky': { ...syrsky, mentions: { 'Oleksandr Syrsky': 'all', Syrsky: 'all' } },
		});
		await vscode.commands.executeCommand('undo');
		assert.equal((await until(entitiesOf, (entities) => entities === undefined)) ?? 'none', 'none');
	});

	it('takes the selected words alone where that is asked for, and another kind or side', async () => {
		await folder.select('a.txt', 'Oleksandr Syrsky');
		await answering([/^Only the selected words$/, /^No side$/, /^New group$/], () =>
			tagEntity(commands.writing),
		);
		assert.deepEqual(await entitiesOf(), {
			'oleksandr-syrsky': {
				name: 'Oleksandr Syrsky',
				kind: 'group',
				mentions: { 'Oleksandr Syrsky': 'all' },
			},
		});
		await folder.select('a.txt', 'governor');
		const [lines] = await answering([/^Oleksandr Syrsky, only/], () => tagEntity(commands.writing));
		assert.ok(lines!.includes('New person') && lines!.includes('New place'));
		assert.equal(Object.keys((await entitiesOf())!['oleksandr-syrsky']!.mentions!).length, 2);
	});

	it('is the name at the caret where nothing is selected, and is not tagged twice', async () => {
		const editor = await folder.select('a.txt');
		editor.selection = new vscode.Selection(1, 2, 1, 2);
		await answering([enter], () => tagEntity(commands.writing));
		const written = await folder.read('a.annotations.yaml');
		await folder.select('a.txt', 'Oleksandr Syrsky');
		const [lines] = await answering([enter], () => tagEntity(commands.writing));
		assert.equal(lines![0], 'Oleksandr Syrsky, tagged already');
		assert.equal(await folder.read('a.annotations.yaml'), written);
	});
});

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

	it('is chosen from a list where none is at the caret, and left as it is by Escape', async () => {
		await folder.select('b.txt');
		const asked = await answering([/^Artemivsk$/, /^Bakhmut$/, undefined], () =>
			mergeEntities(commands.writing),
		);
		assert.deepEqual(asked[0], ['Artemivsk', 'Bakhmut']);
		assert.match(asked[2]![0]!, /^Merge Bakhmut into Artemivsk/);
		assert.deepEqual(await all(), sidecars);
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

describe('looking for an entity or a claim', () => {
	let folder: Workspace;

	before(async () => {
		folder = await workspace('found');
		for (const [path, text] of Object.entries(sidecars)) await folder.write(path, text);
		const related = `${sidecars['a.annotations.yaml']}      relations: [{ type: repeats, to: p7d2cxm }]\n`;
		await folder.write('a.annotations.yaml', related);
		const other = `    p7d2cxm:
      quote: The mayor of Artemivsk fled.
      prefix: ""
      suffix: "\\n"
      is: { topic: other, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
		await folder.write('b.annotations.yaml', `${sidecars['b.annotations.yaml']}${other}`);
		await folder.write('a.txt', first);
		await folder.write('b.txt', second);
		await folder.select('a.txt');
	});
	after(() => folder.remove());

	/** Where Go to References goes from the beginning of words of an article, as path, line and words. */
	async function referencesAt(path: string, words: string): Promise<string[]> {
		const { document } = await folder.select(path, words);
		const at = document.positionAt(document.getText().indexOf(words) + 1);
		const found = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			at,
		);
		const lines = await Promise.all(
			found.map(async ({ uri, range }) => {
				const name = uri.path.slice(folder.uriOf('').path.length).replace(/^\//, '');
				const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
				return `${name} ${range.start.line + 1}: ${text}`;
			}),
		);
		return lines.sort();
	}

	it('gives every mention of an entity in every article, and its entries', async () => {
		const expected = [
			'a.annotations.yaml 3: artemivsk',
			'a.txt 1: Artemivsk',
			'a.txt 1: Artemivsk',
			'b.annotations.yaml 3: artemivsk',
			'b.txt 1: Artemivsk',
		];
		const found = await until(
			() => referencesAt('a.txt', 'Artemivsk'),
			(now) => now.length === expected.length,
		);
		assert.deepEqual(found, expected);
		assert.ok((await referencesAt('a.txt', 'Bakhmut')).includes('corroborate.yaml 6: bakhmut'));
	});

	it('gives the other claims that a claim is related to, from either side', async () => {
		const there = await until(
			() => referencesAt('a.txt', 'was shelled'),
			(now) => now.length > 0,
		);
		assert.deepEqual(there, ['b.txt 1: The mayor of Artemivsk fled.']);
		assert.deepEqual(await referencesAt('b.txt', 'fled'), ['a.txt 1: Artemivsk was shelled']);
	});

	it('gives nothing for words that are no annotation', async () => {
		assert.deepEqual(await referencesAt('a.txt', 'nobody'), []);
	});

	it('finds entities by any of their names, and claims by id', async () => {
		const symbols = async (query: string) => {
			const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
				'vscode.executeWorkspaceSymbolProvider',
				query,
			);
			return found
				.filter(({ location }) => location.uri.path.startsWith(folder.uriOf('').path))
				.map(({ name, kind, containerName }) => [name, vscode.SymbolKind[kind], containerName]);
		};
		assert.deepEqual(
			await until(
				() => symbols('bkhmt'),
				(now) => now.length > 0,
			),
			[['Bakhmut', 'Field', 'place']],
		);
		assert.deepEqual(await symbols('k3f9'), [
			['k3f9wq2 Artemivsk was shelled', 'String', 'claim, remote-violence, a.txt'],
		]);
		assert.deepEqual(await symbols('zzz'), []);
	});
});
