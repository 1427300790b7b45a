import type * as vscode from 'vscode';
import type { Document, PlacedClaim, PlacedMention, Span } from '../core';
import type { Project } from './project/project';
import type { Projects } from './project/projects';

/** What stands at a place of an article. */
export interface Annotated {
	readonly project: Project;
	readonly path: string;
	readonly document: Document;
	/** The innermost claim. */
	readonly claim: PlacedClaim | undefined;
	/** The shortest mention of an entity. */
	readonly mention: PlacedMention | undefined;
	/** Which of the two a command for either is about: a claim that begins here, else the shorter one. */
	readonly first: 'claim' | 'mention' | undefined;
}

/** What stands at the caret of an editor; undefined where its document is no article. */
export function annotationsAt(
	projects: Projects,
	{ document, selection }: vscode.TextEditor,
): Annotated | undefined {
	return annotationsIn(projects, document, selection.active);
}

/** What stands at a position of a document; undefined where that is no article. */
export function annotationsIn(
	projects: Projects,
	textDocument: vscode.TextDocument,
	position: vscode.Position,
): Annotated | undefined {
	const article = projects.read(textDocument.uri);
	if (!article) return undefined;
	const { project, path, document } = article;
	const offset = textDocument.offsetAt(position);
	const claim = project.claimAt(document, offset);
	const found = mentionAt(project, document, offset);
	return { project, path, document, claim, mention: found?.mention, first: firstOf(offset) };

	function firstOf(at: number): Annotated['first'] {
		if (!claim) return found && 'mention';
		if (!found) return 'claim';
		const around = project.spansOf(path, claim).filter(({ start, end }) => start <= at && at <= end);
		const beginsHere = around.some(({ start }) => start === at);
		const shorter = around.some((span) => lengthOf(span) <= lengthOf(found.span));
		return beginsHere || shorter ? 'claim' : 'mention';
	}
}

/** The shortest mention at a UTF-16 offset, its last character's end included. */
export function mentionAt(
	project: Project,
	document: Document,
	offset: number,
): { readonly mention: PlacedMention; readonly span: Span } | undefined {
	const [shortest] = project.mentionsAround(document, offset);
	return shortest && { mention: shortest.item, span: shortest.span };
}

function lengthOf({ start, end }: Span): number {
	return end - start;
}
