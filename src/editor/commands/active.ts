import * as vscode from 'vscode';
import type { Document, PlacedClaim } from '../../core';
import type { Project } from '../project';
import type { Article, Projects } from '../projects';

/** The article that the user works in, with everything read anew up to this moment. */
export interface ActiveArticle extends Article {
	readonly editor: vscode.TextEditor;
	readonly project: Project;
	readonly document: Document;
}

/** A short message in the status bar; it goes by itself. */
export function tell(message: string): void {
	vscode.window.setStatusBarMessage(message, 6000);
}

/** The article in the active editor; undefined after a short message where there is none. */
export async function activeArticle(projects: Projects): Promise<ActiveArticle | undefined> {
	const editor = vscode.window.activeTextEditor;
	const article = editor && (await projects.open(editor.document));
	if (!editor || !article) {
		tell('Open an article of a Corroborate project first.');
		return undefined;
	}
	// What was typed a moment ago is not read yet.
	article.project.touch(article.path);
	await article.project.settle();
	const document = article.project.corpus.document(article.path);
	if (document) return { ...article, editor, document };
	tell('This article could not be read.');
	return undefined;
}

/** The claim with this id in the article, else the innermost one at the caret; undefined after a short message. */
export function claimFor(active: ActiveArticle, id: unknown): PlacedClaim | undefined {
	const { project, document, editor } = active;
	const claim =
		typeof id === 'string'
			? document.claims.find((placed) => placed.id === id)
			: project.claimAt(document, editor.document.offsetAt(editor.selection.active));
	if (!claim)
		tell(
			typeof id === 'string'
				? 'This claim is not in the article any more.'
				: 'There is no claim at the caret.',
		);
	return claim;
}
