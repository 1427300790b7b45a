import * as vscode from 'vscode';
import type { ClaimInCorpus, PlacedClaim, Span } from '../../core';
import { annotationsIn } from '../caret';
import { articleLanguages } from '../languages';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';

/**
 * Go to References in an article: of an entity that is mentioned there, every mention in every article of the project, with
 * its entries in sidecars; of a claim, the claims that it is related to. Other words have none.
 */
export function registerReferences(projects: Projects): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(articleLanguages, {
		async provideReferences(textDocument, position, { includeDeclaration }, token) {
			const article = projects.read(textDocument.uri);
			if (!article) return undefined;
			await article.project.load();
			const at = token.isCancellationRequested ? undefined : annotationsIn(projects, textDocument, position);
			if (!at) return undefined;
			const { project, mention, claim } = at;
			if (mention) return referencesOf(project, mention.entity, includeDeclaration);
			return claim && relatedTo(project, claim);
		},
	});
}

function referencesOf(project: Project, slug: string, withEntries: boolean): vscode.Location[] {
	const { corpus } = project;
	const found: vscode.Location[] = [];
	for (const { path, mentions } of corpus.entity(slug)?.articles ?? []) {
		const places = new Map<number, Span>();
		for (const mention of mentions)
			for (const span of project.spansOfMention(path, mention)) places.set(span.start, span);
		for (const span of places.values()) found.push(project.locationOf(path, span));
		const document = corpus.document(path);
		const entry = withEntries ? document?.sidecar?.locate(['entities', slug]) : undefined;
		if (document && entry) found.push(keyAt(project, document.sidecarPath, entry, slug));
	}
	const entry = withEntries ? corpus.project.locate(['entities', slug]) : undefined;
	if (entry) found.push(keyAt(project, corpus.projectPath, entry, slug));
	return found;
}

/** Where the claims are that a claim has a relation to, and those that have one to it. */
export function relatedTo(project: Project, { id, claim }: PlacedClaim): vscode.Location[] {
	const { corpus } = project;
	const others = [
		...(claim.relations ?? []).flatMap(({ to }) => corpus.claim(to) ?? []),
		...corpus.claimsRelatedTo(id),
	].filter(({ document, placed }) => project.claimsOf(document).includes(placed));
	const distinct = new Map(others.map((other) => [other.placed, other]));
	return [...distinct.values()].flatMap((other) => placesOf(project, other));
}

/** Its words, else its entry. */
function placesOf(project: Project, { document, placed }: ClaimInCorpus): vscode.Location[] {
	const words = project.spansOf(document.path, placed);
	if (words.length > 0) return words.map((span) => project.locationOf(document.path, span));
	const entry = document.sidecar?.locate(['claims', placed.annotator, placed.id]);
	return entry ? [keyAt(project, document.sidecarPath, entry, placed.id)] : [];
}

/** The name of an entry, without what it says. */
function keyAt(project: Project, path: string, { start }: Span, name: string): vscode.Location {
	return project.locationOf(path, { start, end: start + name.length });
}
