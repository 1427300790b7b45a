import * as vscode from 'vscode';
import { log, reason } from './log';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Saves a document in UTF-8. Resolves to false where that failed; what the user changes meanwhile is theirs to save, but
 * for one thing: VS Code takes a document that is undone while it is being saved for saved, and its file keeps what was
 * undone. Then the file is written once more.
 */
export async function saveDocument(document: vscode.TextDocument): Promise<boolean> {
	const text = document.getText();
	try {
		if (!(await document.save())) return false;
		if (document.getText() === text || document.isDirty) return true;
		const bytes = await vscode.workspace.fs.readFile(document.uri);
		// Anything else was written by somebody else.
		if (utf8.decode(bytes) === text) await vscode.workspace.fs.writeFile(document.uri, encode(document));
		return true;
	} catch (error) {
		log().warn(`Saving ${document.uri.toString(true)}: ${reason(error)}`);
		return false;
	}
}

function encode(document: vscode.TextDocument): Uint8Array {
	return new TextEncoder().encode((document.encoding === 'utf8bom' ? '\ufeff' : '') + document.getText());
}
