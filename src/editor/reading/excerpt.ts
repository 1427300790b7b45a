import { contextsOf, oneLine, type Span } from '../../core';

/** Words of an article with a little of what stands around them, on one line. */
export interface Excerpt {
	readonly text: string;
	/** Start and end of the words themselves in `text`. */
	readonly highlight: readonly [number, number];
}

/** In UTF-16 units. A side bar is narrow: what follows tells more than what stands before. */
const longestBefore = 14;
const longestAfter = 40;

/** The words of a span with a little of their line before and after, cut at word edges; `…` marks a cut. */
export function excerpt(text: string, span: Span): Excerpt {
	const { left, right } = contextsOf(text, span, longestBefore, longestAfter);
	const words = oneLine(text.slice(span.start, span.end)).trim();
	return { text: left + words + right, highlight: [left.length, left.length + words.length] };
}
