import { claimRows, sidecarPathOf, type ClaimRow, type Document, type Finding } from '../../core';
import type { Project } from '../project/project';

interface Article {
	readonly document: Document;
	readonly findings: readonly [ofText: readonly Finding[], ofSidecar: readonly Finding[]];
	readonly rows: readonly ClaimRow[];
}

/** The claims of projects as rows, kept by difference: an article that did not change keeps its very rows. */
export class ProjectRows {
	readonly #projects = new WeakMap<Project, RowsOfProject>();

	/** Of all articles, by path and in the order of the text; the same list as long as none of them differs. */
	of(project: Project): readonly ClaimRow[] {
		let known = this.#projects.get(project);
		if (!known) this.#projects.set(project, (known = new RowsOfProject(project)));
		return known.all();
	}
}

class RowsOfProject {
	readonly #project: Project;
	#articles = new Map<string, Article>();
	/** What every row rests on beside its article. */
	#basis: readonly unknown[] = [];
	#all: readonly ClaimRow[] = [];

	constructor(project: Project) {
		this.#project = project;
	}

	all(): readonly ClaimRow[] {
		const { corpus, annotator } = this.#project;
		const basis = [corpus.project, annotator];
		const before = basis.every((one, i) => one === this.#basis[i])
			? this.#articles
			: new Map<string, Article>();
		const articles = new Map<string, Article>();
		let isSame = before.size > 0;
		for (const path of corpus.paths()) {
			const document = corpus.document(path)!;
			if (document.claims.length === 0) continue;
			const known = before.get(path);
			const article = this.#article(document, annotator, known);
			if (article !== known) isSame = false;
			articles.set(path, article);
		}
		this.#basis = basis;
		this.#articles = articles;
		if (!isSame || articles.size !== before.size)
			this.#all = [...articles.values()].flatMap(({ rows }) => rows);
		return this.#all;
	}

	#article(document: Document, annotator: string | undefined, known: Article | undefined): Article {
		const { path } = document;
		const findings = [this.#project.findings(path), this.#project.findings(sidecarPathOf(path))] as const;
		const isKnown =
			known?.document === document && known.findings.every((list, i) => isSame(list, findings[i]!));
		if (isKnown) return known;
		return {
			document,
			findings,
			rows: claimRows(this.#project.corpus, document, findings.flat(), annotator),
		};
	}
}

/** A file without findings has a new empty list each time. */
function isSame(a: readonly Finding[], b: readonly Finding[]): boolean {
	return a === b || a.length + b.length === 0;
}
