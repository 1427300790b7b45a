import type { Span } from '../model/span';
import type { FlatAnchor } from './flat';
import { sharedWeight, wantedWords } from './sharedWords';
import { wordList, type WordIndex } from './words';

/** How much of an anchor's context stands around a place: its words, in order, the rare ones counting for more. */
export interface Evidence {
	/** Of both sides together, 0 to 1. */
	readonly share: number;
	/** The same words here are the anchor's. */
	readonly enough: boolean;
}

/** Judges places of one flat text for one anchor. */
export type Judge = (place: Span) => Evidence;

/** What is farther away only made the anchor unique; it may be a whole text that repeats itself. */
const nearest = 256;
const mostWords = 12;
/** Words that may have been put in on each side. */
const inserted = 3;
/** Share of the context that is enough: where something of both sides stands, and of one side alone. */
const ofBoth = 0.4;
const ofOne = 0.55;
/** So much of a side is something. */
const something = 0.2;
/** A side that stands whole is enough, if it is so telling: two words that stand once in a text of 400. */
const whole = 0.95;
const telling = 12;
/** Where the quote's own paragraph tells less, each side must stand by so much. */
const ofEach = 0.6;

/**
 * What stands across a paragraph's end is no evidence, unless the quote is all that there is of its paragraph: then both sides
 * must stand. The thresholds are measured on edited news texts.
 */
export function judgeOf(anchor: FlatAnchor, index: WordIndex): Judge {
	const side = (text: string, step: 1 | -1) => {
		const words = wordList(step === 1 ? text.slice(0, nearest) : text.slice(-nearest));
		const fromQuote = step === 1 ? words : [...words].reverse();
		return wantedWords(fromQuote.slice(0, mostWords), index);
	};
	const own = { before: side(anchor.ownPrefix, -1), after: side(anchor.ownSuffix, 1) };
	const isTelling = own.before.total + own.after.total >= telling;
	const { before, after } = isTelling
		? own
		: { before: side(anchor.prefix, -1), after: side(anchor.suffix, 1) };
	const all = before.total + after.total;
	return ({ start, end }) => {
		if (all === 0) return { share: 0, enough: false };
		const left = sharedWeight(before, index, index.countBefore(start) - 1, before.keys.length + inserted, -1);
		const right = sharedWeight(after, index, index.countBefore(end), after.keys.length + inserted, 1);
		const share = (left + right) / all;
		const ofLeft = before.total === 0 ? 0 : left / before.total;
		const ofRight = after.total === 0 ? 0 : right / after.total;
		if (!isTelling) return { share, enough: Math.min(ofLeft, ofRight) >= ofEach };
		const enough =
			share >= ofOne ||
			(share >= ofBoth && Math.min(ofLeft, ofRight) >= something) ||
			(ofLeft >= whole && left >= telling) ||
			(ofRight >= whole && right >= telling);
		return { share, enough };
	};
}
