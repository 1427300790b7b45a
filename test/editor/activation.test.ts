import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in the Node extension host', () => {
	it('activates', async () => {
		const extension = vscode.extensions.getExtension('corroborate.corroborate');
		assert.ok(extension, 'VS Code does not know the extension');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('gets a folder of its own to write to', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		const articles = await vscode.workspace.findFiles('*.txt');
		assert.equal(articles.length, 5);
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder.uri, 'own.txt'),
			new Uint8Array([104, 105]),
		);
	});
});
