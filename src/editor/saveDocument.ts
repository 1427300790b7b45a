import * as vscode from 'vscode';
import { log, reason } from './log';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const turns = 10;
/** What we wrote past VS Code, which may go on holding the file for what it was before. */
const written = new WeakMap<vscode.TextDocument, string>();

/**
 * Saves a document in UTF-8 until its file has its text; resolves to false where that failed. One save is not enough where
 * somebody undoes it meanwhile: that save may count as failed, the extension host then takes the document for saved, and VS
 * Code too if it is back at what was saved before, while the file keeps what was undone. What is typed in the active
 * editor is left to its user, and what others wrote is never written over.
 */
export async function saveDocument(document: vscode.TextDocument): Promise<boolean> {
	const saved = new Set<string>();
	try {
		for (let turn = 0; turn < turns; turn++) {
			const text = document.getText();
			await writeAhead(document);
			const isSaved = await document.save();
			const isStill = document.getText() === text;
			if (!isSaved && isStill) return false;
			if (isStill && turn > 0) await catchUp(document, saved);
			saved.add(text);
			if (isStill || vscode.window.activeTextEditor?.document === document) return true;
		}
		return true;
	} catch (error) {
		log().warn(`Saving ${document.uri.toString(true)}: ${reason(error)}`);
		return false;
	}
}

/** VS Code refuses to save over a file that it holds for changed, unless it has the same text already. */
async function writeAhead(document: vscode.TextDocument): Promise<void> {
	const ours = written.get(document);
	if (ours === undefined) return;
	if ((await onDisk(document)) === ours) await write(document);
	else written.delete(document);
}

/** Writes the file where VS Code saw no need to, the document being back at an older text. */
async function catchUp(document: vscode.TextDocument, saved: ReadonlySet<string>): Promise<void> {
	const text = await onDisk(document);
	if (text !== document.getText() && saved.has(text)) await write(document);
}

async function onDisk({ uri }: vscode.TextDocument): Promise<string> {
	return utf8.decode(await vscode.workspace.fs.readFile(uri));
}

async function write(document: vscode.TextDocument): Promise<void> {
	const text = document.getText();
	written.set(document, text);
	const mark = document.encoding === 'utf8bom' ? '\ufeff' : '';
	await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(mark + text));
}
