import * as vscode from 'vscode';

const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
	} catch {
		// Missing, or not to be seen: for a probe both mean no.
		return false;
	}
}

/**
 * The text as VS Code has it open, else as it is on disk, without its BOM; undefined where there is no such file.
 * Bytes that are not UTF-8 come as U+FFFD, which a rule reports.
 */
export async function readFile(uri: vscode.Uri): Promise<string | undefined> {
	const key = uri.toString();
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
	if (open && !open.isClosed) return open.getText();
	try {
		return utf8.decode(await vscode.workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}

/** Whether a file whose text is `text` is UTF-8 on disk; its bytes are asked for only where something was lost. */
export async function isUtf8(uri: vscode.Uri, text: string): Promise<boolean> {
	if (!text.includes('\uFFFD')) return true;
	try {
		strictUtf8.decode(await vscode.workspace.fs.readFile(uri));
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

/** The folder that holds a file. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}

/** Whether a file is one of these or lies in one of them. */
export function isAmong(files: readonly vscode.Uri[], uri: vscode.Uri): boolean {
	const key = uri.toString();
	return files.some((file) => key === file.toString() || key.startsWith(`${file.toString()}/`));
}
