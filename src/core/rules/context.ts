import type { Corpus } from '../corpus/corpus';
import type { SourceView } from '../corpus/source';
import type { Document, PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { agreedHandle } from '../model/vocabulary';
import { sentenceRange } from '../corpus/sentences';
import type { Dismissals } from './dismissals';
import { type Context, spanOf } from './rule';

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
	let covered: ReadonlySet<number> | undefined;
	return {
		corpus,
		document,
		claimsFor: (code) =>
			dismissals.concerns(code) ? claims.filter(({ id }) => !dismissals.hasClaim(code, id)) : claims,
		isShown,
		isAnnotated(span) {
			covered ??= sentencesOf(document, claims);
			return range(sentenceRange(document.reading, span)).some((index) => covered!.has(index));
		},
		source(slug) {
			let view = sources.get(slug);
			if (!view) sources.set(slug, (view = corpus.source(document, slug)));
			return view;
		},
	};
}

/** Claims of finished passes and of `pass`; where adjudication has spoken, it speaks alone. */
export function shownClaims(document: Document, pass: string | undefined): readonly PlacedClaim[] {
	return judged(document.claims.filter(({ annotator }) => isPassShown(document, annotator, pass)));
}

/** A section whose pass is open is its owner's alone. */
export function isPassShown(document: Document, annotator: string, pass: string | undefined): boolean {
	const section = document.sidecar?.value.claims?.[annotator];
	const state = (section as { readonly pass?: { readonly state: string } } | null | undefined)?.pass?.state;
	return state !== 'open' || annotator === pass;
}

function judged(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
	const agreed = claims.filter(({ annotator }) => annotator === agreedHandle);
	if (agreed.length === 0) return claims;
	const spans = agreed.map(spanOf).filter((span) => span !== undefined);
	return claims.filter((placed) => {
		const span = spanOf(placed);
		return placed.annotator === agreedHandle || !span || !spans.some((other) => shareHalf(span, other));
	});
}

function shareHalf(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
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
