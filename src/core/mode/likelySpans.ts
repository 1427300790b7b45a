import type { Document, TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { SpanRule } from '../model/vocabulary';
import { saidAlone } from '../suggest/claims';
import { agreedSpan } from '../tagging/agreedSpan';
import { overlapIn } from '../tagging/overlap';
import { tokensOf, type Token } from '../text/tokens';
import { withoutThat } from './withoutThat';

/**
 * The words of a sentence that may be a claim, by where they begin, longer ones first: what somebody is said to have said, the
 * words between quotation marks, the clauses, and the sentence. As they would be tagged; UTF-16.
 */
export function spansIn({ text, reading }: Document, sentence: Span, rule: SpanRule): readonly Span[] {
	const places = placesOf(text, reading);
	const agreed = [
		...saidIn(text, places, sentence),
		...clausesIn(text, places, sentence),
		{ start: sentence.start, end: sentence.end },
	].map((span) => agreedSpan(text, reading, span, rule));
	return distinct(agreed.filter((span) => span.end - span.start >= fewest));
}

/**
 * The words of an article that are claims in the likeliest reading, in its order, none overlapping: of a sentence what somebody is
 * said to have said in it, else the whole. As they would be tagged; UTF-16.
 */
export function likelySpans({ text, reading }: Document, rule: SpanRule): readonly Span[] {
	const known = remembered.get(reading);
	if (known?.rule === rule) return known.spans;
	const spans: Span[] = [];
	const places = placesOf(text, reading);
	const boilerplate = overlapIn(reading.boilerplate);
	for (const sentence of reading.sentences) {
		if (boilerplate(sentence).length > 0) continue;
		const said = saidIn(text, places, sentence);
		for (const span of said.length > 0 ? said : [sentence]) {
			const agreed = agreedSpan(text, reading, span, rule);
			if (agreed.start >= (spans.at(-1)?.end ?? 0)) spans.push(agreed);
		}
	}
	remembered.set(reading, { rule, spans });
	return spans;
}

/** A reading is another one after every change of its text. */
const remembered = new WeakMap<TextReading, { readonly rule: SpanRule; readonly spans: readonly Span[] }>();

/** What is shorter says nothing by itself. */
const fewest = 4;

/** Finds what shares characters with a sentence without a look at all of the article. */
interface Places {
	readonly said: (span: Span) => readonly Span[];
	readonly quoted: (span: Span) => readonly Span[];
}

function placesOf(text: string, reading: TextReading): Places {
	let places = placesByReading.get(reading);
	if (!places) {
		const quoted = reading.quotations.map(({ span }) => span);
		const contents = reading.attributions.flatMap((attribution) => saidAlone(text, attribution));
		places = { said: overlapIn([...contents, ...quoted]), quoted: overlapIn(quoted) };
		placesByReading.set(reading, places);
	}
	return places;
}

const placesByReading = new WeakMap<TextReading, Places>();

/** What somebody is said to have said in a sentence, each part of it, and what else stands in quotation marks; in order. */
function saidIn(text: string, places: Places, sentence: Span): readonly Span[] {
	const parts = places.said(sentence).flatMap((span) => {
		const start = Math.max(sentence.start, span.start);
		const end = Math.min(sentence.end, span.end);
		return end - start >= fewest ? [withoutThat(text, { start, end })] : [];
	});
	const said: Span[] = [];
	for (const part of distinct(parts)) {
		// Of words in quotation marks inside of what is said the whole counts.
		if (part.start < (said.at(-1)?.end ?? 0)) continue;
		said.push(part);
	}
	return said;
}

/** From one comma, semicolon, dash or bracket to another of them, nearest first, without the word that joins the clause. */
function clausesIn(text: string, places: Places, sentence: Span): readonly Span[] {
	const tokens = tokensOf(text, sentence.start, sentence.end);
	const quoted = places.quoted(sentence);
	const isInside = ({ start, end }: Span): boolean =>
		quoted.some((span) => span.start < start && end < span.end && span.start >= sentence.start);
	const starts: number[] = [];
	const ends: number[] = [];
	let hasWord = false;
	tokens.forEach((token, i) => {
		const isMark = !token.isWord && divides.has(token.text) && !isInside(token);
		const isJoin = token.isWord && joins.has(token.lower);
		if ((isMark || isJoin) && hasWord) ends.push(isMark ? token.start : tokens[i - 1]!.end);
		if (token.isWord && (!hasWord || begins(tokens, i))) starts.push(token.start);
		if (token.isWord) hasWord = true;
	});
	ends.push(sentence.end);
	return starts.flatMap((start) =>
		ends
			.filter((end) => end > start)
			.slice(0, mostClauses)
			.map((end) => ({ start, end })),
	);

	/** Behind a mark, or behind a word that joins. */
	function begins(all: readonly Token[], i: number): boolean {
		const before = all[i - 1]!;
		if (before.isWord) return joins.has(before.lower);
		if (!divides.has(before.text) || isInside(before)) return false;
		return !joins.has(all[i]!.lower);
	}
}

/** Longer claims are reached from the sentence. */
const mostClauses = 3;

const divides: ReadonlySet<string> = new Set([',', ';', ':', '—', '–', '(', ')', '،', '؛']);
const joins: ReadonlySet<string> = new Set(
	'and but or while as that which who whom whose where because although though since after before until if'.split(
		' ',
	),
);

function distinct(spans: readonly Span[]): readonly Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
