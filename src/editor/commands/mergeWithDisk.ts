import * as vscode from 'vscode';
import { articlePathOf, mergeFiles, sidecarPathOf } from '../../core';
import { nameOf, openDocument, textOnDisk } from '../files';
import { tell } from '../show';
import { isBusy } from '../writing/applyPlans';
import type { LastSaved } from '../writing/lastSaved';
import { refuse } from '../writing/refuse';
import { replaceText } from '../writing/replaceText';
import { saveDocument } from '../writing/saveDocument';
import { writePast } from '../writing/writePast';
import type { Writing } from './writing';

/**
 * Merges the unsaved changes of a sidecar with what others wrote to its file meanwhile, by annotation, as one step of
 * undo, and saves it. It is the sidecar whose address is given, else the one in the active editor, or that of the article there.
 */
export async function mergeWithDisk({ writer, lastSaved }: Writing, argument?: unknown): Promise<void> {
	const active = vscode.window.activeTextEditor?.document.uri;
	const isArticle = active?.path.endsWith('.txt');
	const uri = isArticle ? active?.with({ path: sidecarPathOf(active.path) }) : active;
	const asked = typeof argument === 'string' ? argument : uri;
	const document = asked === undefined ? undefined : openDocument(asked);
	if (!document?.isDirty || articlePathOf(document.uri.path) === undefined)
		return tell(vscode.l10n.t('There is no sidecar with unsaved changes here.'));
	await writer.inTurn(document.uri, () => merge(document, lastSaved));
}

async function merge(document: vscode.TextDocument, lastSaved: LastSaved): Promise<void> {
	const { uri } = document;
	const ours = document.getText();
	const theirs = await textOnDisk(uri);
	const known = lastSaved.of(document);
	// Unsaved changes that seem to be none began from something else: nothing may be taken for deleted then.
	const base = known === undefined || known === ours ? '' : known;
	const merged = mergeFiles({ base, ours, theirs });
	if (merged.refused !== undefined)
		return void refuse(
			uri,
			vscode.l10n.t('{0} could not be merged with the file on disk. {1}', nameOf(uri), merged.refused),
		);
	if (document.getText() !== ours || !(await replaceText(document, merged.text)))
		return void refuse(uri, isBusy(uri));
	if ((await textOnDisk(uri)) !== theirs)
		return void refuse(uri, vscode.l10n.t('{0} was changed on disk once more. Merge it again.', nameOf(uri)));
	await writePast(document);
	if (!(await saveDocument(document)))
		return void refuse(uri, vscode.l10n.t('{0} was merged, but could not be saved. Save it.', nameOf(uri)));
	const { length } = merged.conflicts;
	tell(
		length === 0
			? vscode.l10n.t('Merged and saved.')
			: vscode.l10n.t('Merged and saved, with {0} conflicts: see Problems.', length),
	);
}
