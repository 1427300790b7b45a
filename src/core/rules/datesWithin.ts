import { countWhere } from '../countWhere';
import type { DateExpression } from '../model/time';
import type { Span } from '../model/span';

/** The expressions of time that stand inside a span. @param dates In the order of the text. Costs what it finds, nearly. */
export function datesWithin(
	dates: readonly DateExpression[],
	{ start, end }: Span,
): readonly DateExpression[] {
	const from = countWhere(dates.length, (i) => dates[i]!.span.start < start);
	let to = from;
	while (to < dates.length && dates[to]!.span.end <= end) to++;
	return dates.slice(from, to);
}
