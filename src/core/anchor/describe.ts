import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { splitsPair } from '../text/units';
import { commonExtensions } from './repeats';

/** From this many code points on, a quote that stands once in its article is stored without context. */
const longQuote = 40;
/** Code points of context on each side, before more is needed. */
export const contextLength = 32;

/**
 * The anchor of a span as the format stores it (a W3C TextQuoteSelector): the quote, and where it is short or not unique its
 * neighbours on both sides, grown by code points until the whole is unique; `""` is the edge of the text.
 * `span` is in UTF-16 units of `text`; it is clamped, and widened where it would split a surrogate pair. Linear.
 */
export function describeSpan(text: string, span: Span): Anchor {
	const { start, end } = wholeCodePoints(text, span);
	const quote = text.slice(start, end);
	if (hasLength(quote, longQuote) && standsOnce(text, quote)) return { quote };
	let left = start;
	let right = end;
	for (let k = 0; k < contextLength; k++) {
		left = before(text, left);
		right = after(text, right);
	}
	if (!standsOnce(text, text.slice(left, right))) ({ left, right } = grow(text, { left, right }));
	return { quote, prefix: text.slice(left, start), suffix: text.slice(end, right) };
}

function wholeCodePoints(text: string, span: Span): Span {
	const clamp = (value: number): number => Math.min(Math.max(value, 0), text.length);
	const start = clamp(span.start);
	const end = Math.max(start, clamp(span.end));
	return {
		start: splitsPair(text, start) ? start - 1 : start,
		end: splitsPair(text, end) ? end + 1 : end,
	};
}

/** One code point to the left; the edge stays. */
function before(text: string, at: number): number {
	if (at <= 0) return 0;
	return splitsPair(text, at - 1) ? at - 2 : at - 1;
}

function after(text: string, at: number): number {
	if (at >= text.length) return text.length;
	return splitsPair(text, at + 1) ? at + 2 : at + 1;
}

function hasLength(text: string, codePoints: number): boolean {
	let at = 0;
	for (let k = 0; k < codePoints; k++) {
		if (at >= text.length) return false;
		at = after(text, at);
	}
	return true;
}

/** Also false where it does not stand at all. */
function standsOnce(text: string, words: string): boolean {
	const first = text.indexOf(words);
	return first >= 0 && text.indexOf(words, first + 1) < 0;
}

/** How many other places with the same words are followed one by one; for more, all are measured at once. */
const fewRivals = 32;

interface Context {
	readonly left: number;
	readonly right: number;
}

/** One code point more on each side in turn, the right one first, until no other place of the text has the same. */
function grow(text: string, from: Context): Context {
	const rivals = otherPlaces(text, from);
	const differ = rivals ? byComparing(text, from, rivals) : byMeasuring(text, from);
	let { left, right } = from;
	for (let turn = 0; left > 0 || right < text.length; turn++) {
		if (right >= text.length || (turn % 2 === 1 && left > 0)) left = before(text, left);
		else right = after(text, right);
		if (differ({ left, right })) break;
	}
	return { left, right };
}

/** Undefined where there are too many. */
function otherPlaces(text: string, { left, right }: Context): readonly number[] | undefined {
	const words = text.slice(left, right);
	const found: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (at !== left) found.push(at);
		if (found.length > fewRivals) return undefined;
	}
	return found;
}

/** Tells for ever wider contexts whether all other places differ, by comparing what was added. */
function byComparing(text: string, from: Context, rivals: readonly number[]): (context: Context) => boolean {
	let known = from;
	let live = rivals;
	return ({ left, right }) => {
		live = live.filter((rival) => {
			const shift = rival - from.left;
			for (let at = left; at < known.left; at++) if (text[at] !== text[at + shift]) return false;
			for (let at = known.right; at < right; at++) if (text[at] !== text[at + shift]) return false;
			return true;
		});
		known = { left, right };
		return live.length === 0;
	};
}

/** The same for any number of other places: for each, how far it agrees on either side is known in linear time. */
function byMeasuring(text: string, from: Context): (context: Context) => boolean {
	const width = from.right - from.left;
	const forwards = commonExtensions(text, from.left, 'forwards');
	const backwards = commonExtensions(text, from.left, 'backwards');
	/** For each length of agreement on the left, the longest on the right, among places that agree no less on the left. */
	const farthest = new Int32Array(from.left + 2).fill(-1);
	for (let i = 0; i < text.length; i++) {
		if (i === from.left || forwards[i]! < width) continue;
		const onLeft = Math.min(backwards[i]!, from.left);
		farthest[onLeft] = Math.max(farthest[onLeft]!, forwards[i]! - width);
	}
	for (let k = from.left; k > 0; k--) farthest[k - 1] = Math.max(farthest[k - 1]!, farthest[k]!);
	return ({ left, right }) => farthest[from.left - left]! < right - from.right;
}
