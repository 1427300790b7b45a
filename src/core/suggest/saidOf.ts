import type { Attribution, TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { Mode } from '../model/vocabulary';

/** How a stretch of text is said, and by whom. */
export interface Said {
	readonly mode: Mode;
	readonly attribution?: Attribution;
}

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
	const attribution = governing(reading, isQuoted ? quotationAround(reading, span) : span);
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

/** The attribution whose content holds the claim; of several the one that says least else; else one that the claim begins with. */
function governing({ attributions }: TextReading, span: Span): Attribution | undefined {
	let best: { readonly attribution: Attribution; readonly shared: number; readonly size: number } | undefined;
	for (const attribution of attributions) {
		const shared = covered(attribution.content, span);
		if (shared < 0.5 * (span.end - span.start)) continue;
		const size = attribution.content.reduce((sum, { start, end }) => sum + end - start, 0);
		const isBetter = !best || shared > 1.1 * best.shared || (shared > 0.9 * best.shared && size < best.size);
		if (isBetter) best = { attribution, shared, size };
	}
	return best?.attribution ?? attributions.find(({ source, cue }) => opens(span, source) && holds(span, cue));
}

/** Whether the first of some spans stands near the start of a claim. */
const opens = (claim: Span, [first]: readonly Span[]): boolean =>
	first !== undefined &&
	first.start >= claim.start &&
	first.start - claim.start < 0.4 * (claim.end - claim.start);
const holds = (claim: Span, spans: readonly Span[]): boolean =>
	spans.length > 0 && spans.every(({ start, end }) => start >= claim.start && end <= claim.end);

const overlap = (a: Span, b: Span): number =>
	Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
