import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { createApproximator, type Approximator } from './approximate';
import { betweenNeighbours } from './between';
import { judgeOf } from './evidence';
import { isSameWords } from './fold';
import { flatten, flattenAnchor, type FlatAnchor, type FlatText } from './flat';
import { occurrences } from './occurrences';
import { maxCandidates, placeParts } from './parts';
import { indexWords, isInWord, type WordIndex } from './words';

/** Finds anchors in one text. What is costly is done once, and only when needed. */
export interface Locator {
	readonly text: string;
	/** Where the anchor is: one span, or the candidates where `ambiguous`, or none where `orphaned`. Never throws. */
	locate(anchor: Anchor): Placement;
	/** The parts of one quotation, which must all be found and stand in order. */
	place(parts: readonly Anchor[]): Placement;
}

const maxHits = 2000;
/** By so much of the context the best place must be ahead of the next. */
const lead = 0.15;
/** With so much of the context, the same words need no comparison with edited ones. */
const nearlyAll = 0.95;
/** Less of the context beside the same words makes them no candidate. */
const someContext = 0.4;
/** A quote that stands once and has so many folded characters needs only so much of its context. */
const longEnough = 20;
const littleContext = 0.2;
/** Share of a quote's words that must be left: with context, and without. */
const editedInContext = 0.2;
const editedAlone = 0.4;
/** Share of the context beside edited words. */
const contextOfEdited = 0.5;
/** A quote stored without context was so long; shorter ones were written by hand. */
const shortestAlone = 40;
/** By so much of its words the best place without context must be ahead of the next. */
const clearlyLiker = 0.05;

/** One text as it is looked in. */
interface Lookup {
	readonly flat: FlatText;
	readonly index: WordIndex;
	readonly near: Approximator;
}

const orphaned: Placement = { state: 'orphaned', spans: [] };

/**
 * A locator of one text, without the text that the anchors were made on. `exact` is equality of characters, `moved` equality
 * but for quote style, normalisation, line ends and white space: both only where the quote stands with its context, or
 * stands once and needed none. Edited words between the same neighbours, or nearly the same words in a place with some of
 * the context or a clear lead, are `changed`. An uncertain place is refused (`ambiguous`), never guessed.
 */
export function createLocator(text: string): Locator {
	let known: Lookup | undefined;
	const folded = (): Lookup => {
		if (!known) {
			const flat = flatten(text);
			const index = indexWords(flat.text);
			known = { flat, index, near: createApproximator(flat.text, index) };
		}
		return known;
	};
	const locate = (anchor: Anchor): Placement => {
		if (anchor.quote === '') return orphaned;
		const verbatim = locateVerbatim(text, anchor);
		if (verbatim.state !== 'orphaned') return verbatim;
		const lookup = folded();
		const { flat } = lookup;
		const { state, spans } = locateFolded(anchor, lookup);
		const places = spans.map((span) => flat.source(span, anchor.quote));
		const [place] = places;
		if (state !== 'moved' || !place) return { state, spans: places };
		const words = text.slice(place.start, place.end);
		if (words === anchor.quote) return { state: 'exact', spans: places };
		// A quote may begin or end inside of a composed character.
		return { state: isSameWords(words, anchor.quote) ? 'moved' : 'changed', spans: places };
	};
	return { text, locate, place: (parts) => placeParts(parts.map(locate)) };
}

/** Where the very characters of quote and context stand: `exact`, `ambiguous` or `orphaned`. */
export function locateVerbatim(text: string, { quote, prefix = '', suffix = '' }: Anchor): Placement {
	if (quote === '') return orphaned;
	const spans = occurrences(text, prefix + quote + suffix, maxCandidates).map((hit) => ({
		start: hit + prefix.length,
		end: hit + prefix.length + quote.length,
	}));
	return spans.length === 1 ? { state: 'exact', spans } : ambiguous(spans);
}

/** `orphaned` where there is no candidate. */
const ambiguous = (spans: readonly Span[]): Placement =>
	spans.length === 0 ? orphaned : { state: 'ambiguous', spans: spans.slice(0, maxCandidates) };

/** The one place, or a choice. */
const only = (state: 'moved' | 'changed', spans: readonly Span[]): Placement =>
	spans.length === 1 ? { state, spans } : ambiguous(spans);

/** In units of the flat text; the same words are `moved`. */
function locateFolded(stored: Anchor, { flat, index, near }: Lookup): Placement {
	const { text } = flat;
	const anchor = flattenAnchor(stored);
	const { prefix, quote, suffix } = anchor;
	if (quote.trim() === '') return orphaned;
	const whole = occurrences(text, prefix + quote + suffix, maxCandidates).map((at) => ({
		start: at + prefix.length,
		end: at + prefix.length + quote.length,
	}));
	if (whole.length > 0) return only('moved', whole);
	if (stored.prefix === undefined && stored.suffix === undefined) return editedWithoutContext(anchor, near);

	const judge = judgeOf(anchor, index);
	const hits = wholeHits(text, anchor)
		.map((span) => ({ span, evidence: judge(span) }))
		.sort((a, b) => b.evidence.share - a.evidence.share);
	const good = hits.filter(({ evidence }) => evidence.enough);
	const [best, next] = good;
	const leads = best && (!next || best.evidence.share - next.evidence.share > lead);
	const same: Placement | undefined = leads
		? { state: 'moved', spans: [best.span] }
		: best && ambiguous(good.map(({ span }) => span));
	if (same && best && best.evidence.share >= nearlyAll) return same;

	const isOther = ({ start, end }: Span) => text.slice(start, end) !== quote;
	const between = betweenNeighbours(text, anchor).filter(isOther);
	if (between.length > 0) return only('changed', between);
	const [hit] = hits;
	const edited = near(anchor)
		.filter(({ span, share }) => share >= editedInContext && isOther(span))
		.find(({ span }) => judge(span).share >= Math.max(contextOfEdited, hit?.evidence.share ?? 0));
	if (edited) return { state: 'changed', spans: [edited.span] };
	if (same) return same;
	if (hit && hits.length === 1 && quote.length >= longEnough && hit.evidence.share >= littleContext)
		return { state: 'moved', spans: [hit.span] };
	return ambiguous(hits.filter(({ evidence }) => evidence.share >= someContext).map(({ span }) => span));
}

/** Where the same words stand; a quote of whole words is no part of a longer word. */
function wholeHits(text: string, { prefix, quote, suffix }: FlatAnchor): readonly Span[] {
	const cutsBefore = isInWord(prefix.slice(-1) + quote[0], prefix === '' ? 0 : 1);
	const cutsAfter = isInWord(quote.slice(-1) + suffix.slice(0, 1), 1);
	return occurrences(text, quote, maxHits)
		.map((start) => ({ start, end: start + quote.length }))
		.filter(({ start, end }) => isInWord(text, start) === cutsBefore && isInWord(text, end) === cutsAfter);
}

/** For a quote that was stored without context: it was long, and stood once. */
function editedWithoutContext(anchor: FlatAnchor, near: Approximator): Placement {
	if (anchor.quote.length < shortestAlone) return orphaned;
	const places = near(anchor).filter(({ share }) => share >= editedAlone);
	const [best, next] = places;
	if (best && (!next || best.share - next.share >= clearlyLiker))
		return { state: 'changed', spans: [best.span] };
	return ambiguous(places.map(({ span }) => span));
}
