import * as vscode from 'vscode';
import { articlePathOf } from '../../core';
import type { EntityInCorpus } from '../../core';
import { mentionAt } from '../caret';
import { entityOfNode } from '../entities/entityBranches';
import type { Project } from '../project/project';
import { tell } from '../show';
import { activeArticle, type ActiveArticle } from './active';
import type { Writing } from './writing';

/** An entity that a command is about. */
export interface EntityMeant {
	readonly project: Project;
	readonly entity: EntityInCorpus;
	/** The article in whose editor it was asked for, where it was one. */
	readonly article?: vscode.Uri;
}

/** The entity of the tree's node, else the one that is mentioned at the caret; undefined after a short message where there is none. */
export async function entityMeant({ projects }: Writing, node: unknown): Promise<EntityMeant | undefined> {
	if (node !== undefined) {
		const meant = entityOfNode(projects.all(), node);
		const active = vscode.window.activeTextEditor?.document.uri;
		if (!meant) tell(vscode.l10n.t('This entity is not in the project any more.'));
		return meant && { ...meant, article: active && projects.peek(active) ? active : undefined };
	}
	const active = await activeArticle(projects);
	const meant = active && entityAtCaret(active);
	if (active && !meant) tell(vscode.l10n.t('There is no entity at the caret.'));
	return meant;
}

/** The entity that is mentioned at the caret; undefined where there is none. */
export function entityAtCaret({ project, document, editor }: ActiveArticle): EntityMeant | undefined {
	const offset = editor.document.offsetAt(editor.selection.active);
	const mention = mentionAt(project, document, offset)?.mention;
	const entity = mention && project.corpus.entity(mention.entity);
	return entity && { project, entity, article: editor.document.uri };
}

/** The article in which a change of several files can be undone: the one that was worked in, else the first whose sidecar changes. */
export function undoneIn(
	project: Project,
	article: vscode.Uri | undefined,
	paths: readonly string[],
): vscode.Uri | undefined {
	if (article) return article;
	const articles = paths.flatMap((path) => articlePathOf(path) ?? []);
	const first = articles.find((path) => project.corpus.document(path) !== undefined);
	return first === undefined ? undefined : project.uriOf(first);
}
