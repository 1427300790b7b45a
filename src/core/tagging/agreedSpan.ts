import type { TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { SpanRule } from '../model/vocabulary';
import { endMarks, sentenceMarks, unseen } from '../text/marks';

/**
 * The words that are tagged where somebody selects `span`, by the project's one rule: `bare`, without white space, the quotation
 * marks around it and the marks that end it; `whole`, with the quotation marks and the mark that ends the sentence, where they
 * stand beside it. Marks that belong to words inside stay. UTF-16 units of `text`; `span` itself where nothing would be left.
 */
export function agreedSpan(
	text: string,
	reading: Pick<TextReading, 'quotations'>,
	span: Span,
	rule: SpanRule,
): Span {
	const bare = bareSpan(text, reading, span);
	if (bare.end <= bare.start) return { start: span.start, end: span.end };
	return rule === 'bare' ? bare : wholeSpan(text, reading, bare);
}

function bareSpan(text: string, { quotations }: Pick<TextReading, 'quotations'>, span: Span): Span {
	let { start, end } = span;
	const touching = quotations.filter((one) => one.span.start < end && one.span.end > start);
	for (;;) {
		const before = end - start;
		while (start < end && unseen.test(text[start]!)) start++;
		while (end > start && unseen.test(text[end - 1]!)) end--;
		// A mark is an outer one only where its partner is not inside.
		if (touching.some((one) => one.span.start === start && (!one.closed || one.span.end >= end))) start++;
		if (touching.some((one) => one.closed && one.span.end === end && one.span.start <= start)) end--;
		else if (endMarks.has(text[end - 1] ?? '') && !endsInInitials(text, start, end)) end--;
		if (end - start === before) return { start, end };
	}
}

function wholeSpan(text: string, { quotations }: Pick<TextReading, 'quotations'>, bare: Span): Span {
	let { end } = bare;
	while (endMarks.has(text[end] ?? '')) end++;
	const around = quotations.find(
		(one) =>
			one.span.start === bare.start - 1 &&
			(one.closed ? one.span.end === end + 1 || one.span.end === bare.end + 1 : one.span.end <= end),
	);
	if (around) return { start: around.span.start, end: Math.max(bare.end, around.span.end) };
	end = bare.end;
	while (sentenceMarks.has(text[end] ?? '')) end++;
	return { start: bare.start, end };
}

/** `in the U.S.`: the dot belongs to the word. */
function endsInInitials(text: string, start: number, end: number): boolean {
	return text[end - 1] === '.' && initials.test(text.slice(Math.max(start, end - 12), end));
}

const initials = /(?:^|[^\p{L}.])\p{L}(?:\.\p{L})+\.$/u;
