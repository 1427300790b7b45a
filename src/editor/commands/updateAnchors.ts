import * as vscode from 'vscode';
import { rebase } from '../../core';
import { nameOf } from '../files';
import type { MendRequest } from '../mending/requests';
import { offer } from '../offer';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { settledArticle } from './active';
import type { Writing } from './writing';

/** Puts the annotations of an article on its present text: all of them, or none and why. @param argument the article's address */
export async function updateAnchors({ projects, writer }: Writing, argument?: unknown): Promise<void> {
	const at = await settledArticle(projects, typeof argument === 'string' ? argument : undefined);
	if (!at) return;
	const { project, path, document } = at;
	const { changes, refused } = rebase(document);
	if (refused !== undefined) {
		const article = project.uriOf(path);
		const request: MendRequest = { article: article.toString() };
		return offer(
			'warning',
			vscode.l10n.t('The anchors of {0} were not updated. {1}', nameOf(article), refused),
			{
				[vscode.l10n.t('Mend Anchors')]: () =>
					vscode.commands.executeCommand('corroborate.mendAnchor', request),
			},
		);
	}
	if (changes.length === 0) return tell(vscode.l10n.t('The anchors are up to date.'));
	project.oldTexts.keep(path, document.text);
	const written = await annotate(writer, at, (sidecar) =>
		JSON.stringify(sidecar.value) === JSON.stringify(document.sidecar?.value)
			? changes
			: { refused: vscode.l10n.t('It was changed meanwhile. Run Update Anchors again.') },
	);
	if (written) tell(vscode.l10n.t('Anchors updated. Undo takes it back.'));
}
