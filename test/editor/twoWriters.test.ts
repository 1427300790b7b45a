import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { accepting, until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const quotes = ['one village fell', 'two villages fell', 'three villages fell'] as const;
const article = `${quotes.map((quote) => `It is said that ${quote} on Monday.`).join('\n')}\n`;
const sidecar = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: one village fell
      prefix: "It is said that "
      suffix: " on Monday.\\nIt is said that two "
      is: { topic: other, act: reports, status: draft }
      said: { mode: author, source: "@article" }
  ben:
`;
const file = 'a.annotations.yaml';

describe('a sidecar that something else changes too', () => {
	let folder: Workspace;
	const set = (section: string, key: string, value: unknown) =>
		vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Global);

	beforeEach(async () => {
		folder = await projectOf('two', article, sidecar);
		await set('corroborate', 'annotator', 'anna');
	});

	afterEach(async () => {
		await set('corroborate', 'annotator', undefined);
		await vscode.commands.executeCommand('notifications.clearAll');
		await folder.remove();
	});

	async function tag(quote: string): Promise<void> {
		await folder.select('a.txt', quote);
		await accepting(vscode.commands.executeCommand('corroborate.tagClaim'));
	}

	const path = (): string => folder.uriOf(file).fsPath;
	const untilClean = async (): Promise<void> =>
		assert.equal(
			await until(
				() => folder.document(file)?.isDirty,
				(is) => is === false,
			),
			false,
		);

	it('is made anew by a tag where it was deleted while it was open', async () => {
		await folder.select(file);
		rmSync(path());
		await tag(quotes[1]);
		const written = await folder.read(file);
		assert.match(written, /quote: two villages fell/);
		assert.equal(folder.document(file)?.getText(), written);
		await untilClean();
	});

	it('takes a tag on top of another version that was just checked out, and gives that back on Undo', async () => {
		await folder.select(file);
		await tag(quotes[1]);
		const other = sidecar.replace('k3f9wq2', 'w4mzk7r').replace('  ben:', '  # Of another branch.\n  ben:');
		writeFileSync(path(), other);
		await tag(quotes[2]);
		const written = await folder.read(file);
		assert.match(written, /w4mzk7r:[^]*three villages fell[^]*# Of another branch\./);
		assert.equal(written.includes(quotes[1]), false);
		await untilClean();
		await vscode.commands.executeCommand('undo');
		await folder.untilFile(file, other);
	});

	it('keeps what another writes at the moment of an Undo, and the Undo too', async () => {
		await tag(quotes[1]);
		const theirs = (text: string): string =>
			text.replace('  ben:', '  # Theirs.\n  ben:\n    w4mzk7r:\n      quote: three villages fell');
		const both = await folder.read(file);
		const undone = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			if (document.uri.fsPath !== path() || reason !== vscode.TextDocumentChangeReason.Undo) return;
			undone.dispose();
			writeFileSync(path(), theirs(both));
		});
		await vscode.commands.executeCommand('undo');
		await folder.untilFile(file, theirs(sidecar));
		await untilClean();
		assert.equal(folder.document(file)?.getText(), theirs(sidecar));
	});

	it('with unsaved changes keeps them and the tag, and writes over nothing on disk', async () => {
		const editor = await folder.select(file);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Unsaved.\n'));
		const theirs = `${sidecar}# Theirs.\n`;
		writeFileSync(path(), theirs);
		await tag(quotes[1]);
		assert.equal(await folder.read(file), theirs);
		assert.match(editor.document.getText(), /^# Unsaved\.\n[^]*two villages fell/);
		assert.equal(editor.document.isDirty, true);
	});

	it('is saved with the tag where VS Code saves by itself after a delay', async () => {
		await set('files', 'autoSave', 'afterDelay');
		await set('files', 'autoSaveDelay', 100);
		try {
			await tag(quotes[1]);
			await tag(quotes[2]);
			const written = await folder.read(file);
			assert.match(written, /two villages fell[^]*three villages fell/);
			await untilClean();
			await folder.select('a.txt');
			await vscode.commands.executeCommand('undo');
			await vscode.commands.executeCommand('undo');
			await folder.untilFile(file, sidecar);
		} finally {
			await set('files', 'autoSave', 'off');
			await set('files', 'autoSaveDelay', undefined);
		}
	});

	it('keeps its annotations where a formatter changes it on saving, and Undo takes back what was tagged', async () => {
		const formatter = vscode.languages.registerDocumentFormattingEditProvider(
			{ pattern: '**/*.annotations.yaml' },
			{
				provideDocumentFormattingEdits: (document) =>
					document.getText().startsWith('# Formatted.\n')
						? []
						: [vscode.TextEdit.insert(new vscode.Position(0, 0), '# Formatted.\n')],
			},
		);
		await set('editor', 'formatOnSave', true);
		try {
			await tag(quotes[1]);
			assert.match(await folder.read(file), /^# Formatted\.\n[^]*two villages fell/);
			await untilClean();
			await tag(quotes[2]);
			const before = await folder.read(file);
			assert.match(before, /^# Formatted\.\n[^]*two villages fell[^]*three villages fell/);
			await vscode.commands.executeCommand('undo');
			// Nothing at all is a file that is being written.
			const undone = await until(
				() => folder.read(file),
				(text) => text !== '' && !text.includes(quotes[2]),
			);
			assert.match(undone, /^# Formatted\.\n[^]*two villages fell/);
			assert.equal(undone.includes(quotes[2]), false);
			await untilClean();
		} finally {
			await set('editor', 'formatOnSave', undefined);
			formatter.dispose();
		}
	});

	for (const [eol, text] of [
		['\r\n', sidecar],
		['\n', sidecar.replaceAll('\n', '\r\n')],
	] as const)
		it(`keeps its line ends where new files get ${JSON.stringify(eol)}`, async () => {
			await set('files', 'eol', eol);
			try {
				await folder.write(file, text);
				await tag(quotes[1]);
				const written = await folder.read(file);
				assert.match(written, /two villages fell/);
				assert.deepEqual(new Set(written.match(/\r\n|\r|\n/g)), new Set([text === sidecar ? '\n' : '\r\n']));
				await vscode.commands.executeCommand('undo');
				await folder.untilFile(file, text);
			} finally {
				await set('files', 'eol', undefined);
			}
		});
});
