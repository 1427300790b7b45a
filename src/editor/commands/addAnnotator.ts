import * as vscode from 'vscode';
import { tell } from '../show';
import { activeArticle } from './active';
import type { Writing } from './writing';

/** Names whoever annotates in the corroborate.yaml of the active article's project. */
export async function addAnnotator({ projects, annotator }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	await annotator.add(active.project);
	tell(vscode.l10n.t('Your handle stands in corroborate.yaml now.'));
}
