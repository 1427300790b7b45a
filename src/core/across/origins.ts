import type { Corpus } from '../corpus/corpus';
import type { Document } from '../model/document';
import type { Claim } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import type { Comparable } from './comparable';
import { nearDuplicatesOf } from './nearDuplicates';
import { visitShingles } from './shingles';

/** Why two claims have one origin, for people; and whether one is made from the other. */
export interface SameOrigin {
	readonly why: string;
	/** The claim that stands in the text that was made from the other's, where the records say so. */
	readonly derived?: Comparable;
}

/**
 * Whether what two claims say comes, as far as texts and records show, from one origin: then the one says no more for the other.
 * Undefined does not mean that they are independent: that is for people to find out.
 */
export function sameOrigin(corpus: Corpus, a: Comparable, b: Comparable): SameOrigin | undefined {
	const [docA, docB] = [corpus.document(a.path)!, corpus.document(b.path)!];
	const [claimA, claimB] = [a.placed.claim, b.placed.claim];
	const isOneArticle = a.path === b.path;
	const speakers = speaker(corpus, docA, claimA) === speaker(corpus, docB, claimB);
	if (claimA.said.source !== articleSource && speakers)
		return { why: `one speaker: ${corpus.source(docA, claimA.said.source).name}` };
	const areBothOwn = claimA.said.source === articleSource && claimB.said.source === articleSource;
	if (isOneArticle && areBothOwn) return { why: 'the article’s own voice twice' };
	const [chainA, chainB] = [chainOf(docA, claimA, isOneArticle), chainOf(docB, claimB, isOneArticle)];
	const shared = chainA.find((slug) => chainB.includes(slug));
	if (shared !== undefined)
		return {
			why: `both come through ${corpus.source(docA, shared).name}`,
			derived: derivedOne(a, b, docA, docB, shared),
		};
	if (isOneArticle) return sameWords(docA, a, docB, b) ? { why: 'the same words' } : undefined;
	if (areBothOwn && isSame(docA, docB, 'publisher')) return { why: 'one publisher' };
	if (areBothOwn && isSame(docA, docB, 'byline')) return { why: 'one author' };
	if (sameWords(docA, a, docB, b)) return { why: 'the same words' };
	if (nearDuplicatesOf(corpus, a.path).some(({ path }) => path === b.path))
		return { why: 'the two articles are largely one text' };
	return undefined;
}

/** Whom a slug stands for: sources of one entity are one speaker. */
function speaker(corpus: Corpus, document: Document, { said }: Claim): string {
	return corpus.source(document, said.source).entity ?? said.source;
}

/** What a claim has come through, its origin included; and what the article was made from, which two claims of one article share anyway. */
function chainOf({ sidecar }: Document, { said }: Claim, isOneArticle: boolean): readonly string[] {
	const own = said.source === articleSource ? [] : [said.source];
	const from = isOneArticle ? [] : (sidecar?.value.article?.derivedFrom ?? []);
	return [...own, ...(said.via ?? []), ...from];
}

function derivedOne(
	a: Comparable,
	b: Comparable,
	docA: Document,
	docB: Document,
	shared: string,
): Comparable | undefined {
	const isFrom = ({ sidecar }: Document): boolean =>
		sidecar?.value.article?.derivedFrom?.includes(shared) ?? false;
	if (a.path === b.path || isFrom(docA) === isFrom(docB)) return undefined;
	return isFrom(docA) ? a : b;
}

function isSame(a: Document, b: Document, key: 'publisher' | 'byline'): boolean {
	const value = a.sidecar?.value.article?.[key];
	return value !== undefined && value === b.sidecar?.value.article?.[key];
}

/** Most of the shorter one's runs of five words stand in the other. */
function sameWords(docA: Document, a: Comparable, docB: Document, b: Comparable): boolean {
	const runs = ({ text }: Document, { span }: Comparable): Set<number> => {
		const found = new Set<number>();
		visitShingles(text.slice(span.start, span.end), (hash) => found.add(hash));
		return found;
	};
	const [one, other] = [runs(docA, a), runs(docB, b)];
	const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
	const shared = [...fewer].filter((run) => more.has(run)).length;
	return shared >= 3 && shared * 2 >= fewer.size;
}
