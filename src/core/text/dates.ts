import type { Span } from '../model/span';
import type { DateExpression, WrittenTime } from '../model/time';
import * as words from './lexicons/dateWords';
import { months, weekdays } from './lexicons/months';
import { createPhrases, mayStandAt } from './phrases';
import { lazily } from '../lazily';
import { type Token, tokensOf } from './tokens';
import { flagPerWord, numberPerWord, type Word } from './words';

/** A day that stands in the text, as ISO 8601. */
export interface WrittenDate {
	readonly span: Span;
	readonly date: string;
}

/** The full dates in a short stretch of text: `2023-04-11`, `April 11, 2023`, `11 April 2023`. Days that no calendar has are none. */
export function datesIn(text: string): readonly WrittenDate[] {
	return datesOf(tokensOf(text)).flatMap(({ span, time }) => {
		const date = time.kind === 'day' && time.year !== undefined && isoDate(time.year, time.month, time.day);
		return date ? [{ span, date }] : [];
	});
}

/** ISO 8601 of a day; undefined where no calendar has it. */
export function isoDate(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
}

/** How an expression goes on from the token at which it starts: tokens `from` to `to`, exclusive. */
interface Found {
	readonly from: number;
	readonly to: number;
	readonly time: WrittenTime;
	readonly weekday?: number;
}

const vague = lazily(() => createPhrases(words.vagueTimes));
const mayBeVagueAt = mayStandAt(vague);

/**
 * The expressions of time in English prose, in order, none inside another: dates with and without a year, months, years,
 * weekdays, `last week`, `two days ago`, durations. What is not sure to be a time (`may`, `march`) is left out. Linear.
 */
export function datesOf(tokens: readonly Token[]): readonly DateExpression[] {
	const found: DateExpression[] = [];
	let done = 0;
	for (let i = 0; i < tokens.length; i++) {
		const start = startOf(tokens[i]!.word);
		const expression = start > 0 ? at(tokens, i, start) : undefined;
		if (!expression) continue;
		const from = Math.max(expression.from, done);
		const span = { start: tokens[from]!.start, end: tokens[expression.to - 1]!.end };
		const { time, weekday } = expression;
		found.push(weekday === undefined ? { span, time } : { span, time, weekday });
		done = expression.to;
		i = done - 1;
	}
	return found;
}

const isNumber = (lower: string): boolean => lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57;

/** What expressions may start with a word. */
const starts = ['none', 'number', 'month', 'weekday', 'day', 'shift', 'count', 'vague'] as const;

/** The index in `starts` of what may start with a word. */
const startOf = numberPerWord((word) => starts.indexOf(findStart(word)));

function findStart({ lower, isCapitalised }: Word): (typeof starts)[number] {
	if (isNumber(lower)) return 'number';
	if (isCapitalised && months.has(lower)) return 'month';
	if (isCapitalised && weekdays.has(lower)) return 'weekday';
	if (words.dayWords.has(lower)) return 'day';
	if (words.shifts.has(lower)) return 'shift';
	if (words.numberWords.has(lower)) return 'count';
	return vague().begin({ lower }) ? 'vague' : 'none';
}

const isUnit = flagPerWord(({ lower }) => words.units.has(lower));

function at(tokens: readonly Token[], i: number, start: number): Found | undefined {
	switch (starts[start]!) {
		case 'number':
			return iso(tokens, i) ?? dayFirst(tokens, i) ?? year(tokens, i) ?? counted(tokens, i);
		case 'month':
			return month(tokens, i);
		case 'weekday':
			return weekday(tokens, i);
		case 'day':
			return {
				from: i,
				to: i + 1,
				time: { kind: 'offset', unit: 'day', count: words.dayWords.get(tokens[i]!.lower)! },
			};
		case 'shift':
			return shifted(tokens, i) ?? vagueAt(tokens, i);
		case 'count':
			return counted(tokens, i) ?? vagueAt(tokens, i);
		case 'vague':
			return vagueAt(tokens, i);
		case 'none':
			return undefined;
	}
}

function vagueAt(tokens: readonly Token[], i: number): Found | undefined {
	const match = mayBeVagueAt(tokens, i) ? vague().at(tokens, i) : undefined;
	return match && { from: i, to: i + match.length, time: { kind: 'vague' } };
}

const isoLength = '2023-04-11'.length;

/** `2023-04-11`, with a time of day behind it. */
function iso(tokens: readonly Token[], i: number): Found | undefined {
	const { text } = tokens[i]!;
	const match = text.length >= isoLength ? /^(\d{4})-(\d{2})-(\d{2})(T\d{2})?$/i.exec(text) : null;
	if (!match) return undefined;
	const time = day(Number(match[1]), Number(match[2]), Number(match[3]));
	let to = i + 1;
	if (match[4])
		while (tokens[to]?.start === tokens[to - 1]!.end && /^(?::|[\d.]+Z?|[+-])$/i.test(tokens[to]!.text)) to++;
	return time && { from: i, to, time };
}

/** `April 11, 2023`, `Feb. 9`, `February 2022`, `in February`, `last July`. */
function month(tokens: readonly Token[], i: number): Found | undefined {
	const { lower } = tokens[i]!;
	const number = months.get(lower)!;
	const next = afterDot(tokens, i);
	const dayOfMonth = dayNumber(tokens[next]);
	if (dayOfMonth !== undefined) {
		const [yearOf, to] = yearAfter(tokens, next + 1);
		const time = day(yearOf, number, dayOfMonth);
		if (time) return { from: i, to, time };
	}
	const [yearOf, to] = yearAfter(tokens, next);
	if (yearOf !== undefined)
		return { from: partBefore(tokens, i), to, time: { kind: 'month', year: yearOf, month: number } };
	const before = tokens[i - 1]?.lower ?? '';
	const shift = words.shifts.get(before);
	if (shift !== undefined)
		return { from: partBefore(tokens, i - 1), to: next, time: { kind: 'month', month: number, shift } };
	if (!words.beforeMonth.has(before) && words.ambiguousMonths.has(lower)) return undefined;
	return { from: partBefore(tokens, i), to: next, time: { kind: 'month', month: number } };
}

/** `11 April 2023`, `9th of February`. */
function dayFirst(tokens: readonly Token[], i: number): Found | undefined {
	const dayOfMonth = dayNumber(tokens[i]);
	if (dayOfMonth === undefined) return undefined;
	const at = tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1;
	const name = tokens[at];
	const number = name?.isCapitalised ? months.get(name.lower) : undefined;
	if (number === undefined) return undefined;
	// `in the 20s, May 10`: the day belongs to what follows.
	const next = afterDot(tokens, at);
	if (dayNumber(tokens[next]) !== undefined && tokens[next]!.text.length <= 2) return undefined;
	const [yearOf, to] = yearAfter(tokens, next);
	const time = day(yearOf, number, dayOfMonth);
	return time && { from: i, to, time };
}

/** `in 2022` */
function year(tokens: readonly Token[], i: number): Found | undefined {
	const yearOf = yearNumber(tokens[i]);
	if (yearOf === undefined || !words.beforeYear.has(tokens[i - 1]?.lower ?? '')) return undefined;
	return { from: i, to: i + 1, time: { kind: 'year', year: yearOf } };
}

/** `Friday`, `last Friday`, `Friday night`, `Tuesday, April 11`. */
function weekday(tokens: readonly Token[], i: number): Found | undefined {
	const number = weekdayNumber(tokens[i]!.lower);
	const isShort = words.abbreviated.has(tokens[i]!.lower);
	let next = afterDot(tokens, i);
	const before = tokens[i - 1];
	if (before?.isCapitalised && words.beforeNamedWeekday.has(before.lower)) return undefined;
	const at = tokens[next]?.text === ',' ? next + 1 : next;
	const head = tokens[at];
	if (head) {
		const isMonth = head.isCapitalised && months.has(head.lower);
		const date = isMonth ? month(tokens, at) : (iso(tokens, at) ?? dayFirst(tokens, at));
		if (date?.time.kind === 'day' && date.from === at) return { ...date, from: i, weekday: number };
	}
	if (isShort) return undefined;
	if (words.dayParts.has(tokens[next]?.lower ?? '')) next++;
	const shift = words.shifts.get(before?.lower ?? '');
	return shift === undefined
		? { from: i, to: next, time: { kind: 'weekday', weekday: number } }
		: { from: i - 1, to: next, time: { kind: 'weekday', weekday: number, shift } };
}

/** `this week`, `earlier last month`, `next summer`. A weekday or a month that follows has its own turn. */
function shifted(tokens: readonly Token[], i: number): Found | undefined {
	const shift = words.shifts.get(tokens[i]!.lower)!;
	const word = tokens[i + 1]?.lower ?? '';
	const next = word.endsWith("'s") ? word.slice(0, -2) : word;
	const from = partBefore(tokens, i);
	const unit = words.units.get(next);
	if (unit !== undefined && !next.endsWith('s'))
		return { from, to: i + 2, time: { kind: 'offset', unit, count: shift } };
	if (words.seasons.has(next)) return { from, to: i + 2, time: { kind: 'vague' } };
	const part = words.dayParts.has(next) && tokens[i]!.lower !== 'past';
	if (part) return { from, to: i + 2, time: { kind: 'offset', unit: 'day', count: shift } };
	return undefined;
}

/** `two days ago`, `a week earlier`, `two years of war`, `for a year`; not `two-day`. */
function counted(tokens: readonly Token[], i: number): Found | undefined {
	if (i + 1 >= tokens.length || !isUnit(tokens[i + 1]!.word)) return undefined;
	const unit = words.units.get(tokens[i + 1]!.lower)!;
	const { lower, text } = tokens[i]!;
	const count = words.numberWords.get(lower) ?? (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
	if (count === undefined) return undefined;
	const after = tokens[i + 2]?.lower;
	if (after === 'ago' || after === 'back')
		return { from: i, to: i + 3, time: { kind: 'offset', unit, count: -count } };
	if (after === 'earlier' || after === 'later' || after === 'before')
		return { from: i, to: i + 3, time: { kind: 'vague' } };
	let from = i;
	while (from > 0 && bounds.has(tokens[from - 1]!.lower)) from--;
	const isDuration = from < i || after === 'of' || tokens[i - 1]?.lower === 'for';
	return isDuration ? { from, to: i + 2, time: { kind: 'duration', unit, count } } : undefined;
}

const bounds = new Set(
	'nearly almost over more than less about around roughly some for over approximately'.split(' '),
);

/** Where `early`, `later` or `mid` stands before it. */
function partBefore(tokens: readonly Token[], i: number): number {
	return words.periodParts.has(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
}

/** The token behind a name of a month or weekday, or behind the dot of its abbreviation. */
function afterDot(tokens: readonly Token[], i: number): number {
	const dot = tokens[i + 1];
	return words.abbreviated.has(tokens[i]!.lower) && dot?.text === '.' && dot.start === tokens[i]!.end
		? i + 2
		: i + 1;
}

/** A year at a token, after a comma or `of` or none, and the token behind it. */
function yearAfter(tokens: readonly Token[], i: number): readonly [year: number | undefined, to: number] {
	const at = tokens[i]?.text === ',' || tokens[i]?.lower === 'of' ? i + 1 : i;
	const yearOf = yearNumber(tokens[at]);
	return yearOf === undefined ? [undefined, i] : [yearOf, at + 1];
}

function yearNumber(token: Token | undefined): number | undefined {
	return token?.text.length === 4 && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
}

function dayNumber(token: Token | undefined): number | undefined {
	if (!token || token.lower.length > 4) return undefined;
	const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.lower);
	const number = match ? Number(match[1]) : 0;
	return number >= 1 && number <= 31 ? number : undefined;
}

/** Monday is 1. @param name In full or abbreviated, lower case. */
function weekdayNumber(name: string): number {
	return 'montuewedthufrisatsun'.indexOf(name.slice(0, 3)) / 3 + 1;
}

/** Undefined for a day that no calendar has; the year 2024 had every day. */
function day(year: number | undefined, month: number, dayOfMonth: number): WrittenTime | undefined {
	if (month < 1 || month > 12 || isoDate(year ?? 2024, month, dayOfMonth) === undefined) return undefined;
	return year === undefined
		? { kind: 'day', month, day: dayOfMonth }
		: { kind: 'day', year, month, day: dayOfMonth };
}
