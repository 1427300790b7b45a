import type { Span, TextEdit } from '../../../src/core';
import { applyEdits } from '../../../src/core';

/** A text with a span in it, `undefined` once it is gone. */
export interface Marked {
	readonly text: string;
	readonly span: Span | undefined;
}

/**
 * The text after disjoint edits, and where the span truly is. An edit must lie outside of the span, inside of it, or cover it:
 * what is put at an edge stays outside, what covers the span makes it go.
 */
export function edit({ text, span }: Marked, edits: readonly TextEdit[]): Marked {
	const edited = applyEdits(
		text,
		[...edits].sort((a, b) => a.start - b.start || a.end - b.end),
	);
	if (!span) return { text: edited, span };
	let { start, end } = span;
	for (const one of edits) {
		const grown = one.text.length - (one.end - one.start);
		if (one.end <= span.start) {
			start += grown;
			end += grown;
		} else if (one.start >= span.end) continue;
		else if (one.start <= span.start && one.end >= span.end) return { text: edited, span: undefined };
		else if (one.start >= span.start && one.end <= span.end) end += grown;
		else throw new Error('An edit of the battery cuts the span.');
	}
	return { text: edited, span: { start, end } };
}

/** The stretch is cut out and put in at `to`, outside of it; the span must lie inside of the stretch or outside. */
export function move({ text, span }: Marked, { start, end }: Span, to: number): Marked {
	const piece = text.slice(start, end);
	const moved = edit({ text, span: undefined }, [
		{ start, end, text: '' },
		{ start: to, end: to, text: piece },
	]).text;
	if (!span) return { text: moved, span };
	if (span.start >= start && span.end <= end) {
		const shift = to > start ? to - end : to - start;
		return { text: moved, span: { start: span.start + shift, end: span.end + shift } };
	}
	let shift = 0;
	if (end <= span.start) shift -= piece.length;
	if (to <= span.start) shift += piece.length;
	return { text: moved, span: { start: span.start + shift, end: span.end + shift } };
}
