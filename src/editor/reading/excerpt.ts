import { contextsOf, isolated, oneLine, type Span } from '../../core';
import { shortened } from '../labels';

/** Words of an article with a little of what stands around them, on one line. */
export interface Excerpt {
	readonly text: string;
	/** Start and end of the words themselves in `text`. */
	readonly highlight: readonly [number, number];
}

/** In UTF-16 units. A side bar is narrow: what follows tells more than what stands before. */
const longestBefore = 14;
const longestAfter = 40;
const longestWords = 120;

/** The words of a span with a little of their line before and after, cut at word edges; `…` marks a cut. */
export function excerpt(text: string, span: Span): Excerpt {
	const { left, right } = contextsOf(text, span, longestBefore, longestAfter);
	const words = oneLine(text.slice(span.start, span.end)).trim();
	const [before, within, after] = [left, words, right].map(harmless) as [string, string, string];
	const shown = before + within + after;
	const alone = isolated(shown);
	// What is isolated has a mark in front.
	const start = before.length + (alone === shown ? 0 : 1);
	return { text: alone, highlight: [start, start + within.length] };
}

/** It is cut out of a text: a mark that turns the writing is left out where its end may be missing. */
function harmless(text: string): string {
	return shortened(text, longestWords)
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replaceAll('$(', '$\u200b(');
}
