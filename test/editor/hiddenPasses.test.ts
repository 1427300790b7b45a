import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { projectOfTwo } from '../samples';
import { setAnnotator, until } from './inEditor';
import { recorded, type Recorded } from './recorded';
import { workspace, type Workspace } from './workspaceFiles';

const first = 'Northern troops took heavy losses at Hilltown.';
const last = 'Two villages were given up on Friday, the staff said.';
const text = `${first}\nThe governor was there.\n${last}\n`;
const other = 'Northern troops had heavy losses at Hilltown on Friday.';
const nothingElse = 'Nothing else is known of it today.';
const third = 'The governor of Hilltown is said to have left.';
const fourth = 'Nobody was there to count the losses.';

const claim = (id: string, quote: string, rest = '', source = '"@article"'): string => `    ${id}:
      quote: ${quote}
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: ${source} }
${rest}`;
const head = `corroborate: 1
entities:
  hill: { name: Hilltown, kind: place, mentions: { Hilltown: all } }
sources:
  staff: { name: General Staff, kind: organization, identification: named }
`;
const relations = '      relations:\n        - { type: corroborates, to: p7d2cxm }\n';
const pass = '  ben:\n    pass: { state: open }\n';

/**
 * The same project twice but for what stands in ben's open pass: whoever may not see it sees no difference. The ids that
 * others' relations name are in both, on other words.
 */
async function project(name: string, isFull: boolean): Promise<Workspace> {
	const folder = await workspace(name);
	const bens = (id: string, words: string, otherWords: string): string =>
		isFull
			? claim(id, words, '      events: [{ event: fight }]\n      note: his alone\n', 'staff')
			: claim(id, otherWords).replace('casualties', 'political');
	const more = isFull
		? `${claim('w4mzk7x', 'The governor was there.')}    p7d2cxk: { quote: The governor, is: { topic: 7 } }\n`
		: '';
	const dismissed = isFull ? '    - { code: source.none, target: "@article", reason: his alone }\n' : '';
	await folder.write('corroborate.yaml', projectOfTwo);
	await folder.write('events/fight.yaml', 'name: The fight\n');
	await folder.write('a.txt', text);
	const rest = `dismissed:\n  anna:\n  ben:\n${dismissed}`;
	const ofBen = pass + bens('p7d2cxm', last, 'The governor was there.') + more;
	await folder.write(
		'a.annotations.yaml',
		`${head}claims:\n  anna:\n${claim('k3f9wq2', first, relations)}${ofBen}${rest}`,
	);
	await folder.write('b.txt', `${other}\n${nothingElse}\n`);
	await folder.write(
		'b.annotations.yaml',
		`${head}claims:\n  anna:\n${pass}${bens('w4mzk7r', other, nothingElse)}${isFull ? claim('w4mzk7y', nothingElse) : ''}`,
	);
	await folder.write('c.txt', `${third}\n`);
	const elaborates = (id: string): string => `        - { type: elaborates, to: ${id} }\n`;
	const toBoth = `      relations:\n${elaborates('p7d2cxm')}${elaborates('k3f9wq2')}`;
	await folder.write(
		'c.annotations.yaml',
		`${head}claims:\n  anna:\n${claim('q4mzk7s', third, toBoth, 'staff')}`,
	);
	// Two have finished this one, so that there is something to compare.
	await folder.write('d.txt', `${fourth}\n${nothingElse}\n`);
	const finished = `  anna:\n${claim('q4mzk7t', fourth)}  carol:\n${claim('q4mzk7v', fourth)}`;
	await folder.write(
		'd.annotations.yaml',
		`${head}claims:\n${finished}${pass}${bens('w4mzk7s', fourth, nothingElse)}`,
	);
	return folder;
}

type Position = (document: vscode.TextDocument, words: string) => vscode.Position;
const at: Position = (document, words) => {
	const start = document.getText().indexOf(words);
	assert.ok(start >= 0, words);
	return document.positionAt(start + 1);
};
const token = (): vscode.CancellationToken => new vscode.CancellationTokenSource().token;

/** What asks one provider about one place: a file, words of it, and what the provider is asked. */
type Asked = readonly [file: string, words: string, name: string, method: string];
const providers: Readonly<Record<string, Asked>> = {
	'the card on his words': ['a.txt', last, 'registerHoverProvider', 'provideHover'],
	'the card of a claim that is related to his': ['a.txt', first, 'registerHoverProvider', 'provideHover'],
	'references of a claim that is related to his': [
		'a.txt',
		first,
		'registerReferenceProvider',
		'provideReferences',
	],
	'references of an entity': ['a.txt', 'Hilltown', 'registerReferenceProvider', 'provideReferences'],
	'highlights of his words': [
		'a.txt',
		last,
		'registerDocumentHighlightProvider',
		'provideDocumentHighlights',
	],
	'the hover of a claim’s id': ['c.annotations.yaml', 'p7d2cxm', 'registerHoverProvider', 'provideHover'],
	'the hover of an annotator': ['b.annotations.yaml', 'ben:', 'registerHoverProvider', 'provideHover'],
	'the hover of a source': ['b.annotations.yaml', 'staff:', 'registerHoverProvider', 'provideHover'],
	'completion of claims': [
		'c.annotations.yaml',
		'p7d2cxm',
		'registerCompletionItemProvider',
		'provideCompletionItems',
	],
	'uses of a source': ['c.annotations.yaml', 'staff }', 'registerReferenceProvider', 'provideReferences'],
};
/** The same for a whole article. */
const ofArticles: Readonly<Record<string, readonly [name: string, method: string]>> = {
	'the line above the article': ['registerCodeLensProvider', 'provideCodeLenses'],
	outline: ['registerDocumentSymbolProvider', 'provideDocumentSymbols'],
	folding: ['registerFoldingRangeProvider', 'provideFoldingRanges'],
	colours: ['registerDocumentSemanticTokensProvider', 'provideDocumentSemanticTokens'],
};
/** Commands, and the words that the caret stands before. */
const commands = {
	editClaim: 'Two villages',
	delete: 'Two villages',
};

/** What is the same for everybody: it is of the text, or of what all share; or closed to who has not handed in. */
const same: ReadonlySet<string> = new Set([
	'references of an entity',
	'colours',
	'the view entities',
	'Compare',
	'the report',
]);

describe('an open pass of somebody else', () => {
	let extension: Recorded;
	let full: Workspace;
	let empty: Workspace;

	before(async function () {
		this.timeout(120_000);
		full = await project('pass-full', true);
		empty = await project('pass-empty', false);
		await setAnnotator('anna');
		extension = recorded();
		for (const folder of [full, empty])
			for (const file of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) await settled(folder, file);
	});
	after(async () => {
		extension.dispose();
		await setAnnotator(undefined);
		await full.remove();
		await empty.remove();
	});

	/** What is shown in a project, without its name. */
	type Look = (folder: Workspace) => Promise<unknown>;

	async function settled(folder: Workspace, file: string): Promise<void> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf(file));
		const lenses = () => ask('registerCodeLensProvider', 'provideCodeLenses', document, token());
		await until(lenses, (found) => found.flat().length > 0);
	}

	async function ask(
		registered: string,
		method: string,
		...args: readonly unknown[]
	): Promise<readonly unknown[]> {
		const found: unknown[] = [];
		for (const { name, provider } of extension.providers)
			if (name === registered)
				found.push(
					await (provider as Record<string, (...all: readonly unknown[]) => unknown>)[method]?.(...args),
				);
		return found.filter((one) => one !== undefined && one !== null);
	}

	const rows: Record<string, Look> = {};
	for (const [title, [file, words, name, method]] of Object.entries(providers))
		rows[title] = async (folder) => {
			const document = await vscode.workspace.openTextDocument(folder.uriOf(file));
			const context =
				name === 'registerReferenceProvider' ? [{ includeDeclaration: true }, token()] : [token(), {}];
			return ask(name, method, document, at(document, words), ...context);
		};
	for (const [title, [name, method]] of Object.entries(ofArticles))
		rows[title] = async (folder) =>
			Promise.all(
				['a.txt', 'b.txt'].map(async (file) => {
					const document = await vscode.workspace.openTextDocument(folder.uriOf(file));
					return ask(name, method, document, ...(name.includes('Folding') ? [{}, token()] : [token()]));
				}),
			);
	rows['symbols of the workspace'] = async (folder) => {
		const found = (
			await ask('registerWorkspaceSymbolProvider', 'provideWorkspaceSymbols', 'p7d', token())
		).flat();
		return (found as vscode.SymbolInformation[]).filter(({ location }) =>
			location.uri.path.startsWith(folder.uriOf('.').path),
		);
	};
	rows['findings in the articles'] = (folder) =>
		Promise.resolve(
			['a.txt', 'b.txt', 'c.txt'].map((file) => extension.diagnostics.get(folder.uriOf(file).toString())),
		);
	rows['findings in the sidecars'] = (folder) =>
		Promise.resolve(
			['a', 'b'].map((name) =>
				extension.diagnostics
					.get(folder.uriOf(`${name}.annotations.yaml`).toString())
					?.map(({ message }) => message),
			),
		);
	rows['the status bar'] = async (folder) => {
		await folder.select('a.txt');
		return extension.shown().filter(({ surface }) => /^status bar (?:spoken|tooltip)$/.test(surface));
	};
	for (const [id, words] of Object.entries(commands))
		rows[`the command ${id}`] = async (folder) => {
			const editor = await folder.select('a.txt', words);
			editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
			extension.shown();
			await extension.commands.get(`corroborate.${id}`)!();
			return extension.shown().filter(({ surface }) => /^(?:quick pick|box|message)/.test(surface));
		};
	for (const view of ['claims', 'sources', 'events', 'entities', 'review'])
		rows[`the view ${view}`] = async (folder) => {
			const tree = extension.trees.get(`corroborate.${view}`);
			assert.ok(tree, view);
			return drawn(tree, undefined, folder);
		};
	rows['Compare'] = async (folder) => {
		await folder.select('d.txt');
		extension.shown();
		await extension.commands.get('corroborate.compare')!();
		const said = extension.shown().filter(({ surface }) => surface === 'status bar text');
		const lines = await drawn(extension.trees.get('corroborate.compare')!, undefined);
		assert.ok(lines.length > 0, JSON.stringify(said));
		await extension.commands.get('corroborate.endComparing')!();
		return [said, lines];
	};
	rows['the report'] = async (folder) => {
		await folder.select('a.txt');
		await extension.commands.get('corroborate.showReport')!();
		return until(
			() => extension.sent(nameIn(folder)),
			(sent) => sent !== undefined,
		);
	};

	/** The lines of a tree, of the project of one folder where one is given. */
	async function drawn(
		tree: vscode.TreeDataProvider<unknown>,
		node: unknown,
		folder?: Workspace,
	): Promise<unknown[]> {
		const lines: unknown[] = [];
		for (const child of (await tree.getChildren(node)) ?? []) {
			const { label, description, accessibilityInformation } = await tree.getTreeItem(child);
			const name = folder && nameIn(folder);
			const shown = [label, description, accessibilityInformation?.label];
			// Other tests' projects, and the one of the workspace, stand beside.
			if (node === undefined && name !== undefined && !JSON.stringify(shown).includes(name)) continue;
			lines.push(shown, ...(await drawn(tree, child, folder)));
		}
		return lines;
	}

	const look = async (title: string, folder: Workspace): Promise<string> =>
		JSON.stringify(await rows[title]!(folder), plain).replaceAll(nameIn(folder), 'project');

	describe('to others', () => {
		for (const title of Object.keys(rows))
			it(`changes nothing in ${title}`, async () => {
				const nothing = await look(title, empty);
				assert.equal(
					await until(
						() => look(title, full),
						(now) => now === nothing,
						5000,
					),
					nothing,
				);
			});
	});

	describe('to its owner', () => {
		before(() => setAnnotator('ben'));

		for (const title of Object.keys(rows).filter((one) => !same.has(one)))
			it(`is there in ${title}`, async () => {
				const nothing = await look(title, empty);
				assert.notEqual(
					await until(
						() => look(title, full),
						(now) => now !== nothing,
						5000,
					),
					nothing,
				);
			});

		it('tells nothing of an article in the report: of what others handed in there either', async () => {
			const report = await until(
				() => look('the report', full),
				(now) => !now.includes(first),
			);
			assert.doesNotMatch(report, /k3f9wq2|q4mzk7t|his alone/);
			assert.match(report, /q4mzk7s/);
			assert.match(report, /"ownPass":\{"annotator":"ben","articles":3\}/);
		});
	});
});

const nameIn = (folder: Workspace): string => folder.uriOf('a.txt').path.split('/').at(-2)!;

/** VS Code keeps what is in these to itself. */
function plain(_key: string, value: unknown): unknown {
	return value instanceof vscode.MarkdownString ? value.value : value;
}
