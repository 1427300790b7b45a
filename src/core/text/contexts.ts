import type { Span } from '../model/span';
import { oneLine } from './oneLine';

/** The words around a place on its own line, each on one line of its own. */
export interface Contexts {
	readonly left: string;
	readonly right: string;
}

/**
 * What stands around a span on its line, cut at word edges (where there is white space to cut at); `…` marks a cut.
 * @param before how much of it stands in front at most, in UTF-16 units without the mark
 * @param after the same behind
 */
export function contextsOf(text: string, { start, end }: Span, before: number, after: number): Contexts {
	return { left: leftOf(text, start, before), right: rightOf(text, end, after) };
}

function leftOf(text: string, start: number, length: number): string {
	const from = Math.max(0, start - length);
	const context = text.slice(from, start);
	const lineStart = Math.max(context.lastIndexOf('\n'), context.lastIndexOf('\r')) + 1;
	if (lineStart > 0 || from === 0) return oneLine(context.slice(lineStart)).trimStart();
	// From the first whole word on.
	return `…${oneLine(context.replace(/^\S*\s+|^[\udc00-\udfff]/, '')).trimStart()}`;
}

function rightOf(text: string, end: number, length: number): string {
	const to = Math.min(text.length, end + length);
	const context = text.slice(end, to);
	const lineEnd = context.search(/[\r\n]/);
	if (lineEnd >= 0 || to === text.length)
		return oneLine(lineEnd < 0 ? context : context.slice(0, lineEnd)).trimEnd();
	return `${oneLine(context.replace(/\s+\S*$|[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
