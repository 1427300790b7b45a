import type { Span } from '../model/span';
import type { Folded } from './fold';

/**
 * The span of the source that a span of the folded text came from. Of a run of white space at an edge it has as much as
 * `quote` has there: a run folds to one unit however long it is.
 */
export function sourceSpan({ text, starts, ends }: Folded, { start, end }: Span, quote: string): Span {
	const first = starts[start]!;
	const last = ends[end - 1]!;
	const leading = quote.length - quote.trimStart().length;
	const trailing = quote.length - quote.trimEnd().length;
	const from = text[start] === ' ' ? Math.max(first, ends[start]! - leading) : first;
	const to = text[end - 1] === ' ' ? Math.min(last, starts[end - 1]! + trailing) : last;
	return from < to ? { start: from, end: to } : { start: first, end: last };
}
