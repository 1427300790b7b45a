import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const text = 'Bakhmut fell.\nThey held the north of Bakhmut, and Bakhmutka too.\n';
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
`;

describe('a concordance', () => {
	let folder: Workspace;
	before(async () => {
		await vscode.extensions.getExtension('corroborate.corroborate')!.activate();
		folder = await projectOf('concordance', text, sidecar);
		await folder.write('b.txt', 'Nothing but Bakhmut.');
		await folder.write('b.annotations.yaml', sidecar);
	});
	after(() => folder.remove());

	/** Runs the command at words of an article; returns the document that it opens. */
	async function concordanceOf(...words: readonly string[]): Promise<vscode.TextDocument> {
		const editor = await folder.select('a.txt', ...words);
		if (words.length === 0) editor.selection = new vscode.Selection(0, 2, 0, 2);
		// What stands at the caret is known once the article is read.
		await until(
			() => vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', editor.document.uri),
			(lenses) => lenses.length > 0,
		);
		await vscode.commands.executeCommand('corroborate.concordance');
		return vscode.window.activeTextEditor!.document;
	}
	const rows = (document: vscode.TextDocument) => document.getText().split('\n').slice(3, -1);
	const untilRows = (document: vscode.TextDocument, count: number) =>
		until(
			() => rows(document),
			({ length }) => length === count,
		);
	/** The words that F12 goes to from a row. */
	async function wordsAt(document: vscode.TextDocument, row: number): Promise<string> {
		const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			new vscode.Position(row + 3, 0),
		);
		const article = await vscode.workspace.openTextDocument(link!.targetUri);
		return article.getText(link!.targetRange);
	}

	it('of the entity at the caret has all its mentions, in columns, and goes to each', async () => {
		const document = await concordanceOf();
		assert.equal(document.uri.scheme, 'corroborate-concordance');
		assert.equal(document.languageId, 'corroborate-concordance');
		assert.match(document.lineAt(0).text, /^Bakhmut: 3 places in 2 articles, by article\.$/);
		assert.deepEqual(rows(document), [
			'a.txt:1                         Bakhmut fell.',
			'a.txt:2  They held the north of Bakhmut, and Bakhmutka too.',
			'b.txt:1             Nothing but Bakhmut.',
		]);
		for (const row of [0, 1, 2]) assert.equal(await wordsAt(document, row), 'Bakhmut');
		assert.equal(
			vscode.window.activeTextEditor!.selection.active.line,
			3,
			'Enter would not open the first row',
		);
	});

	it('opens a place of it by the command that Enter runs', async () => {
		const document = await concordanceOf();
		vscode.window.activeTextEditor!.selection = new vscode.Selection(5, 0, 5, 0);
		await vscode.commands.executeCommand('editor.action.revealDefinition');
		const editor = await until(
			() => vscode.window.activeTextEditor!,
			(active) => active.document !== document,
		);
		assert.equal(editor.document.uri.path.split('/').at(-1), 'b.txt');
		assert.equal(editor.selection.active.character, 'Nothing but '.length);
	});

	it('of selected words takes whole words, then parts of them, by a key', async () => {
		const document = await concordanceOf('Bakhmut');
		assert.equal(rows(document).length, 3);
		await vscode.commands.executeCommand('corroborate.concordanceWholeWords');
		assert.equal((await untilRows(document, 4)).length, 4);
		assert.match(document.lineAt(0).text, /^“Bakhmut”: 4 places/);
	});

	it('of a part of a word finds it where no whole word is so', async () => {
		const document = await concordanceOf('khmutka');
		assert.equal(rows(document).length, 1);
		assert.equal(await wordsAt(document, 0), 'khmutka');
	});

	it('is sorted by the words beside', async () => {
		const document = await concordanceOf();
		await vscode.commands.executeCommand('corroborate.sortConcordance', 'left');
		const sorted = await until(
			() => rows(document),
			([, second]) => second!.includes('Nothing but'),
		);
		assert.deepEqual(
			sorted.map((row) => row.slice(0, 7)),
			['a.txt:1', 'b.txt:1', 'a.txt:2'],
		);
		await vscode.commands.executeCommand('corroborate.sortConcordance', 'article');
		await until(
			() => rows(document),
			([, second]) => second!.includes('They held'),
		);
	});

	it('follows the articles while it is open', async () => {
		const document = await concordanceOf();
		const edit = new vscode.WorkspaceEdit();
		edit.insert(folder.uriOf('a.txt'), new vscode.Position(0, 0), 'Again: Bakhmut.\n');
		await vscode.workspace.applyEdit(edit);
		const now = await untilRows(document, 4);
		assert.match(now[0]!, /^a\.txt:1 .*Again: Bakhmut\./);
		assert.match(now[2]!, /^a\.txt:3 /);
		assert.equal(await wordsAt(document, 2), 'Bakhmut');
	});
});
