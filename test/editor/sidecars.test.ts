import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = 'Bakhmut fell, the spokesman said. Wagner took Bakhmut. Nobody saw it.\n';
const project = `corroborate: 1
annotators: [anna, ben]
sides:
  russia: { name: Russia, actors: [wagner] }
  ukraine: { name: Ukraine }
sources:
  nexta: { name: NEXTA, kind: media, identification: named }
entities:
  avdiivka: { name: Avdiivka, kind: place }
levels: { source.hearsay: note }
topics: [mining]
`;
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
  wagner: { name: Wagner Group, kind: armed-group, side: russia }
sources:
  spox: { name: the spokesman, kind: person, identification: anonymous, side: ukraine }
claims:
  anna:
    k3f9wq2:
      quote: Bakhmut fell
      is: { topic: territory, act: reports, status: draft, credibility: 3 }
      said: { mode: indirect, source: spox }
      where: { place: bakhmut, precision: 2 }
      events:
        - { event: fall }
      relations:
        - { type: repeats, to: p7d2cxm }
    p7d2cxm:
      quote: Wagner took Bakhmut
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      actors: [wagner]
dismissed:
  ben:
    - { code: source.hearsay, target: source:spox, reason: known }
`;
const other = `corroborate: 1
claims:
  ben:
    w4mzk7r:
      quote: Bakhmut burns
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      where: { place: bakhmut }
      relations:
        - { type: contradicts, to: k3f9wq2 }
`;
const event = `name: Fall of Bakhmut
topic: territory
when: { date: 2023-05-10, precision: 1 }
where: { place: bakhmut }
sides: [russia]
`;

describe('files of a project', () => {
	let folder: Workspace;

	before(async () => {
		folder = await workspace('sidecars');
		await folder.write('corroborate.yaml', project);
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		await folder.write('b.txt', 'Bakhmut burns, they say.\n');
		await folder.write('b.annotations.yaml', other);
		await folder.write('events/fall.yaml', event);
	});
	after(() => folder.remove());
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const sidecarFile = 'a.annotations.yaml';

	/** Completions where words of a file are followed by others that are being typed. */
	async function completed(path: string, before: string, typed: string, rest = '') {
		const document = await typedInto(path, before, typed, rest);
		const caret = document.positionAt(
			document.getText().indexOf(`${before}${typed}`) + before.length + typed.length,
		);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			caret,
			undefined,
			50,
		);
		// Words of the document are VS Code's own.
		const items = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
		return { items, names: items.map(nameOf), document };
	}

	/** The file with the rest of a line behind some words replaced. */
	async function typedInto(
		path: string,
		before: string,
		typed: string,
		rest: string,
	): Promise<vscode.TextDocument> {
		const editor = await vscode.window.showTextDocument(folder.uriOf(path));
		const { document } = editor;
		const start = document.getText().indexOf(before) + before.length;
		assert.ok(start >= before.length, `${before} is not in ${path}`);
		const from = document.positionAt(start);
		await editor.edit((edit) =>
			edit.replace(new vscode.Range(from, document.lineAt(from.line).range.end), `${typed}${rest}`),
		);
		return document;
	}

	/** The file as it was. */
	async function restore(): Promise<void> {
		await vscode.commands.executeCommand('workbench.action.files.revert');
	}

	describe('are completed', () => {
		afterEach(restore);

		it('with sources, by slug and by name, where one is named in a line that is not finished', async () => {
			const { items, names, document } = await completed(
				sidecarFile,
				'said: { mode: indirect, source: ',
				'spo',
			);
			assert.deepEqual(names, ['spox']);
			const [item] = items;
			const range = item!.range as vscode.Range;
			assert.equal(document.getText(range), 'spo');
			assert.ok(item!.filterText!.includes('the spokesman'));
			assert.ok(item!.documentation === undefined || typeof item!.documentation === 'string');
			await restore();
			const byName = await completed(sidecarFile, 'said: { mode: indirect, source: ', 'the spokes', ' }');
			assert.deepEqual(byName.names, ['spox']);
			await restore();
			const all = await completed(sidecarFile, 'said: { mode: indirect, source: ', '');
			assert.deepEqual(all.names.slice(0, 3), ['@article', 'spox', 'nexta']);
			assert.equal(all.items[0]!.insertText, '"@article"');
		});

		it('with all of a word replaced, also behind the caret and in quotation marks', async () => {
			const { items, document } = await completed(
				sidecarFile,
				'said: { mode: author, source: ',
				'"@ar',
				'ticle" }',
			);
			assert.equal(document.getText(items[0]!.range as vscode.Range), '"@article"');
			assert.equal(items[0]!.insertText, '"@article"');
		});

		it('with claims by their words', async () => {
			const { items, names } = await completed(sidecarFile, 'type: repeats, to: ', 'burns', ' }');
			assert.deepEqual(names, ['w4mzk7r']);
			assert.equal(items[0]!.detail, 'b.txt');
			assert.equal((items[0]!.label as vscode.CompletionItemLabel).description, 'Bakhmut burns');
			await restore();
			assert.deepEqual((await completed(sidecarFile, 'type: repeats, to: ', '')).names, [
				'k3f9wq2',
				'p7d2cxm',
				'w4mzk7r',
			]);
		});

		for (const [path, before, typed, expected] of [
			[sidecarFile, 'where: { place: ', '', ['bakhmut', 'avdiivka']],
			[sidecarFile, 'actors: [', '', ['bakhmut', 'wagner', 'avdiivka']],
			[sidecarFile, '- { event: ', '', ['fall']],
			[sidecarFile, 'kind: armed-group, side: ', 'r', ['russia', 'third-party']],
			[sidecarFile, '- { code: ', 'hearsay', ['source.hearsay']],
			[sidecarFile, 'source.hearsay, target: ', 'source:sp', ['spox']],
			[sidecarFile, 'is: { topic: ', 'min', ['mining']],
			['corroborate.yaml', 'levels: { ', 'hears', ['source.hearsay']],
			['corroborate.yaml', 'name: Russia, actors: [', 'ava', ['avdiivka']],
			['events/fall.yaml', 'where: { place: ', 'Bakh', ['bakhmut']],
			[
				'events/fall.yaml',
				'sides: [',
				'',
				['russia', 'ukraine', 'civilian', 'third-party', 'unknown', 'wagner'],
			],
		] as const)
			it(`${path}: ${before}`, async () => {
				const { names } = await completed(path, before, typed);
				for (const name of expected)
					assert.ok(names.includes(name), `${name} is not among ${names.join(', ')}`);
				assert.equal(names.filter((name) => expected.includes(name as never)).length, expected.length);
			});

		it('with sections of annotators, with a colon', async () => {
			const { items, names } = await completed('b.annotations.yaml', 'claims:', '\n  an');
			assert.ok(names.includes('anna'));
			assert.equal(items.find((item) => nameOf(item) === 'anna')!.insertText, 'anna:');
		});

		it('with numbers and what they mean', async () => {
			const { items, names } = await completed(sidecarFile, 'status: draft, credibility: ', '', ' }');
			assert.deepEqual(names, ['1', '2', '3', '4', '5', '6']);
			assert.equal(items[2]!.documentation, 'possibly true');
		});

		it('not in free text and comments', async () => {
			assert.deepEqual((await completed(sidecarFile, 'quote: Bakhmut ', 'f')).names, []);
			await restore();
			assert.deepEqual((await completed(sidecarFile, 'corroborate: 1', ' # source: s')).names, []);
		});

		describe('with the words of vocabularies', () => {
			const { getExtension } = vscode.extensions;
			afterEach(() => {
				vscode.extensions.getExtension = getExtension;
			});

			function yamlExtension(isThere: boolean): void {
				vscode.extensions.getExtension = ((id: string) =>
					id === 'redhat.vscode-yaml'
						? isThere
							? { id }
							: undefined
						: getExtension(id)) as typeof getExtension;
			}

			it('where nothing else reads the schema', async () => {
				yamlExtension(false);
				const { items, names } = await completed(sidecarFile, 'said: { mode: ', '', ' }');
				assert.deepEqual(names.slice(0, 2), ['direct-quote', 'partial-quote']);
				assert.equal(items[0]!.documentation, 'all of it in quotation marks');
				await restore();
				assert.ok((await completed(sidecarFile, 'is: { topic: ', '')).names.includes('territory'));
			});

			it('but for those of the YAML extension', async () => {
				yamlExtension(true);
				assert.deepEqual((await completed(sidecarFile, 'said: { mode: ', '', ' }')).names, []);
				await restore();
				assert.deepEqual((await completed(sidecarFile, 'is: { topic: ', '')).names, ['mining']);
				await restore();
				const events = await completed('events/fall.yaml', 'topic: ', '');
				assert.ok(events.names.includes('territory') && events.names.includes('mining'));
			});
		});
	});

	describe('say what stands in them', () => {
		for (const [path, words, expected] of [
			[
				sidecarFile,
				'to: p7d|2cxm',
				['“Wagner took Bakhmut”', 'territory, reports', 'draft, by anna', 'a.txt', 'Go to the words'],
			],
			[
				sidecarFile,
				'source: sp|ox',
				['the spokesman', 'person, identification: anonymous', 'Reliability: not rated', '1 claim'],
			],
			[sidecarFile, 'place: bakh|mut', ['Bakhmut', 'place', '2 mentions in 1 article']],
			[sidecarFile, 'side: rus|sia', ['Russia', 'a side of this project']],
			[sidecarFile, 'event: fa|ll', ['Fall of Bakhmut']],
			[sidecarFile, 'credibility: 3|', ['credibility 3', 'possibly true']],
			[sidecarFile, 'precision: |2', ['precision 2', 'a limited area']],
			[sidecarFile, 'mode: indi|rect', ['mode indirect', 'in the article’s words']],
			[sidecarFile, 'code: source.hea|rsay', ['Second-hand', 'Why it matters']],
			[sidecarFile, 'target: source:sp|ox', ['the spokesman']],
			['corroborate.yaml', 'source.hea|rsay', ['Second-hand']],
			['corroborate.yaml', 'actors: [wag|ner', ['Wagner Group']],
			['events/fall.yaml', 'place: bakh|mut', ['Bakhmut']],
		] as const)
			it(`${path}: ${words}`, async () => {
				const card = (await hovers(path, words)).join('\n');
				for (const part of expected)
					assert.ok(plain(card).includes(part), `${part} is not in ${plain(card)}`);
			});

		it('and nothing of free text', async () => {
			assert.deepEqual(await hovers(sidecarFile, 'quote: Bakh|mut'), []);
		});
	});

	describe('lead to records', () => {
		for (const [path, words, expected] of [
			[sidecarFile, 'to: p7d|2cxm', `${sidecarFile}: p7d2cxm:`],
			[sidecarFile, 'source: sp|ox', `${sidecarFile}: spox:`],
			[sidecarFile, 'place: bakh|mut', `${sidecarFile}: bakhmut:`],
			['b.annotations.yaml', 'to: k3f|9wq2', `${sidecarFile}: k3f9wq2:`],
			['b.annotations.yaml', 'place: bakh|mut', `${sidecarFile}: bakhmut:`],
			[sidecarFile, 'side: rus|sia', 'corroborate.yaml: russia:'],
			[sidecarFile, 'event: fa|ll', 'fall.yaml: name:'],
			['events/fall.yaml', 'sides: [rus|sia', 'corroborate.yaml: russia:'],
		] as const)
			it(`${path}: ${words}`, async () => {
				const [uri, position] = await placed(path, words);
				const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
					'vscode.executeDefinitionProvider',
					uri,
					position,
				);
				assert.ok(link);
				const target = await vscode.workspace.openTextDocument(link.targetUri);
				const { text: line } = target.lineAt(link.targetRange.start.line);
				const found = line.slice(link.targetRange.start.character);
				assert.ok(`${target.uri.path.split('/').at(-1)}: ${found}`.startsWith(expected), found);
			});

		it('by F12, which elsewhere leads to the article as before', async () => {
			await select(sidecarFile, 'to: p7d|2cxm');
			assert.equal(await caretAfter('goToArticle'), `${sidecarFile}: p7d2cxm:`);
			assert.equal(await caretAfter('goToArticle'), 'a.txt: Wagner took Bakhmut. Nobody saw it.');
			await select(sidecarFile, 'source: sp|ox');
			assert.equal(
				await caretAfter('goToArticle'),
				`${sidecarFile}: spox: { name: the spokesman, kind: person, identification: anonymous, side: ukraine }`,
			);
			await select(sidecarFile, 'quote: Bakh|mut fell');
			assert.equal((await caretAfter('goToArticle')).slice(0, 12), 'a.txt: Bakhm');
		});
	});

	describe('list the uses', () => {
		for (const [path, words, expected] of [
			[
				sidecarFile,
				'place: bakh|mut',
				[
					'a.annotations.yaml bakhmut: {',
					'a.annotations.yaml bakhmut, p',
					'b.annotations.yaml bakhmut }',
					'fall.yaml bakhmut }',
				],
			],
			[sidecarFile, 'k3f|9wq2:', ['a.annotations.yaml k3f9wq2:', 'b.annotations.yaml k3f9wq2 }']],
			[
				sidecarFile,
				'target: source:sp|ox',
				['a.annotations.yaml spox: {', 'a.annotations.yaml spox }', 'a.annotations.yaml spox, reas'],
			],
			[
				'corroborate.yaml',
				'rus|sia: {',
				['a.annotations.yaml russia }', 'corroborate.yaml russia: {', 'fall.yaml russia]'],
			],
		] as const)
			it(`of ${words} in ${path}`, async () => {
				const [uri, position] = await placed(path, words);
				const locations = await vscode.commands.executeCommand<vscode.Location[]>(
					'vscode.executeReferenceProvider',
					uri,
					position,
				);
				const found = await Promise.all(
					locations.map(async ({ uri: file, range }) => {
						const line = (await vscode.workspace.openTextDocument(file)).lineAt(range.start.line).text;
						return `${file.path.split('/').at(-1)} ${line.slice(range.start.character)}`;
					}),
				);
				assert.equal(found.length, expected.length, found.join('\n'));
				for (const one of expected)
					assert.ok(
						found.some((line) => line.startsWith(one)),
						`${one}: ${found.join('\n')}`,
					);
			});
	});

	it('that are no project’s get nothing', async () => {
		const foreign = await mkdtemp(join(tmpdir(), 'foreign-'));
		await mkdir(join(foreign, 'events'));
		const file = join(foreign, 'events', 'x.yaml');
		await writeFile(file, 'topic: territory\nwhen: { precision: 2 }\n');
		const { uri } = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
		for (const position of [new vscode.Position(0, 9), new vscode.Position(1, 20)]) {
			const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				uri,
				position,
			);
			assert.deepEqual(cards, []);
		}
		await rm(foreign, { recursive: true });
	});

	async function placed(path: string, marked: string): Promise<readonly [vscode.Uri, vscode.Position]> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
		const at = document.getText().indexOf(marked.replace('|', ''));
		assert.ok(at >= 0, `${marked} is not in ${path}`);
		return [document.uri, document.positionAt(at + marked.indexOf('|'))];
	}

	async function hovers(path: string, marked: string): Promise<readonly string[]> {
		const [uri, position] = await placed(path, marked);
		const found = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			uri,
			position,
		);
		return found.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
	}

	async function select(path: string, marked: string): Promise<void> {
		const [uri, position] = await placed(path, marked);
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(position, position);
		await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(), Boolean);
	}

	async function caretAfter(command: string): Promise<string> {
		await vscode.commands.executeCommand(`corroborate.${command}`);
		const { document, selection } = vscode.window.activeTextEditor!;
		const line = document.lineAt(selection.active.line).text;
		return `${document.uri.path.split('/').at(-1)}: ${line.slice(selection.active.character)}`;
	}
});

function nameOf({ label }: vscode.CompletionItem): string {
	return typeof label === 'string' ? label : label.label;
}

/** Markdown as it reads, near enough. */
function plain(markdown: string): string {
	return markdown.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}
