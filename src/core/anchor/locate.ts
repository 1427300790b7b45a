import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { createApproximator, type Approximator } from './approximate';
import { betweenNeighbours } from './between';
import { evidenceAt } from './evidence';
import { isSameWords } from './fold';
import { flatten, flattenAnchor, type FlatAnchor, type FlatText } from './flat';
import { occurrences } from './occurrences';
import { maxCandidates, placeParts } from './parts';

/** Finds anchors in one text. What is costly is done once, and only when needed. */
export interface Locator {
	readonly text: string;
	/** Where the anchor is: one span, or the candidates where `ambiguous`, or none where `orphaned`. Never throws. */
	locate(anchor: Anchor): Placement;
	/** The parts of one quotation, which must all be found and stand in order. */
	place(parts: readonly Anchor[]): Placement;
}

const maxHits = 2000;
/** By so much of both contexts, added, the best place must be ahead of the next. */
const lead = 0.3;
/** Folded characters from which a quote that stands once needs only half of one side of its context. */
const longEnough = 40;
const halfOfASide = 0.5;
/** Less context than this beside the same words, of both sides added, makes them no candidate. */
const someContext = 0.6;
/** A shorter quote is not looked for with other words in it: too much is like it. */
const shortestEdited = 20;
/** Share of its characters that may differ: with some context left, and with none. */
const editedInContext = 0.55;
const editedAlone = 0.55;
/** The best place without context must have fewer errors than the next by so much of the quote. */
const clearlyNearer = 0.1;

const orphaned: Placement = { state: 'orphaned', spans: [] };

/**
 * A locator of one text, without the text that the anchors were made on. `exact` is equality of characters, `moved` equality
 * but for quote style, normalisation, line ends and white space: both only where the quote stands with its context, or
 * stands once and needed none. Edited words between the same neighbours, or nearly the same words in a place with some of
 * the context or a clear lead, are `changed`. An uncertain place is refused (`ambiguous`), never guessed.
 */
export function createLocator(text: string): Locator {
	let known: { readonly flat: FlatText; readonly near: Approximator } | undefined;
	const folded = () => {
		if (!known) {
			const flat = flatten(text);
			known = { flat, near: createApproximator(flat.text) };
		}
		return known;
	};
	const locate = (anchor: Anchor): Placement => {
		if (anchor.quote === '') return orphaned;
		const verbatim = locateVerbatim(text, anchor);
		if (verbatim.state !== 'orphaned') return verbatim;
		const { flat, near } = folded();
		const { state, spans } = locateFolded(flat.text, anchor, near);
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
function locateFolded(text: string, stored: Anchor, near: Approximator): Placement {
	const anchor = flattenAnchor(stored);
	const { prefix, quote, suffix } = anchor;
	if (quote.trim() === '') return orphaned;
	const whole = occurrences(text, prefix + quote + suffix, maxCandidates).map((at) => ({
		start: at + prefix.length,
		end: at + prefix.length + quote.length,
	}));
	if (whole.length > 0) return only('moved', whole);
	if (stored.prefix === undefined && stored.suffix === undefined) return editedWithoutContext(anchor, near);

	const hits = occurrences(text, quote, maxHits).map((start) => {
		const span = { start, end: start + quote.length };
		return { span, evidence: evidenceAt(text, anchor, span) };
	});
	const good = hits
		.filter(({ evidence }) => evidence.enough)
		.sort((a, b) => b.evidence.total - a.evidence.total);
	const [best, next] = good;
	if (best && (!next || best.evidence.total - next.evidence.total > lead))
		return { state: 'moved', spans: [best.span] };
	if (best) return ambiguous(good.map(({ span }) => span));

	const between = betweenNeighbours(text, anchor);
	if (between.length > 0) return only('changed', between);
	const [hit] = hits;
	if (hit && hits.length === 1 && quote.length >= longEnough && hit.evidence.best >= halfOfASide)
		return { state: 'moved', spans: [hit.span] };
	const edited = editedInPlace(text, anchor, near);
	if (edited) return edited;
	return ambiguous(hits.filter(({ evidence }) => evidence.total >= someContext).map(({ span }) => span));
}

/** Nearly the same words, one side of the context alive. */
function editedInPlace(text: string, anchor: FlatAnchor, near: Approximator): Placement | undefined {
	if (anchor.quote.length < shortestEdited) return undefined;
	const place = near(anchor, editedInContext).find(
		({ span }) => evidenceAt(text, anchor, span).best >= halfOfASide,
	);
	return place && { state: 'changed', spans: [place.span] };
}

/** For a quote that was stored without context: it was long, and stood once. */
function editedWithoutContext(anchor: FlatAnchor, near: Approximator): Placement {
	const { length } = anchor.quote;
	if (length < longEnough) return orphaned;
	const places = near(anchor, editedAlone);
	const [best, next] = places;
	if (best && (!next || next.errors - best.errors >= clearlyNearer * length))
		return { state: 'changed', spans: [best.span] };
	return ambiguous(places.map(({ span }) => span));
}
