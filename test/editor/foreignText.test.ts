import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

describe('a .txt that is no article', () => {
	const files = new MemoryFiles();
	let provider: vscode.Disposable;

	before(async () => {
		provider = vscode.workspace.registerFileSystemProvider('memory', files);
		await vscode.extensions.getExtension('corroborate.corroborate')!.activate();
	});
	after(() => provider.dispose());

	it('costs one stat of its sidecar and one of corroborate.yaml a folder, once', async () => {
		files.put('/shopping.txt', 'some analysts said milk');
		files.put('/list.txt', 'sources say eggs');
		files.put('/deep/er/notes.txt', 'a source says bread');
		for (const path of ['/shopping.txt', '/list.txt', '/deep/er/notes.txt', '/shopping.txt']) {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`memory:${path}`));
			await vscode.window.showTextDocument(document);
			await new Promise((resolve) => setTimeout(resolve, 300));
		}
		const ours = files.stats.filter((path) => path.endsWith('.yaml')).sort();
		assert.deepEqual(ours, [
			'/corroborate.yaml',
			'/deep/corroborate.yaml',
			'/deep/er/corroborate.yaml',
			'/deep/er/notes.annotations.yaml',
			'/list.annotations.yaml',
			'/shopping.annotations.yaml',
		]);
		assert.deepEqual(
			files.reads.filter((path) => path.endsWith('.yaml')),
			[],
		);
		assert.deepEqual(files.listings, []);
	});

	it('has no diagnostics, no lens and no hover', async () => {
		const uri = vscode.Uri.parse('memory:/shopping.txt');
		assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
		const lenses = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', uri);
		assert.deepEqual(lenses, []);
		const hovers = await vscode.commands.executeCommand<unknown[]>(
			'vscode.executeHoverProvider',
			uri,
			new vscode.Position(0, 3),
		);
		assert.deepEqual(hovers, []);
	});
});
