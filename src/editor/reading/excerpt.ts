import { oneLine, type Span } from '../../core';

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
export function excerpt(text: string, { start, end }: Span): Excerpt {
	const before = contextBefore(text, start);
	const words = oneLine(text.slice(start, end)).trim();
	const after = contextAfter(text, end);
	return { text: before + words + after, highlight: [before.length, before.length + words.length] };
}

function contextBefore(text: string, start: number): string {
	const from = Math.max(0, start - longestBefore);
	const context = text.slice(from, start);
	const lineStart = Math.max(context.lastIndexOf('\n'), context.lastIndexOf('\r')) + 1;
	if (lineStart > 0 || from === 0) return oneLine(context.slice(lineStart)).trimStart();
	// From the first whole word on.
	return `…${oneLine(context.replace(/^\S*\s+|^[\udc00-\udfff]/, '')).trimStart()}`;
}

function contextAfter(text: string, end: number): string {
	const to = Math.min(text.length, end + longestAfter);
	const context = text.slice(end, to);
	const lineEnd = context.search(/[\r\n]/);
	if (lineEnd >= 0 || to === text.length)
		return oneLine(lineEnd < 0 ? context : context.slice(0, lineEnd)).trimEnd();
	return `${oneLine(context.replace(/\s+\S*$|[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
