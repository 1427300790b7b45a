import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { projectOfTwo } from '../samples';

let count = 0;

/** A folder of its own in the workspace, for one test. */
export async function workspace(name: string) {
	const [root] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(root);
	const folder = vscode.Uri.joinPath(root.uri, `${name}-${++count}`);
	await vscode.workspace.fs.createDirectory(folder);
	const uriOf = (path: string) => vscode.Uri.joinPath(folder, path);
	const read = async (path: string) =>
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uriOf(path)));
	const document = (path: string) =>
		vscode.workspace.textDocuments.find((open) => open.uri.toString() === uriOf(path).toString());
	return {
		uriOf,
		read,
		document,
		write: (path: string, text: string) =>
			vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text)),
		/** Shows a file with words of it selected, once for each. */
		async select(path: string, ...words: readonly string[]): Promise<vscode.TextEditor> {
			const editor = await vscode.window.showTextDocument(uriOf(path));
			const text = editor.document.getText();
			const selections = words.map((one) => {
				const start = text.indexOf(one);
				assert.ok(start >= 0, `${one} is not in ${path}`);
				return new vscode.Selection(
					editor.document.positionAt(start),
					editor.document.positionAt(start + one.length),
				);
			});
			// An editor always has one; older versions take an empty list for none.
			editor.selections = selections.length > 0 ? selections : [new vscode.Selection(0, 0, 0, 0)];
			return editor;
		},
		/** Waits until a file on disk has this text. */
		async untilFile(path: string, text: string): Promise<void> {
			for (let turn = 0; turn < 50; turn++) {
				if ((await read(path)) === text) return;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			assert.equal(await read(path), text);
		},
		/** Closes its editors without saving and deletes it. */
		async remove(): Promise<void> {
			for (const open of vscode.workspace.textDocuments)
				if (open.isDirty && open.uri.path.startsWith(folder.path)) {
					await vscode.window.showTextDocument(open);
					await vscode.commands.executeCommand('workbench.action.files.revert');
				}
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await vscode.workspace.fs.delete(folder, { recursive: true });
		},
	};
}

export type Workspace = Awaited<ReturnType<typeof workspace>>;

/** Such a folder as a project of anna and ben, with one article, `a.txt`, and its sidecar if one is given. */
export async function projectOf(name: string, text: string, sidecar?: string): Promise<Workspace> {
	const folder = await workspace(name);
	await folder.write('corroborate.yaml', projectOfTwo);
	await folder.write('a.txt', text);
	if (sidecar !== undefined) await folder.write('a.annotations.yaml', sidecar);
	return folder;
}
