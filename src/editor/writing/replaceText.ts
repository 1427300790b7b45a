import * as vscode from 'vscode';
import type { TextEdit } from '../../core';
import { rangeIn } from '../positions';

/** One edit of the lines that differ between two texts, so that the caret and the rest of the file stay. */
export function replacement(from: string, to: string): TextEdit {
	const shorter = Math.min(from.length, to.length);
	let start = 0;
	while (start < shorter && from[start] === to[start]) start++;
	start = from.slice(0, start).lastIndexOf('\n') + 1;
	let tail = 0;
	while (tail < shorter - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
	const lineEnd = from.indexOf('\n', from.length - tail);
	const end = lineEnd < 0 ? from.length : lineEnd + 1;
	return { start, end, text: to.slice(start, to.length - (from.length - end)) };
}

/** Makes the text of a document another one, as one step of undo; resolves to false where it was being changed. */
export async function replaceText(document: vscode.TextDocument, to: string): Promise<boolean> {
	const { start, end, text } = replacement(document.getText(), to);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, rangeIn(document, { start, end }), text);
	return vscode.workspace.applyEdit(edit);
}
