import type { Span } from '../model/span';
import { datesIn, type WrittenDate } from './dates';

/** A dateline or a leaked date line, with its ISO date where it has one. */
export interface Dateline {
	readonly span: Span;
	readonly date?: string;
}

/** No dateline is longer. */
const longest = 120;
/** Datelines stand at the top: behind so many paragraphs a dash is a dash. */
const paragraphsSearched = 6;

/** `KYIV, Ukraine (AP) —`, `Bakhmut, Ukraine - February 9th, 2026 -`, `LONDON, May 12 (Reuters) -` */
const place =
	/^(\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]*){0,3}(?:, ?\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,2}){0,2})/u;
const rest =
	/^(?:,? ?\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?)?(?: ?\([^()\n]{2,30}\))?\s?(?:—|–|--|-)(?=\s)/u;
/** Every dateline without a date has one. */
const hasDash = /[—–-]\s/;
/** Every full date has one. */
const hasYear = /\d{4}/;
/** ` date 2023-04-11 `, `Published: 11 April 2023` */
const label =
	/^(?:date|dated|published|published on|updated|last updated|posted|posted on|publication date)\s?:?\s*/i;

/**
 * Datelines at the head of the text's first paragraphs, and date lines that a scraper left behind. `isTitle` tells headlines,
 * where a dash is no dateline's. Spans in UTF-16 units of `text`.
 */
export function datelinesOf(
	text: string,
	paragraphs: readonly Span[],
	isTitle: (paragraph: Span) => boolean,
): readonly Dateline[] {
	const found: Dateline[] = [];
	for (const paragraph of paragraphs.slice(0, paragraphsSearched)) {
		const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest));
		const [date] = hasYear.test(head) ? datesIn(head) : [];
		const dated = date && (labelled(head, date) ?? bareDate(date, paragraph));
		const dateline = dated ?? placed(head, date);
		if (!dateline || (!dated && isTitle(paragraph))) continue;
		const span = { start: paragraph.start + dateline.span.start, end: paragraph.start + dateline.span.end };
		found.push(dateline.date === undefined ? { span } : { span, date: dateline.date });
	}
	return found;
}

function labelled(head: string, { span, date }: WrittenDate): Dateline | undefined {
	return span.start === label.exec(head)?.[0].length
		? { span: { start: 0, end: span.end }, date }
		: undefined;
}

/** A line that is a date and nothing else. */
function bareDate({ span, date }: WrittenDate, paragraph: Span): Dateline | undefined {
	const isAll = span.start === 0 && span.end >= paragraph.end - paragraph.start - 1;
	return isAll ? { span: { start: 0, end: span.end }, date } : undefined;
}

function placed(head: string, date: WrittenDate | undefined): Dateline | undefined {
	const name = date || hasDash.test(head) ? place.exec(head)?.[0] : undefined;
	if (name === undefined) return undefined;
	if (date && /^\s?[-–—,]\s?$/.test(head.slice(name.length, date.span.start))) {
		const dash = /^\s?[-–—]{1,2}(?=\s|$)/.exec(head.slice(date.span.end));
		return { span: { start: 0, end: date.span.end + (dash?.[0].length ?? 0) }, date: date.date };
	}
	// The date's month is a capitalised word too: try each shorter name.
	for (
		let end = name.length;
		end > 0;
		end = Math.max(name.lastIndexOf(' ', end - 1), name.lastIndexOf(',', end - 1))
	) {
		const tail = rest.exec(head.slice(end));
		if (!tail || (end < name.length && tail[0].trim().length < 4)) continue;
		const isCertain =
			/[(]|\d/.test(tail[0]) || name.slice(0, end) === name.slice(0, end).toUpperCase() || name.includes(',');
		if (!isCertain) return undefined;
		const span = { start: 0, end: end + tail[0].length };
		return date && date.span.end <= span.end ? { span, date: date.date } : { span };
	}
	return undefined;
}
