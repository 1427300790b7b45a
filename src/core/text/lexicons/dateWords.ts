import type { Shift, TimeUnit } from '../../model/time';

/** English words of time. Written for Corroborate from general knowledge; lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const units: ReadonlyMap<string, TimeUnit> = new Map([
	['day', 'day'],
	['days', 'day'],
	['week', 'week'],
	['weeks', 'week'],
	['weekend', 'week'],
	['month', 'month'],
	['months', 'month'],
	['year', 'year'],
	['years', 'year'],
]);

/** Days, counted from the day of writing. */
export const dayWords: ReadonlyMap<string, number> = new Map([
	['today', 0],
	['tonight', 0],
	['overnight', 0],
	['yesterday', -1],
	['tomorrow', 1],
]);

/** What stands before a unit, a weekday or a month, and how many of it away that is. */
export const shifts: ReadonlyMap<string, Shift> = new Map([
	['last', -1],
	['past', -1],
	['previous', -1],
	['this', 0],
	['current', 0],
	['next', 1],
	['coming', 1],
]);

export const numberWords: ReadonlyMap<string, number> = new Map(
	'a one two three four five six seven eight nine ten eleven twelve'
		.split(' ')
		.map((word, i) => [word, Math.max(i, 1)] as const)
		.concat([['an', 1]]),
);

/** A month’s name after one of them is a month, also `May` and `March`. */
export const beforeMonth = set(
	'in since until till by of from during before after early late mid through around',
);
/** Four digits after one of them are a year. */
export const beforeYear = set(
	'in since until till by of from during before after early late mid through around year',
);
/** Parts of a day or of a longer time, after or before its name. */
export const dayParts = set('morning noon afternoon evening night');
export const periodParts = set('early earlier late later mid');
export const seasons = set('spring summer autumn fall winter');
/** `Good Friday` and `Super Tuesday` are names. */
export const beforeNamedWeekday = set('good black super bloody ash palm easter cyber giving holy');

/** Months that are also other words: not taken for months by themselves. */
export const ambiguousMonths = set('may march april june jan feb mar apr jun jul aug sep sept oct nov dec');
/** A dot may follow. */
export const abbreviated = set(
	'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Times that no date can be counted from. */
export const vagueTimes: readonly string[] = [
	'recently',
	'lately',
	'as of writing',
	'at the time of writing',
	'ending the year',
	'in recent days',
	'in recent weeks',
	'in recent months',
	'in recent years',
	'recent days',
	'recent weeks',
	'recent months',
	'recent report',
	'recent reports',
	'recent attack',
	'recent attacks',
	'recent fighting',
	'recent gains',
	'in the coming days',
	'in the coming weeks',
	'in the coming months',
	'in coming days',
	'in coming weeks',
	'in coming months',
	'the other day',
	'days ago',
	'weeks ago',
	'months ago',
	'years ago',
	'days back',
	'weeks back',
	'months back',
	'years back',
	'a few days ago',
	'a few weeks ago',
	'several days ago',
	'several weeks ago',
	'several months ago',
	'within days',
	'within weeks',
	'within months',
	'for days',
	'for weeks',
	'for months',
	'for years',
	'in days',
	'in weeks',
	'in months',
	'the past few days',
	'the past few weeks',
	'the past few months',
	'the last few days',
	'the last few weeks',
	'the last few months',
	'before winter',
	'before the winter',
	'before the spring',
	'before the summer',
];
