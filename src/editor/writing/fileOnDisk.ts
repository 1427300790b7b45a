import * as vscode from 'vscode';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file as it is on disk, without byte order mark. Rejects where it cannot be read or is not UTF-8. */
export async function textOnDisk(uri: vscode.Uri): Promise<string> {
	return utf8.decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Writes the text of a document to its file past VS Code, which refuses to save over a file that others changed unless
 * that has the same text already: save the document after. With a byte order mark where the document has one.
 */
export async function writePast(document: vscode.TextDocument): Promise<void> {
	const mark = document.encoding === 'utf8bom' ? '\ufeff' : '';
	await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(mark + document.getText()));
}
