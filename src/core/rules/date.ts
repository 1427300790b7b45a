import type { Span } from '../model/span';
import type { DateExpression } from '../model/time';
import { dayOf, resolveDate, weekdayOf } from '../text/resolveDate';
import { covering } from './covering';
import type { Context, Draft, Rule } from './rule';
import { rowOf } from './wordRows';
import { stale } from './stale';
import { type WrittenOn, writtenOn } from './writtenOn';

/** When the article says that it was written, and when what it tells of was. */
export const date: Rule = {
	codes: ['date.missing', 'date.stale', 'date.relative', 'date.weekday-mismatch'],
	*check(context) {
		const written = writtenOn(context.document);
		yield* missing(context, written);
		yield* stale(context, written);
		yield* relative(context, written);
		yield* weekdayMismatch(context, written);
	},
};

function* missing({ document }: Context, written: WrittenOn | undefined): Iterable<Draft> {
	if (written?.isStated) return;
	yield {
		code: 'date.missing',
		message: written
			? `The article does not say when it was published; ${written.date} is what somebody worked out.`
			: 'Nothing says when the article was published: neither a dateline nor its sidecar.',
		about: { kind: 'article', id: document.path },
		place: { path: document.path, span: { start: 0, end: 0 } },
		atMost: written ? 'note' : undefined,
	};
}

/** One row for all times that cannot be placed, but for those in claims that say themselves when it was. */
function* relative(context: Context, written: WrittenOn | undefined): Iterable<Draft> {
	const code = 'date.relative';
	const { document, claimsFor } = context;
	const claimsAt = covering(claimsFor(code));
	const spans: Span[] = [];
	const ids = new Set<string>();
	for (const expression of document.reading.dates) {
		if (isPlaced(expression, written?.date)) continue;
		const claims = claimsAt(expression.span);
		if (claims.some(({ claim }) => claim.when?.date !== undefined)) continue;
		spans.push(expression.span);
		for (const { id } of claims) ids.add(id);
	}
	if (spans.length === 0) return;
	yield {
		...rowOf(context, code, spans, (words) =>
			written
				? `Times that are not placed to a day: ${words}.`
				: `Times that count from a day of writing that nobody knows: ${words}.`,
		),
		claims: [...ids],
	};
}

/** A day, and a month or a year that is named; `last week` and `last year` say no more than that. */
function isPlaced(expression: DateExpression, written: string | undefined): boolean {
	const resolved = resolveDate(expression, written);
	return resolved !== undefined && (resolved.precision <= 2 || expression.time.kind !== 'offset');
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Further away than so many days from the day of writing, another year may be meant. */
const nearby = 60;

function* weekdayMismatch({ document }: Context, written: WrittenOn | undefined): Iterable<Draft> {
	for (const expression of document.reading.dates) {
		const { span, time, weekday } = expression;
		if (weekday === undefined || time.kind !== 'day') continue;
		const resolved = resolveDate(expression, written?.date);
		const day = resolved && dayOf(resolved.date);
		if (day === undefined || weekdayOf(day) === weekday) continue;
		const isNear = written !== undefined && Math.abs(day - (dayOf(written.date) ?? -Infinity)) <= nearby;
		if (time.year === undefined && !isNear) continue;
		yield {
			code: 'date.weekday-mismatch',
			message: `“${document.text.slice(span.start, span.end)}”: ${resolved!.date} was a ${weekdays[weekdayOf(day) - 1]!}.`,
			about: { kind: 'article', id: document.path },
			place: { path: document.path, span },
		};
	}
}
