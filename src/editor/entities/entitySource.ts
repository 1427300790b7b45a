import type * as vscode from 'vscode';
import {
	sidesOf,
	type Corpus,
	type EntityFindings,
	type EntityInArticle,
	type EntityInCorpus,
	type Span,
} from '../../core';

/** What the tree needs of a project. */
export interface EntitySource {
	/** Names the project; no two have the same. */
	readonly key: string;
	readonly label: string;
	readonly corpus: Corpus;
	/** How many errors and warnings concern an entity. */
	findingsOf(slug: string): EntityFindings;
	/** Where a span of an article is for VS Code. */
	locationOf(path: string, span: Span): vscode.Location;
}

/** How often an article mentions an entity, where the places are known. */
export function countIn({ mentions }: EntityInArticle): number {
	return mentions.reduce(
		(sum, { placement }) => sum + (placement.state === 'ambiguous' ? 0 : placement.spans.length),
		0,
	);
}

/** The article's title, else its file's name. */
export function titleOf({ corpus }: EntitySource, path: string): string {
	return corpus.document(path)?.sidecar?.value.article?.title ?? path.slice(path.lastIndexOf('/') + 1);
}

/** The sides that articles put an entity on, in words; empty where none does. */
export function sideNames({ corpus }: Pick<EntitySource, 'corpus'>, entity: EntityInCorpus): string {
	const [first] = entity.articles;
	const sides = sidesOf(entity);
	if (!first || sides.length === 0) return '';
	const named = sides.map((side) => {
		const at = entity.articles.find((article) => article.entity.side === side) ?? first;
		const document = corpus.document(at.path);
		return document ? corpus.sideName(document, side) : side;
	});
	return named.join(' / ');
}
