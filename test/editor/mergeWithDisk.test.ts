import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const claim = (id: string, quote: string): string => `    ${id}:
      quote: ${quote}
      prefix: ""
      suffix: ""
      is: { topic: other, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const sidecar = `corroborate: 1\nclaims:\n  anna:\n${claim('k3f9wq2', 'one')}  ben:\n`;

describe('a sidecar with unsaved changes that was changed on disk', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await projectOf('two-writers', 'one two three\n', sidecar);
	});

	afterEach(async () => {
		await vscode.commands.executeCommand('notifications.clearAll');
		await folder.remove();
	});

	it('is merged by annotation, saved, and loses nothing of either', async () => {
		const editor = await folder.select('a.annotations.yaml');
		const end = editor.document.positionAt(sidecar.indexOf('  ben:'));
		await editor.edit((edit) => edit.insert(end, claim('p7d2cxm', 'two')));
		const unsaved = editor.document.getText();
		writeFileSync(folder.uriOf('a.annotations.yaml').fsPath, `${sidecar}${claim('w4mzk7r', 'three')}`);
		await vscode.commands.executeCommand('corroborate.mergeWithDisk');
		const merged = await folder.read('a.annotations.yaml');
		for (const id of ['k3f9wq2', 'p7d2cxm', 'w4mzk7r'])
			assert.equal(merged.split(`${id}:`).length, 2, merged);
		assert.equal(editor.document.getText(), merged);
		assert.equal(
			await until(
				() => editor.document.isDirty,
				(is) => !is,
			),
			false,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), unsaved);
	});

	it('is offered to be merged, and merged by the button', async () => {
		const editor = await folder.select('a.annotations.yaml');
		const end = editor.document.positionAt(sidecar.indexOf('  ben:'));
		await editor.edit((edit) => edit.insert(end, claim('p7d2cxm', 'two')));
		await folder.select('a.txt');
		writeFileSync(folder.uriOf('a.annotations.yaml').fsPath, `${sidecar}${claim('w4mzk7r', 'three')}`);
		const merged = await until(
			async () => {
				await vscode.commands.executeCommand('notifications.focusToasts');
				await vscode.commands.executeCommand('notification.acceptPrimaryAction');
				return folder.read('a.annotations.yaml');
			},
			(text) => text.includes('p7d2cxm'),
		);
		for (const id of ['k3f9wq2', 'p7d2cxm', 'w4mzk7r'])
			assert.equal(merged.split(`${id}:`).length, 2, merged);
		assert.equal(editor.document.getText(), merged);
	});

	it('is left alone where what is on disk cannot be read', async () => {
		const editor = await folder.select('a.annotations.yaml');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Ours.\n'));
		const broken = `${sidecar}x: [\n`;
		writeFileSync(folder.uriOf('a.annotations.yaml').fsPath, broken);
		await vscode.commands.executeCommand('corroborate.mergeWithDisk');
		assert.equal(await folder.read('a.annotations.yaml'), broken);
		assert.equal(editor.document.getText(), `# Ours.\n${sidecar}`);
	});
});
