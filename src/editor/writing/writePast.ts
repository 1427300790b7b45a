import * as vscode from 'vscode';

/**
 * Writes the text of a document to its file past VS Code, which refuses to save over a file that others changed unless
 * that has the same text already: save the document after. With a byte order mark where the document has one.
 */
export async function writePast(document: vscode.TextDocument): Promise<void> {
	const mark = document.encoding === 'utf8bom' ? '\ufeff' : '';
	await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(mark + document.getText()));
}
