import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { textId } from '../../src/core';
import { accepting, problemsOf, setAnnotator, until } from '../editor/inEditor';
import { fiveVillages, oneClaim } from '../samples';
import { workspace } from '../editor/workspaceFiles';

/** What vscode.dev and github.dev run: everything that a person does, without Node. */
describe('an article in the web-worker extension host', () => {
	let article: vscode.TextDocument;

	before(async () => {
		const [uri] = await vscode.workspace.findFiles('004_*.txt');
		assert.ok(uri, 'there is no article 004');
		article = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(article);
	});

	it('has its diagnostics', async () => {
		const problems = await until(
			() => problemsOf(article.uri),
			(found) => found.some(({ code }) => code === 'claim.hedge-dropped'),
		);
		const dropped = problems.find(({ code }) => code === 'claim.hedge-dropped')!;
		assert.equal(dropped.severity, vscode.DiagnosticSeverity.Error);
		assert.match(article.getText(dropped.range), /scorched earth/);
	});

	it('shows the card of a claim', async () => {
		const at = article.positionAt(article.getText().indexOf('Russia is now going') + 5);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			article.uri,
			at,
		);
		const text = hovers.flatMap(({ contents }) =>
			contents.map((one) => (one as vscode.MarkdownString).value),
		);
		assert.equal(text.length, 1);
		assert.match(text[0]!, /Open in the sidecar/);
	});

	it('remembers the text that was annotated, without git', async () => {
		const folder = await workspace('web-old');
		const { old, edited, anchor } = fiveVillages;
		const sidecar = (claims: string) => `corroborate: 1\narticle: { text: ${textId(old)} }\n${claims}`;
		try {
			await folder.write('a.txt', old);
			await folder.write('a.annotations.yaml', sidecar(''));
			await folder.select('a.txt');
			await folder.write('b.txt', edited);
			await folder.write(
				'b.annotations.yaml',
				sidecar(
					[
						`claims:\n  anna:\n    k3f9wq2:\n      ${anchor}\n`,
						'      is: { topic: territory, act: reports, status: ready }\n',
						'      said: { mode: author, source: "@article" }\n',
					].join(''),
				),
			);
			await folder.select('b.txt');
			const codes = await until(
				() => problemsOf(folder.uriOf('b.txt')).map(({ code }) => code),
				(found) => found.includes('anchor.changed'),
			);
			assert.ok(codes.includes('anchor.changed'), codes.join(', '));
		} finally {
			await folder.remove();
		}
	});

	it('suggests what might be tagged, and tags it', async () => {
		await setAnnotator('anna');
		const folder = await workspace('web-suggestions');
		try {
			await folder.write('a.txt', 'Rockets hit Bakhmut on Monday and wounded two civilians.\n');
			await folder.write('a.annotations.yaml', 'corroborate: 1\n');
			const editor = await folder.select('a.txt', 'Bakhmut');
			const { start } = editor.selection;
			editor.selection = new vscode.Selection(start, start);
			await vscode.commands.executeCommand('corroborate.showSuggestions');
			await vscode.commands.executeCommand('corroborate.acceptSuggestion');
			assert.match(await folder.read('a.annotations.yaml'), /Bakhmut: all \}[\s,]+origin: suggested/);
		} finally {
			await vscode.commands.executeCommand('corroborate.hideSuggestions');
			await folder.remove();
			await setAnnotator(undefined);
		}
	});

	it('takes a tag into the sidecar, and Undo takes it back', async () => {
		await setAnnotator('anna');
		const folder = await workspace('web');
		try {
			await folder.write('a.txt', 'The governor said that two civilians were wounded in the attack.\n');
			const sidecar = 'corroborate: 1\n# Ours.\nclaims:\n  anna:\n';
			await folder.write('a.annotations.yaml', sidecar);
			await folder.select('a.txt', 'two civilians were wounded');
			await accepting(vscode.commands.executeCommand('corroborate.tagClaim'));
			const written = await folder.read('a.annotations.yaml');
			assert.match(
				written,
				/\n# Ours\.\nclaims:\n {2}anna:\n {4}\w{7}:\n {6}quote: two civilians were wounded\n/,
			);
			await vscode.commands.executeCommand('undo');
			await folder.untilFile('a.annotations.yaml', sidecar);
		} finally {
			await folder.remove();
			await setAnnotator(undefined);
		}
	});

	it('shows the report and saves it', async () => {
		const folder = await workspace('web-report');
		try {
			await folder.write('corroborate.yaml', 'corroborate: 1\n');
			await folder.write('a.txt', oneClaim.text);
			await folder.write('a.annotations.yaml', oneClaim.sidecar);
			await folder.select('a.txt');
			await vscode.commands.executeCommand('corroborate.showReport');
			await vscode.commands.executeCommand('corroborate.saveReport', folder.uriOf('report.html'));
			assert.match(await folder.read('report.html'), /<li id="k3f9wq2">/);
		} finally {
			await folder.remove();
		}
	});
});
