import type * as vscode from 'vscode';
import { fileKindOf, mergeFiles } from '../../core';
import { textOnDisk } from '../files';
import { log, reason } from '../log';
import { saveDocument } from './saveDocument';
import { writePast } from './writePast';

/** Others may write as often while one change is saved. */
const maximumRounds = 5;
/** A file that stays the same so long is not being written. */
const restMilliseconds = 50;
const maximumReadings = 20;

/**
 * Saves a document whose unsaved changes are ours alone. What others wrote to the file since is not written over: ours
 * is merged into it by item, where nothing is in conflict, and the document shows both, by a step of undo of its own.
 * Also looks whether somebody else wrote at the same moment. Resolves to false where the change is not in the file.
 * @param base the text of the file that the changes were made on
 * @param replace makes the text of the document another one; resolves to false where that failed
 */
export async function saveMerged(
	document: vscode.TextDocument,
	base: string,
	replace: (document: vscode.TextDocument, text: string) => Promise<boolean>,
): Promise<boolean> {
	try {
		let common = base;
		let ours = document.getText();
		for (let round = 0; round < maximumRounds; round++) {
			let before = await textOnDisk(document.uri);
			if (before !== common && before !== ours) {
				before = await restingText(document.uri);
				const merged = mergeIn({ base: common, ours, theirs: before }, document.uri);
				const shown = document.getText();
				if (merged === undefined || (shown !== ours && shown !== before)) return false;
				if (!(await replace(document, merged))) return false;
				ours = document.getText();
				common = before;
				if ((await textOnDisk(document.uri)) !== before) continue;
				await writePast(document);
			}
			const { version } = document;
			const isSaved = await saveDocument(document);
			ours = document.getText();
			const after = await textOnDisk(document.uri);
			if (after === ours || (document.isDirty && document.version !== version)) return isSaved;
			// Nobody wrote, and we could not.
			if (after === before) return isSaved;
			common = before;
		}
		log().warn(`${document.uri.toString(true)} is changed on disk again and again.`);
	} catch (error) {
		log().warn(`Saving ${document.uri.toString(true)}: ${reason(error)}`);
	}
	return false;
}

/** Our changes in the text of others, whose comments stay; undefined, and logged, where that needs a person. */
function mergeIn(
	{ base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
	uri: vscode.Uri,
): string | undefined {
	// A file that was emptied is no work to merge with, and all of ours would go.
	const merged =
		theirs === ''
			? { refused: 'The file on disk is empty.' }
			: mergeFiles({ base, ours: theirs, theirs: ours }, fileKindOf(uri.path));
	const why =
		merged.refused ?? (merged.conflicts.length > 0 ? `${merged.conflicts.length} conflicts.` : undefined);
	if (why === undefined) return merged.text;
	log().info(`${uri.toString(true)} was changed on disk and could not be merged by itself: ${why}`);
	return undefined;
}

/** The text of a file that nobody is in the middle of writing: some programs empty it first. */
async function restingText(uri: vscode.Uri): Promise<string> {
	let text = await textOnDisk(uri);
	for (let reading = 0; reading < maximumReadings; reading++) {
		await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
		const next = await textOnDisk(uri);
		if (next === text && text !== '') return text;
		text = next;
	}
	return text;
}
