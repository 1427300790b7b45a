import { sentenceRange } from '../corpus/sentences';
import { spanOf } from '../corpus/shown';
import type { Document, PlacedClaim } from '../model/document';
import type { ResolvedDate } from '../model/time';
import { resolveDate } from '../text/resolveDate';
import { datesWithin } from './datesWithin';
import { writtenOn } from './writtenOn';

/**
 * The first time in the sentences of a claim that has a place in the calendar and stands in no other claim's words alone; undefined
 * where there is none, or the claim has no place.
 */
export function timeTold(document: Document, placed: PlacedClaim): ResolvedDate | undefined {
	const { dates, sentences } = document.reading;
	const span = spanOf(placed);
	if (!span) return undefined;
	const [first, last] = sentenceRange(document.reading, span);
	const around = { start: sentences[first]?.start ?? span.start, end: sentences[last]?.end ?? span.end };
	const written = writtenOn(document)?.date;
	for (const expression of datesWithin(dates, around)) {
		const claims = document.claims.filter(({ placement }) =>
			placement.spans.some(({ start, end }) => start <= expression.span.start && expression.span.end <= end),
		);
		if (claims.length > 0 && !claims.some(({ id }) => id === placed.id)) continue;
		const resolved = resolveDate(expression, written);
		if (resolved) return resolved;
	}
	return undefined;
}
