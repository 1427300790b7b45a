import * as vscode from 'vscode';

const lenientUtf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The document that VS Code has open for a file, or for its address as a string; undefined where it has none. */
export function openDocument(file: vscode.Uri | string): vscode.TextDocument | undefined {
	const key = file.toString();
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** Whether there is such a file; false for a folder, and for what is not to be seen. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
	} catch {
		// A probe does not tell why not.
		return false;
	}
}

/**
 * The text as VS Code has it open, else as it is on disk, without its BOM; undefined where there is no such file.
 * Bytes that are not UTF-8 come as U+FFFD, which a rule reports.
 */
export async function readFile(uri: vscode.Uri): Promise<string | undefined> {
	const open = openDocument(uri);
	if (open && !open.isClosed) return open.getText();
	try {
		return lenientUtf8.decode(await vscode.workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}

/** The text of a file as it is on disk, without its BOM. Rejects where it cannot be read, with a TypeError where it is not UTF-8. */
export async function textOnDisk(uri: vscode.Uri): Promise<string> {
	return strictUtf8.decode(await vscode.workspace.fs.readFile(uri));
}

/** Whether a file whose text is `text` is UTF-8 on disk; its bytes are asked for only where something was lost. */
export async function isUtf8(uri: vscode.Uri, text: string): Promise<boolean> {
	if (!text.includes('\uFFFD')) return true;
	try {
		await textOnDisk(uri);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

/** The name of a file without its folders. */
export function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
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
