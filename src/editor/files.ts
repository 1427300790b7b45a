import * as vscode from 'vscode';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** A file's text without its BOM; `intact` is false where its bytes are not UTF-8. */
export interface FileText {
	readonly text: string;
	readonly intact: boolean;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
	} catch {
		// Missing, or not to be seen: for a probe both mean no.
		return false;
	}
}

/** The text as VS Code has it open, else as it is on disk; undefined where there is no such file. */
export async function readFile(uri: vscode.Uri): Promise<FileText | undefined> {
	const key = uri.toString();
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
	if (open && !open.isClosed) return { text: open.getText(), intact: true };
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code !== 'FileNotFound') throw error;
		return undefined;
	}
	try {
		return { text: strict.decode(bytes), intact: true };
	} catch {
		// Not UTF-8: shown as well as can be, and reported by the caller.
		return { text: lenient.decode(bytes), intact: false };
	}
}

/** The folder that holds a file. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}
