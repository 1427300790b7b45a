import type { Corpus } from '../corpus/corpus';
import { shownClaims } from '../corpus/shown';
import { resolveEntity } from '../corpus/source';
import type { Document } from '../model/document';
import { ClaimIndex } from './claimIndex';
import type { Comparable } from './comparable';
import { compare, type Comparison } from './compare';

/** A claim that seems to be about the same as another one. */
export interface Related {
	readonly other: Comparable;
	readonly comparison: Comparison & { readonly verdict: NonNullable<Comparison['verdict']> };
}

/** Below this, what is proposed would more often be wrong than right. */
const leastScore = 4.25;

/** The claims of one project as one annotator may see them. */
export class Claims {
	readonly #corpus: Corpus;
	readonly #index: ClaimIndex;
	readonly #pass: string | undefined;
	readonly #shown = new Map<string, ReadonlySet<unknown>>();

	/** @param pass The annotator whose unfinished pass is shown. */
	constructor(corpus: Corpus, pass: string | undefined) {
		this.#corpus = corpus;
		this.#pass = pass;
		let index = indexes.get(corpus);
		if (!index) indexes.set(corpus, (index = new ClaimIndex(corpus)));
		this.#index = index;
	}

	/** The claims of an article, in the order of the text; none while the annotator's own pass there is open: proposals would sway it. */
	of(path: string): readonly Comparable[] {
		const document = this.#corpus.document(path);
		if (!document || isOpen(document, this.#pass)) return [];
		return this.#index.of(path).filter((claim) => this.#isShown(claim));
	}

	/** Claims on other words that say the same, or the opposite, of what seems to be the same; the likeliest first. */
	relatedTo(claim: Comparable): readonly Related[] {
		const document = this.#corpus.document(claim.path)!;
		const weights = {
			rarity: (trait: string): number => this.#index.rarity(trait),
			nameOf: (slug: string): string =>
				resolveEntity(document, this.#corpus.project.value, slug)?.name ?? slug,
		};
		return this.#index
			.candidates(claim)
			.filter((other) => !touch(claim, other) && this.#isShown(other))
			.flatMap((other): Related[] => {
				const { verdict, ...comparison } = compare(claim, other, weights);
				return verdict && comparison.score >= leastScore
					? [{ other, comparison: { ...comparison, verdict } }]
					: [];
			})
			.sort(
				(a, b) => b.comparison.score - a.comparison.score || (a.other.placed.id < b.other.placed.id ? -1 : 1),
			);
	}

	#isShown({ path, placed }: Comparable): boolean {
		let shown = this.#shown.get(path);
		if (!shown)
			this.#shown.set(path, (shown = new Set(shownClaims(this.#corpus.document(path)!, this.#pass))));
		return shown.has(placed);
	}
}

const indexes = new WeakMap<Corpus, ClaimIndex>();

function touch(a: Comparable, b: Comparable): boolean {
	if (a.placed.id === b.placed.id) return true;
	return a.path === b.path && a.span.start < b.span.end && b.span.start < a.span.end;
}

function isOpen({ sidecar }: Document, annotator: string | undefined): boolean {
	return annotator !== undefined && sidecar?.value.claims?.[annotator]?.pass?.state === 'open';
}
