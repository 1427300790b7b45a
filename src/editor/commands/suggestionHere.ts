import * as vscode from 'vscode';
import { openSuggestions } from '../../core';
import type { OpenSuggestions } from '../../core';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { suggestionAt, type SuggestionAt } from '../suggestions/suggestionAt';
import { activeArticle, annotatingOf, type ActiveArticle } from './active';

/** The active article with the suggestions that are open in its very text; undefined after a short message. */
export async function openHere(
	projects: Projects,
): Promise<{ readonly active: ActiveArticle; readonly open: OpenSuggestions } | undefined> {
	const active = await activeArticle(projects);
	return active && { active, open: openSuggestions(annotatingOf(active)) };
}

/** The suggestion at the caret of the active article; undefined after a short message where there is none. */
export async function suggestionHere(
	projects: Projects,
): Promise<{ readonly active: ActiveArticle; readonly at: SuggestionAt } | undefined> {
	const here = await openHere(projects);
	if (!here) return undefined;
	const { active, open } = here;
	const at = suggestionAt(open, active.editor.document.offsetAt(active.editor.selection.active));
	if (!at) tell(vscode.l10n.t('There is no suggestion at the caret.'));
	return at && { active, at };
}
