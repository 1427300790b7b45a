import search from 'approx-string-match';
import type { Span } from '../model/span';
import type { FlatAnchor } from './flat';

/** A place whose words are nearly those of a quote. */
export interface Near {
	readonly span: Span;
	/** Characters inserted, deleted or replaced. */
	readonly errors: number;
}

/** Finds places with nearly the same words; at most `maxShare` of the quote's characters may differ. The nearest first. */
export type Approximator = (anchor: FlatAnchor, maxShare: number) => readonly Near[];

/** A word that stands in more places proposes none of them. */
const fewPlaces = 20;
/** So many of the places proposed by most words are compared. */
const compared = 3;
/** The words of a longer quote are not compared: that would block. */
const longestQuote = 1500;

/**
 * Of a flat text. Only where rarer words of the anchor stand about as far apart as in it is the text compared, character by
 * character: looking through all of it would cost a second for 1,000 lost anchors.
 */
export function createApproximator(text: string): Approximator {
	let places: ReadonlyMap<string, readonly number[]> | undefined;
	return (anchor, maxShare) => {
		const { quote } = anchor;
		if (quote.length > longestQuote) return [];
		const slack = Math.floor(quote.length / 2) + 16;
		const starts = proposals((places ??= placesOf(text)), anchor, slack);
		const found: Near[] = [];
		for (const { start, end } of starts) {
			const from = Math.max(0, start - slack);
			const window = text.slice(from, end + quote.length + slack);
			const [best] = search(window, quote, Math.floor(maxShare * quote.length));
			if (!best || best.end <= best.start) continue;
			const span = { start: from + best.start, end: from + best.end };
			if (!found.some((near) => near.span.start < span.end && span.start < near.span.end))
				found.push({ span, errors: best.errors });
		}
		return found.sort((a, b) => a.errors - b.errors);
	};
}

const wordsOf = (text: string) => text.matchAll(/[\p{L}\p{N}\p{M}]+/gu);

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	for (const { 0: word, index } of wordsOf(text)) {
		const known = places.get(word);
		if (!known) places.set(word, [index]);
		else if (known.length <= fewPlaces) known.push(index);
	}
	return places;
}

/** From where to where the quote may begin, by what most of the anchor's words say; the words are within `slack`. */
function proposals(
	places: ReadonlyMap<string, readonly number[]>,
	{ prefix, quote, suffix }: FlatAnchor,
	slack: number,
): readonly Span[] {
	const votes: number[] = [];
	for (const { 0: word, index } of wordsOf(prefix + quote + suffix)) {
		const at = places.get(word) ?? [];
		if (at.length <= fewPlaces) for (const place of at) votes.push(place - (index - prefix.length));
	}
	votes.sort((a, b) => a - b);
	const groups: (Span & { readonly votes: number })[] = [];
	let last = 0;
	for (let first = 0; first < votes.length; first++) {
		while (last < votes.length && votes[last]! - votes[first]! <= slack) last++;
		groups.push({ start: votes[first]!, end: votes[last - 1]!, votes: last - first });
	}
	const best: Span[] = [];
	for (const group of groups.sort((a, b) => b.votes - a.votes)) {
		if (best.length === compared) break;
		if (best.every(({ start, end }) => group.start > end || group.end < start)) best.push(group);
	}
	return best;
}
