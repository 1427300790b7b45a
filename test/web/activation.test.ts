import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in the web-worker extension host', () => {
	it('activates where there is no process and no Node', async () => {
		assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
		assert.equal(typeof require, 'function');
		const extension = vscode.extensions.getExtension('corroborate.corroborate');
		assert.ok(extension, 'VS Code does not know the extension');
		assert.equal(extension.extensionUri.scheme, 'http', 'the extension was not loaded from the web');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});
});
