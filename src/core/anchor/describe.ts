import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { splitsPair } from '../text/units';
import { commonExtensions } from './repeats';

/** From this many code points on, a quote that stands once in its article is stored without context. */
export const longQuote = 40;
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
	if (!standsOnce(text, text.slice(left, right))) ({ left, right } = grow(text, left, right));
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

/** One code point more on each side in turn, the right one first, until no other place of the text has the same. */
function grow(text: string, left: number, right: number): { left: number; right: number } {
	const width = right - left;
	const forwards = commonExtensions(text, left, 'forwards');
	const backwards = commonExtensions(text, left, 'backwards');
	const rivals: { readonly onLeft: number; readonly onRight: number; live: boolean }[] = [];
	for (let i = 0; i < text.length; i++) {
		if (i !== left && forwards[i]! >= width)
			rivals.push({ onLeft: backwards[i]!, onRight: forwards[i]! - width, live: true });
	}
	const byLeft = [...rivals].sort((a, b) => a.onLeft - b.onLeft);
	const byRight = [...rivals].sort((a, b) => a.onRight - b.onRight);
	let [x, y, live] = [0, 0, rivals.length];
	const from = { left, right };
	for (let turn = 0; live > 0 && (left > 0 || right < text.length); turn++) {
		if (right >= text.length || (turn % 2 === 1 && left > 0)) left = before(text, left);
		else right = after(text, right);
		for (; x < byLeft.length && byLeft[x]!.onLeft < from.left - left; x++) {
			if (byLeft[x]!.live) live--;
			byLeft[x]!.live = false;
		}
		for (; y < byRight.length && byRight[y]!.onRight < right - from.right; y++) {
			if (byRight[y]!.live) live--;
			byRight[y]!.live = false;
		}
	}
	return { left, right };
}
