import type { DateExpression } from '../model/time';
import type { Span } from '../model/span';

/** The expressions of time that stand inside a span. @param dates In the order of the text. Costs what it finds, nearly. */
export function datesWithin(
	dates: readonly DateExpression[],
	{ start, end }: Span,
): readonly DateExpression[] {
	let low = 0;
	let high = dates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (dates[middle]!.span.start < start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while (to < dates.length && dates[to]!.span.end <= end) to++;
	return dates.slice(low, to);
}
