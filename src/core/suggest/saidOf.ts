import type { Attribution, TextReading } from '../model/document';
import { hull, type Span } from '../model/span';
import type { Mode } from '../model/vocabulary';

/** How a stretch of text is said, and by whom. */
export interface Said {
	readonly mode: Mode;
	readonly attribution?: Attribution;
}

/** A quotation may be attributed so many sentences before. */
const reach = 3;
const footage =
	/\b(?:video|videos|clip|footage|images|imagery|photo|photos|photograph|can be seen|seen in)\b/i;

/**
 * How the words of `span` are said, by the quotations and attributions of `reading`: a quotation is direct or partial, what
 * an attribution governs is indirect, what a picture shows is footage, all else is the author's. Spans in UTF-16 units.
 */
export function saidOf(text: string, reading: TextReading, span: Span): Said {
	const inQuotes = covered(
		reading.quotations.map((quotation) => quotation.span),
		span,
	);
	const inSpeech = covered(reading.attributions.map(wordsOf), span);
	const isQuoted = inQuotes > 0 && inQuotes >= 0.8 * (span.end - span.start - inSpeech);
	const around = isQuoted ? quotationAround(reading, span) : span;
	const attribution =
		governing(text, reading, around) ?? (isQuoted ? speakerBefore(reading, around) : undefined);
	if (isQuoted) return { mode: 'direct-quote', attribution };
	if (inQuotes > 0) return { mode: 'partial-quote', attribution };
	if (footage.test(text.slice(span.start, (span.start + span.end) / 2)))
		return { mode: 'footage', attribution };
	return attribution ? { mode: 'indirect', attribution } : { mode: 'author' };
}

/** From the first to the last word of source and cue. */
function wordsOf({ source, cue }: Attribution): Span {
	const words = [...source, ...cue];
	return {
		start: Math.min(...words.map(({ start }) => start)),
		end: Math.max(...words.map(({ end }) => end)),
	};
}

/** A claim inside a quotation is said by whoever says the whole. */
function quotationAround({ quotations }: TextReading, span: Span): Span {
	const around = quotations.find(
		(quotation) => overlap(quotation.span, span) >= 0.8 * (span.end - span.start),
	);
	return around?.span ?? span;
}

const covered = (spans: readonly Span[], by: Span): number =>
	spans.reduce((sum, one) => sum + overlap(one, by), 0);

/** The attribution of the claim's own sentences that has the claim for its content, or stands in it. */
function governing(
	text: string,
	{ sentences, attributions }: TextReading,
	span: Span,
): Attribution | undefined {
	const own = sentences.filter((sentence) => overlap(sentence, span) > 0);
	const first = own[0];
	const last = own.at(-1);
	if (!first || !last) return undefined;
	const sentence = { start: first.start, end: last.end };
	let best: { readonly attribution: Attribution; readonly distance: number } | undefined;
	for (const attribution of attributions) {
		const cue = hull(attribution.cue);
		const source = hull(attribution.source);
		if (!cue || !source) continue;
		if (cue.start < sentence.start || cue.end > sentence.end) continue;
		const isFirst = source.start - span.start < 0.4 * (span.end - span.start);
		const within = source.start >= span.start && cue.start >= span.start && cue.end <= span.end && isFirst;
		const content = contentOf(text, sentence, source, cue);
		if (!within && overlap(content, span) < 0.5 * (span.end - span.start)) continue;
		const distance = within
			? 0
			: Math.max(0, span.start - cue.end, Math.min(source.start, cue.start) - span.end);
		if (!best || distance < best.distance) best = { attribution, distance };
	}
	return best?.attribution;
}

/** What an attribution is about: what follows it, or, where it closes its clause, what stands before. */
function contentOf(text: string, sentence: Span, source: Span, cue: Span): Span {
	const start = Math.min(source.start, cue.start);
	const end = Math.max(source.end, cue.end);
	const before = text.slice(sentence.start, start).trimEnd();
	const after = text.slice(end, end + 24);
	const closes = /^\s*(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s*(?:[.,]|$)/.test(after);
	if (/[”"’']$/.test(before)) return sentence;
	const isAfterContent = before.endsWith(',') && (closes || cue.start < source.start);
	if (!isAfterContent) return { start: end, end: clauseEnd(text, sentence, end) };
	const isInserted =
		after.trimStart().startsWith(',') && (source.end - source.start < 5 || before.length < 25);
	return isInserted ? sentence : { start: sentence.start, end: start };
}

/** Where the clause ends whose content an attribution opens: at a contrast, or with the opening `While …,`. */
function clauseEnd(text: string, sentence: Span, from: number): number {
	const rest = text.slice(from, sentence.end);
	const isSubordinate = /^["'“‘]?(?:while|though|although)\b/i.test(
		text.slice(sentence.start, sentence.start + 12),
	);
	const at = rest.slice(1).search(isSubordinate ? /,/ : /, (?:but|while|though|although|yet)\b/);
	return at < 0 ? sentence.end : from + 1 + at;
}

/** Whoever spoke last in the same paragraph. */
function speakerBefore(
	{ paragraphs, sentences, attributions }: TextReading,
	span: Span,
): Attribution | undefined {
	const paragraph = paragraphs.find(({ end }) => end > span.start);
	const from = sentences.findLastIndex((sentence) => sentence.start <= span.start);
	const limit = Math.max(sentences[Math.max(0, from - reach)]?.start ?? 0, paragraph?.start ?? 0);
	return attributions.findLast(({ cue }) =>
		cue.some(({ start, end }) => end <= span.start && start >= limit),
	);
}

const overlap = (a: Span, b: Span): number =>
	Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
