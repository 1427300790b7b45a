import * as vscode from 'vscode';
import type { Annotating, Document, PlacedClaim } from '../../core';
import type { Article, Projects } from '../project/projects';
import { tell } from '../show';

/** An article with everything read anew up to this moment. */
export interface ReadArticle extends Article {
	readonly document: Document;
}

/** The article that the user works in. */
export interface ActiveArticle extends ReadArticle {
	readonly editor: vscode.TextEditor;
}

/** The article as the one who annotates at the keyboard has it. */
export function annotatingOf({ project, document }: ReadArticle): Annotating {
	return { corpus: project.corpus, document, annotator: project.annotator };
}

/** An article that changes as often while it is read will go on changing. */
const maximumReadings = 5;

/** The article in the active editor, with the very text that the editor has; undefined after a short message where there is none. */
export async function activeArticle(projects: Projects): Promise<ActiveArticle | undefined> {
	const editor = vscode.window.activeTextEditor;
	const article = editor && (await projects.open(editor.document));
	if (!editor || !article) {
		tell(vscode.l10n.t('Open an article of a Corroborate project first.'));
		return undefined;
	}
	for (let turn = 0; turn < maximumReadings; turn++) {
		// What was typed a moment ago is not read yet.
		article.project.touch(article.path);
		await article.project.settle();
		const document = article.project.corpus.document(article.path);
		if (!document) {
			tell(vscode.l10n.t('This article could not be read.'));
			return undefined;
		}
		// What was typed while it was read would put the offsets of the one on the words of the other.
		if (document.text === editor.document.getText()) return { ...article, editor, document };
	}
	tell(vscode.l10n.t('This article is being changed. Try again when it rests.'));
	return undefined;
}

/**
 * The article that `argument` names by its address, else the one in the active editor or whose sidecar is there; with the
 * texts that its annotations were made on. Undefined after a short message where there is none.
 */
export async function settledArticle(
	projects: Projects,
	argument: string | undefined,
): Promise<ReadArticle | undefined> {
	const article = await findArticle(projects, argument);
	if (!article) {
		tell(vscode.l10n.t('Open an article of a Corroborate project first.'));
		return undefined;
	}
	const { project, path } = article;
	project.touch(path);
	await project.settle();
	await project.oldTexts.answered(path);
	// What came in is being read.
	await project.settle();
	const document = project.corpus.document(path);
	if (!document) tell(vscode.l10n.t('This article could not be read.'));
	return document && { project, path, document };
}

async function findArticle(projects: Projects, argument: string | undefined): Promise<Article | undefined> {
	const active = vscode.window.activeTextEditor?.document;
	if (argument === undefined)
		return active && ((await projects.open(active)) ?? projects.ofSidecar(active.uri));
	// A project above another may have met its articles first.
	const nearestFirst = projects.all().toSorted((a, b) => b.root.path.length - a.root.path.length);
	for (const project of nearestFirst)
		for (const path of project.corpus.paths())
			if (project.uriOf(path).toString() === argument) return { project, path };
	return undefined;
}

/**
 * The claim with this id in the article, else the innermost one at the caret, the annotator's own before others'.
 * Undefined after a short message where there is none. Ids come from links too: nothing but a known claim's does anything.
 */
export function claimFor(active: ActiveArticle, id: unknown): PlacedClaim | undefined {
	const { project, document, editor } = active;
	if (id !== undefined) {
		const named = project.claimsOf(document).find((placed) => placed.id === id);
		if (!named) tell(vscode.l10n.t('This claim is not in the article any more.'));
		return named;
	}
	const offset = editor.document.offsetAt(editor.selection.active);
	const around = project.claimsAround(document, offset);
	const claim = around.find(({ annotator }) => annotator === project.annotator) ?? around[0];
	if (!claim) tell(vscode.l10n.t('There is no claim at the caret.'));
	return claim;
}
