import * as vscode from 'vscode';
import type { Document, PlacedClaim, SidecarReading } from '../../core';
import type { Project } from '../project';
import type { Article, Projects } from '../projects';
import { tell } from '../show';

/** The article that the user works in, with everything read anew up to this moment. */
export interface ActiveArticle extends Article {
	readonly editor: vscode.TextEditor;
	readonly project: Project;
	readonly document: Document;
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

/**
 * The claim with this id in the article, else the innermost one at the caret, the annotator's own before others'.
 * Undefined after a short message where there is none. Ids come from links too: nothing but a known claim's does anything.
 */
export function claimFor(active: ActiveArticle, id: unknown): PlacedClaim | undefined {
	const { project, document, editor } = active;
	if (id !== undefined) {
		const named = document.claims.find((placed) => placed.id === id);
		if (!named) tell('This claim is not in the article any more.');
		return named;
	}
	const handle = vscode.workspace.getConfiguration('corroborate', project.root).get<string>('annotator', '');
	const offset = editor.document.offsetAt(editor.selection.active);
	const own = { ...document, claims: document.claims.filter(({ annotator }) => annotator === handle) };
	const claim = project.claimAt(own, offset) ?? project.claimAt(document, offset);
	if (!claim) tell('There is no claim at the caret.');
	return claim;
}

/** Whether a sidecar still has a claim; what is written to one that is gone would make a fragment of it. */
export function stillHas(sidecar: SidecarReading, { annotator, id }: PlacedClaim): boolean {
	return Object.hasOwn(sidecar.value.claims?.[annotator] ?? {}, id);
}
