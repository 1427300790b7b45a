import { countWhere } from '../countWhere';
import type { Quotation, TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { SpanRule } from '../model/vocabulary';
import { endMarks, sentenceMarks, unseen } from '../text/marks';

type Quotations = Pick<TextReading, 'quotations'>;

/**
 * The words that are tagged where somebody selects `span`, by the project's one rule: `bare`, without white space, the quotation
 * marks around it and the marks that end it; `whole`, with the quotation marks and the mark that ends the sentence, where they
 * stand beside it. Marks that belong to words inside stay, or are taken in: whoever selects the same words with more or fewer
 * marks and blanks at their edges gets the same. UTF-16 units of `text`; `span` itself where nothing would be left.
 */
export function agreedSpan(text: string, reading: Quotations, span: Span, rule: SpanRule): Span {
	const words = withoutMarks(text, reading, span);
	if (words.end <= words.start) return { start: span.start, end: span.end };
	const bare = withPartners(text, reading, words);
	return rule === 'bare' ? bare : wholeSpan(text, reading, bare);
}

function withoutMarks(text: string, reading: Quotations, span: Span): Span {
	let { start, end } = span;
	while (start < end && isMarkAt(text, reading, start) && !isPoint(text, start)) start++;
	while (end > start && isMarkAt(text, reading, end - 1)) end--;
	return { start, end };
}

/** With the dot of `in the U.S.`, and with each quotation mark at an edge whose partner is inside. */
function withPartners(text: string, reading: Quotations, { start, end }: Span): Span {
	if (text[end] === '.' && initials.test(text.slice(Math.max(start, end - 12), end + 1))) end++;
	const behind = after(text, end);
	const closes = quotationAt(reading, behind);
	const isOpenInside = closes?.closed && closes.span.start >= start && closes.span.start < end;
	if (isOpenInside && behind >= insideOf(text, closes).end) end = closes.span.end;
	const front = before(text, start);
	const opens = quotationAt(reading, front - 1);
	const isClosedInside = opens?.closed && opens.span.end > start && opens.span.end <= end;
	if (isClosedInside && opens.span.start < front && front <= insideOf(text, opens).start)
		start = opens.span.start;
	return { start, end };
}

function wholeSpan(text: string, reading: Quotations, bare: Span): Span {
	let { end } = bare;
	while (endMarks.has(text[end] ?? '')) end++;
	const around = quotationAt(reading, bare.start - 1);
	if (around && insideOf(text, around).start === bare.start) {
		const inside = insideOf(text, around);
		const isAll = around.closed ? inside.end === end || inside.end === bare.end : inside.end <= end;
		if (isAll) return { start: around.span.start, end: Math.max(bare.end, around.span.end) };
	}
	end = bare.end;
	while (sentenceMarks.has(text[end] ?? '')) end++;
	return { start: bare.start, end };
}

/** Whether white space, a mark that ends something or a mark around a quotation stands at an offset. */
function isMarkAt(text: string, reading: Quotations, at: number): boolean {
	if (isLoose(text, at)) return true;
	const quotation = quotationAt(reading, at);
	if (!quotation || at < quotation.span.start) return false;
	const inside = insideOf(text, quotation);
	return at < inside.start || at >= inside.end;
}

const isLoose = (text: string, at: number): boolean => unseen.test(text[at]!) || endMarks.has(text[at]!);

/** Of `.45 calibre` the dot is part of the number. */
const isPoint = (text: string, at: number): boolean =>
	text[at] === '.' && isDigit(text[at + 1]) && !isDigit(text[at - 1]);
const isDigit = (unit: string | undefined): boolean => unit !== undefined && /\d/.test(unit);

/** The end of the blanks and marks that begin at an offset. */
function after(text: string, at: number): number {
	while (at < text.length && isLoose(text, at)) at++;
	return at;
}

/** The start of the blanks and marks that end at an offset. */
function before(text: string, at: number): number {
	while (at > 0 && isLoose(text, at - 1)) at--;
	return at;
}

/** The first quotation that ends behind an offset; they do not overlap and stand in order. */
function quotationAt({ quotations }: Quotations, offset: number): Quotation | undefined {
	return quotations[countWhere(quotations.length, (k) => quotations[k]!.span.end <= offset)];
}

/** What stands between the marks of a quotation; `''` is one mark of two units. */
function insideOf(text: string, { span: { start, end }, closed }: Quotation): Span {
	const opening = isDoubled(text, start) ? 2 : 1;
	const closing = closed ? (isDoubled(text, end - 2) ? 2 : 1) : 0;
	return { start: start + opening, end: Math.max(start + opening, end - closing) };
}

const isDoubled = (text: string, at: number): boolean =>
	text[at] === text[at + 1] && /['‘’]/.test(text[at] ?? '');

const initials = /(?:^|[^\p{L}.])\p{L}(?:\.\p{L})+\.$/u;
