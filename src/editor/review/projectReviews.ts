import {
	type ClaimRow,
	type DismissalRow,
	dismissalsOf,
	type Document,
	type Finding,
	projectDismissals,
	type ReviewRow,
	reviewRows,
} from '../../core';
import type { Project } from '../project/project';
import type { ProjectRows } from '../trees/projectRows';

/** What there is to review in a project. */
export interface Reviews {
	readonly rows: readonly ReviewRow[];
	readonly dismissals: readonly DismissalRow[];
	readonly documents: readonly Document[];
}

interface OfArticle {
	readonly claims: readonly ClaimRow[];
	readonly findings: readonly Finding[];
	readonly rows: readonly ReviewRow[];
	readonly dismissals: readonly DismissalRow[];
}

interface OfProject {
	readonly basis: readonly unknown[];
	readonly articles: ReadonlyMap<Document, OfArticle>;
	readonly reviews: Reviews;
}

/** What there is to review, kept by difference: of an article that did not change nothing is made anew. */
export class ProjectReviews {
	readonly #rows: ProjectRows;
	readonly #projects = new WeakMap<Project, OfProject>();

	constructor(rows: ProjectRows) {
		this.#rows = rows;
	}

	/** Of all articles, by path and in the order of the text; the same value as long as nothing differs. */
	of(project: Project): Reviews {
		const { corpus, annotator } = project;
		const claims = claimsByPath(this.#rows.of(project));
		const basis = [corpus.project, annotator];
		const known = this.#projects.get(project);
		const before = isSame(known?.basis, basis) ? known!.articles : undefined;
		const articles = new Map<Document, OfArticle>();
		let isKnown = before !== undefined;
		for (const path of corpus.paths()) {
			const document = corpus.document(path)!;
			if (!document.sidecar) continue;
			const findings = project.findings(path);
			const own = claims.get(path) ?? [];
			const old = before?.get(document);
			const article =
				old && isSame(old.claims, own) && isSame(old.findings, findings)
					? old
					: {
							claims: own,
							findings,
							rows: reviewRows(corpus, document, own, findings),
							dismissals: dismissalsOf(document, annotator),
						};
			if (article !== old) isKnown = false;
			articles.set(document, article);
		}
		if (isKnown && articles.size === before?.size) return known!.reviews;
		const all = [...articles.values()];
		const reviews = {
			rows: all.flatMap(({ rows }) => rows),
			dismissals: [...projectDismissals(corpus), ...all.flatMap(({ dismissals }) => dismissals)],
			documents: [...articles.keys()],
		};
		this.#projects.set(project, { basis, articles, reviews });
		return reviews;
	}
}

function claimsByPath(rows: readonly ClaimRow[]): ReadonlyMap<string, readonly ClaimRow[]> {
	const byPath = new Map<string, ClaimRow[]>();
	for (const row of rows) {
		const own = byPath.get(row.path);
		if (own) own.push(row);
		else byPath.set(row.path, [row]);
	}
	return byPath;
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
	return a === b || (a?.length === b.length && a.every((one, i) => one === b[i]));
}
