import search from 'approx-string-match';
import type { Span } from '../model/span';
import type { FlatAnchor } from './flat';
import { sharedWeight, wantedWords } from './sharedWords';
import { wordList, wordsIn, type WordIndex } from './words';

/** A place whose words are nearly those of a quote. */
export interface Near {
	readonly span: Span;
	/** Share of the quote's words that stand there in their order, 0 to 1, the rare ones counting for more. */
	readonly share: number;
}

/** Finds places with nearly the same words, whole words each. The likest first. */
export type Approximator = (anchor: FlatAnchor) => readonly Near[];

/** Share of the quote's characters that may differ. */
const maxErrors = 0.6;
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
export function createApproximator(text: string, index: WordIndex): Approximator {
	return (anchor) => {
		const { quote } = anchor;
		if (quote.length > longestQuote) return [];
		const wanted = wantedWords(wordList(quote), index);
		if (wanted.total === 0) return [];
		const slack = Math.floor(quote.length / 2) + 16;
		const found: Near[] = [];
		for (const { start, end } of proposals(index, anchor, slack)) {
			const from = Math.max(0, start - slack);
			const window = text.slice(from, end + quote.length + slack);
			const [best] = search(window, quote, Math.floor(maxErrors * quote.length));
			if (!best || best.end <= best.start) continue;
			const span = index.wholeWords({ start: from + best.start, end: from + best.end });
			if (found.some((near) => near.span.start < span.end && span.start < near.span.end)) continue;
			const first = index.countBefore(span.start);
			const count = index.countBefore(span.end) - first;
			found.push({ span, share: sharedWeight(wanted, index, first, count, 1) / wanted.total });
		}
		return found.sort((a, b) => b.share - a.share);
	};
}

/** From where to where the quote may begin, by what most of the anchor's words say; the words are within `slack`. */
function proposals(index: WordIndex, { prefix, quote, suffix }: FlatAnchor, slack: number): readonly Span[] {
	const votes: number[] = [];
	for (const { 0: word, index: offset } of wordsIn(prefix + quote + suffix)) {
		const places = index.placesOf(word);
		if (places.length <= fewPlaces) for (const place of places) votes.push(place - (offset - prefix.length));
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
