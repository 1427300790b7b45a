import * as vscode from 'vscode';
import { articlePathOf, mergeFiles, sidecarPathOf } from '../../core';
import type { LastSaved } from '../lastSaved';
import { rangeIn } from '../positions';
import { refuse } from '../refuse';
import { saveDocument } from '../saveDocument';
import { tell } from '../show';
import type { Writing } from './writing';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Merges the unsaved changes of a sidecar with what others wrote to its file meanwhile, by annotation, as one step of
 * undo, and saves it. It is the sidecar in the active editor, or that of the article there.
 */
export async function mergeWithDisk({ writer, lastSaved }: Writing): Promise<void> {
	const active = vscode.window.activeTextEditor?.document.uri;
	const isArticle = active?.path.endsWith('.txt');
	const uri = isArticle ? active?.with({ path: sidecarPathOf(active.path) }) : active;
	const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri?.toString());
	if (!document?.isDirty || articlePathOf(document.uri.path) === undefined)
		return tell('There is no sidecar with unsaved changes here.');
	await writer.inTurn(document.uri, () => merge(document, lastSaved));
}

async function merge(document: vscode.TextDocument, lastSaved: LastSaved): Promise<void> {
	const { uri } = document;
	const ours = document.getText();
	const theirs = await onDisk(uri);
	const known = lastSaved.of(document);
	// Unsaved changes that seem to be none began from something else: nothing may be taken for deleted then.
	const base = known === undefined || known === ours ? '' : known;
	const merged = mergeFiles({ base, ours, theirs });
	if (merged.refused !== undefined)
		return void refuse(uri, `could not be merged with the file on disk. ${merged.refused}`);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, rangeIn(document, { start: 0, end: ours.length }), merged.text);
	if (document.getText() !== ours || !(await vscode.workspace.applyEdit(edit)))
		return void refuse(uri, 'was being changed by something else. Try again.');
	if ((await onDisk(uri)) !== theirs)
		return void refuse(uri, 'was changed on disk once more. Merge it again.');
	// VS Code refuses to save over a file that changed, unless that has the same text already.
	const mark = document.encoding === 'utf8bom' ? '\ufeff' : '';
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mark + document.getText()));
	if (!(await saveDocument(document)))
		return void refuse(uri, 'was merged, but could not be saved. Save it.');
	const { length } = merged.conflicts;
	tell(length === 0 ? 'Merged and saved.' : `Merged and saved, with ${length} conflicts: see Problems.`);
}

async function onDisk(uri: vscode.Uri): Promise<string> {
	return utf8.decode(await vscode.workspace.fs.readFile(uri));
}
