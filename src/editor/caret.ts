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

/** What stands at the caret of an editor (or at `position`); undefined where its document is no article. */
export function annotationsAt(
	projects: Projects,
	editor: vscode.TextEditor,
	position: vscode.Position = editor.selection.active,
): Annotated | undefined {
	const article = projects.read(editor.document.uri);
	if (!article) return undefined;
	const { project, path, document } = article;
	const offset = editor.document.offsetAt(position);
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
	let best: { readonly mention: PlacedMention; readonly span: Span } | undefined;
	for (const mention of document.mentions)
		for (const span of project.spansOfMention(document.path, mention))
			if (span.start <= offset && offset <= span.end && (!best || lengthOf(span) < lengthOf(best.span)))
				best = { mention, span };
	return best;
}

function lengthOf({ start, end }: Span): number {
	return end - start;
}
