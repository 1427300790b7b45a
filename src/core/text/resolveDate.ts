import type { DateExpression, ResolvedDate, Shift, TimeUnit } from '../model/time';
import { isoDate } from './dates';

const milliseconds = 86_400_000;
const precisions: Readonly<Record<TimeUnit, ResolvedDate['precision']>> = {
	day: 1,
	week: 3,
	month: 4,
	year: 5,
};

/**
 * Places an expression of time in the calendar. Undefined where it cannot be: it is vague or a duration, or it counts from
 * the day of writing and that is not known to the day.
 * @param written When the article was written, ISO 8601; a day without a year is taken for the nearest one.
 */
export function resolveDate({ time }: DateExpression, written: string | undefined): ResolvedDate | undefined {
	const anchor = written === undefined ? undefined : dayOf(written);
	switch (time.kind) {
		case 'year':
			return { date: String(time.year), precision: 5, basis: 'stated' };
		case 'day': {
			if (time.year !== undefined) return stated(isoDate(time.year, time.month, time.day), 1);
			const dates =
				anchor === undefined ? [] : nearYears(anchor, (year) => isoDate(year, time.month, time.day));
			return inferred(nearest(dates, anchor), 1);
		}
		case 'month': {
			if (time.year !== undefined) return stated(isoDate(time.year, time.month, 1)?.slice(0, 7), 4);
			const all = anchor === undefined ? [] : nearYears(anchor, (year) => isoDate(year, time.month, 15));
			const wanted = anchor === undefined ? [] : all.filter((date) => fits(date, anchor, time.shift));
			return inferred(nearest(wanted, anchor)?.slice(0, 7), 4);
		}
		case 'weekday':
			return anchor === undefined ? undefined : inferred(weekdayNear(anchor, time.weekday, time.shift), 1);
		case 'offset':
			return anchor === undefined
				? undefined
				: inferred(offset(anchor, time.unit, time.count), precisions[time.unit]);
		case 'duration':
		case 'vague':
			return undefined;
	}
}

/** Days since 1970 of an ISO 8601 date; undefined where it is not known to the day, or no calendar has it. */
export function dayOf(date: string): number | undefined {
	const time = /^\d{4}-\d{2}-\d{2}/.test(date) ? Date.parse(`${date.slice(0, 10)}T00:00:00Z`) : NaN;
	return Number.isNaN(time) ? undefined : time / milliseconds;
}

/** The first and the last day, since 1970, of an ISO 8601 day, month or year; undefined where no calendar has it. */
export function daysOf(date: string): readonly [first: number, last: number] | undefined {
	const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
	const first = dayOf(date.length < 10 ? `${date}-01-01`.slice(0, 10) : date);
	if (first === undefined) return undefined;
	if (date.length >= 10) return [first, first];
	const next = date.length === 4 ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
	return [first, next / milliseconds - 1];
}

/** Monday is 1. @param day Days since 1970. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const isoOf = (day: number): string => new Date(day * milliseconds).toISOString().slice(0, 10);

function stated(date: string | undefined, precision: ResolvedDate['precision']): ResolvedDate | undefined {
	return date === undefined ? undefined : { date, precision, basis: 'stated' };
}

function inferred(date: string | undefined, precision: ResolvedDate['precision']): ResolvedDate | undefined {
	return date === undefined ? undefined : { date, precision, basis: 'inferred' };
}

function nearYears(anchor: number, dateIn: (year: number) => string | undefined): readonly string[] {
	const year = new Date(anchor * milliseconds).getUTCFullYear();
	// 29 February: the leap year may be up to eight years away, around 1900 and 2100.
	const years = Array.from({ length: 17 }, (_, i) => year + i - 8);
	return years.map(dateIn).filter((date) => date !== undefined);
}

/** The one nearest to the anchor; of two as near, the earlier one: news tells of the past. */
function nearest(dates: readonly string[], anchor: number | undefined): string | undefined {
	let best: string | undefined;
	let least = Infinity;
	for (const date of anchor === undefined ? [] : dates) {
		const distance = Math.abs(dayOf(date)! - anchor!);
		if (distance < least) [best, least] = [date, distance];
	}
	return best;
}

/** `last July` is over, `next July` to come, as seen from the anchor's month. */
function fits(date: string, anchor: number, shift: Shift | undefined): boolean {
	const now = isoOf(anchor).slice(0, 7);
	const then = date.slice(0, 7);
	if (shift === -1) return then < now;
	if (shift === 1) return then > now;
	return shift === undefined || then.slice(0, 4) === now.slice(0, 4);
}

/** Without a shift the latest one up to the anchor; `last` is before it, `this` and `next` from it on. */
function weekdayNear(anchor: number, weekday: number, shift: Shift | undefined): string {
	const back = (weekdayOf(anchor) - weekday + 7) % 7;
	if (shift === undefined) return isoOf(anchor - back);
	if (shift === -1) return isoOf(anchor - (back || 7));
	return isoOf(anchor + ((7 - back) % 7 || (shift === 1 ? 7 : 0)));
}

function offset(anchor: number, unit: TimeUnit, count: number): string | undefined {
	if (unit === 'day') return isoOf(anchor + count);
	if (unit === 'week') return isoOf(anchor - weekdayOf(anchor) + 1 + 7 * count);
	const date = new Date(anchor * milliseconds);
	if (unit === 'year') return String(date.getUTCFullYear() + count);
	return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)).toISOString().slice(0, 7);
}
