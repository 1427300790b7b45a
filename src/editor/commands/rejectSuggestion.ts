import * as vscode from 'vscode';
import { brief, rejection } from '../../core';
import { plainLabel } from '../labels';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { suggestionHere } from './suggestionHere';
import type { Writing } from './writing';

const shownLength = 40;

/** Keeps the suggestion at the caret away for good, for this annotator; nothing is asked, and Undo brings it back. */
export async function rejectSuggestion({ projects, writer, annotator }: Writing): Promise<void> {
	const here = await suggestionHere(projects);
	if (!here) return;
	const { active, at } = here;
	const { project, document } = active;
	const handle = await annotator.handle(project);
	if (handle === undefined) return;
	const { text } = document;
	project.oldTexts.keep(active.path, text);
	const written = await annotate(writer, active, () => [rejection(handle, at.kind, text, at.span)], handle);
	if (!written) return;
	const words = brief(text.slice(at.span.start, at.span.end), shownLength);
	tell(vscode.l10n.t('Rejected: “{0}”. Undo brings it back.', plainLabel(words)));
}
