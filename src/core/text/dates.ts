import type { Span } from '../model/span';
import { months } from './lexicons/months';

/** A day that stands in the text, as ISO 8601. */
export interface WrittenDate {
	readonly span: Span;
	readonly date: string;
}

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T[0-9:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/g;
const monthFirst = /(?<!\p{L})(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu;
const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?(\p{L}{3,9})\.?,?\s{1,3}(\d{4})(?!\d)/gu;

/** The full dates in a short stretch of text: `2023-04-11`, `April 11, 2023`, `11 April 2023`. Days that no calendar has are none. */
export function datesIn(text: string): readonly WrittenDate[] {
	const found: WrittenDate[] = [];
	const add = (match: RegExpExecArray, year: string, month: number | undefined, day: string): void => {
		const date = isoDate(Number(year), month, Number(day));
		if (date) found.push({ span: { start: match.index, end: match.index + match[0].length }, date });
	};
	for (const match of text.matchAll(iso)) add(match, match[1]!, Number(match[2]), match[3]!);
	for (const match of text.matchAll(monthFirst))
		add(match, match[3]!, months.get(match[1]!.toLowerCase()), match[2]!);
	for (const match of text.matchAll(dayFirst))
		add(match, match[3]!, months.get(match[2]!.toLowerCase()), match[1]!);
	return found.sort((a, b) => a.span.start - b.span.start);
}

function isoDate(year: number, month: number | undefined, day: number): string | undefined {
	if (month === undefined || month < 1 || month > 12 || day < 1) return undefined;
	const date = new Date(Date.UTC(year, month - 1, day));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
}
