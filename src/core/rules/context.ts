import type { Corpus } from '../corpus/corpus';
import type { SourceView } from '../corpus/source';
import type { Document, PlacedClaim } from '../model/document';
import { hiddenSections, isPassShown, shownClaims, spanOf } from '../corpus/shown';
import { sentenceRange } from '../corpus/sentences';
import { lazily } from '../lazily';
import { covering } from './covering';
import type { Dismissals } from './dismissals';
import type { Context } from './rule';

/** One article as the rules see it. @param pass The annotator whose unfinished pass is read too. */
export function contextOf(
	corpus: Corpus,
	document: Document,
	pass: string | undefined,
	dismissals: Dismissals,
): Context {
	const isShown = (of: Document, { annotator }: PlacedClaim) => isPassShown(of, annotator, pass);
	const claims = shownClaims(document, pass);
	const sources = new Map<string, SourceView>();
	const shownAt = lazily(() => covering(document.claims.filter((placed) => isShown(document, placed))));
	let covered: ReadonlySet<number> | undefined;
	return {
		corpus,
		document,
		claimsFor: (code) =>
			dismissals.concerns(code) ? claims.filter(({ id }) => !dismissals.hasClaim(code, id)) : claims,
		isShown,
		hidden: hiddenSections(document, pass),
		shownAt: (span) => shownAt()(span),
		isAnnotated(span) {
			covered ??= sentencesOf(document, claims);
			if (covered.size === 0) return false;
			return range(sentenceRange(document.reading, span)).some((index) => covered!.has(index));
		},
		source(slug) {
			let view = sources.get(slug);
			if (!view) sources.set(slug, (view = corpus.source(document, slug)));
			return view;
		},
	};
}

function sentencesOf(document: Document, claims: readonly PlacedClaim[]): ReadonlySet<number> {
	const indexes = new Set<number>();
	for (const placed of claims)
		if (spanOf(placed))
			for (const span of placed.placement.spans)
				for (const index of range(sentenceRange(document.reading, span))) indexes.add(index);
	return indexes;
}

function range([first, last]: readonly [number, number]): number[] {
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
