import * as vscode from 'vscode';
import { nameOf, openDocument } from '../files';
import { maximumWritten } from '../limits';
import { reason } from '../log';
import { differenceFromDisk, foreignEncoding } from './diskText';

/**
 * Opens a file to be changed, created with the text of `create` where there is none yet. A document without unsaved
 * changes shows then what is on disk. Resolves to why the file cannot be changed, in sentences that name it, or to its
 * document. Rejects where the file system fails.
 */
export async function openForWriting(
	uri: vscode.Uri,
	create: (() => string) | undefined,
): Promise<vscode.TextDocument | string> {
	// Deleted on disk or not: what its user has not saved yet is in the editor.
	const open = openDocument(uri);
	if (open?.isDirty) return foreignEncoding(open) ?? open;
	const size = await sizeOf(uri);
	if (size === undefined) {
		const problem = await createFile(uri, create);
		if (problem) return problem;
	} else if (size > maximumWritten)
		return vscode.l10n.t('{0} is larger than is read here. Split it, or restore it from git.', nameOf(uri));
	const document = await vscode.workspace.openTextDocument(uri);
	const encoding = foreignEncoding(document);
	if (encoding) return encoding;
	const difference = document.isDirty ? undefined : await differenceFromDisk(document);
	return difference ?? document;
}

/** In bytes; undefined where there is no such file. Throws where that cannot be told. */
async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
	try {
		return (await vscode.workspace.fs.stat(uri)).size;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}

async function createFile(uri: vscode.Uri, text: (() => string) | undefined): Promise<string | undefined> {
	if (!text) return vscode.l10n.t('{0} does not exist any more.', nameOf(uri));
	try {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text()));
		return undefined;
	} catch (error) {
		return vscode.l10n.t(
			'{0} could not be created: {1} Make its folder writable and try again.',
			nameOf(uri),
			reason(error),
		);
	}
}
