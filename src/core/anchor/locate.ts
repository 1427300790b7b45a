import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { contextLength } from './describe';
import { fold } from './fold';
import { occurrences } from './occurrences';
import { maxCandidates, placeParts } from './parts';

/** Finds anchors in one text. What is costly is done once, and only when needed. */
export interface Locator {
	readonly text: string;
	/** Where the anchor is: one span, or the candidates where `ambiguous`, or none where `orphaned`. Never throws. */
	locate(anchor: Anchor): Placement;
	/** The parts of one quotation, which must all be found and stand in order. */
	place(parts: readonly Anchor[]): Placement;
}

const maxHits = 2000;
/** Folded characters from which a quote that stands once needs only half of one side of its context. */
const longEnough = 40;
/** So many characters of context in the quote's own paragraph are full evidence; a paragraph break in between is none. */
const ownParagraph = 10;
const edges = { start: '\u0002', end: '\u0003' };

const orphaned: Placement = { state: 'orphaned', spans: [] };
const ambiguous = (spans: readonly Span[]): Placement => ({
	state: 'ambiguous',
	spans: spans.slice(0, maxCandidates),
});

/**
 * A locator of one text, without the text that the anchors were made on. A place is taken only where the quote stands
 * there with its context, or stands once and needed none: an uncertain place is refused (`ambiguous`), never guessed.
 * `exact` is equality of characters, `moved` equality but for quote style, normalisation, line ends and white space.
 */
export function createLocator(text: string): Locator {
	let cached: FlatText | undefined;
	const folded = (): FlatText => (cached ??= flatten(text));
	const locate = (anchor: Anchor): Placement => {
		if (anchor.quote === '') return orphaned;
		const verbatim = locateVerbatim(text, anchor);
		return verbatim.state === 'orphaned' ? locateFolded(text, folded(), anchor) : verbatim;
	};
	return { text, locate, place: (parts) => placeParts(parts.map(locate)) };
}

/** Where the very characters of quote and context stand: `exact`, `ambiguous` or `orphaned`. */
export function locateVerbatim(text: string, { quote, prefix = '', suffix = '' }: Anchor): Placement {
	const spans = occurrences(text, prefix + quote + suffix, maxCandidates).map((hit) => ({
		start: hit + prefix.length,
		end: hit + prefix.length + quote.length,
	}));
	if (quote === '' || spans.length === 0) return orphaned;
	return spans.length === 1 ? { state: 'exact', spans } : ambiguous(spans);
}

interface FlatText {
	/** Folded, between marks of its two edges. */
	readonly text: string;
	/** The span of the source that folded units `start` to `end` came from. */
	source(start: number, end: number): Span;
}

function flatten(text: string): FlatText {
	const { text: folded, starts, ends } = fold(text);
	return {
		text: `${edges.start}${folded}${edges.end}`,
		source: (start, end) => ({ start: starts[start - 1]!, end: ends[end - 2]! }),
	};
}

interface FlatAnchor {
	readonly prefix: string;
	readonly quote: string;
	readonly suffix: string;
}

/** The three folded as one, so that white space and marks at the joints fold as they do in the text. */
function flattenAnchor({ quote, prefix = '', suffix = '' }: Anchor): FlatAnchor {
	const whole = fold(prefix + quote + suffix);
	const from = prefix.length;
	const to = prefix.length + quote.length;
	let start = 0;
	while (start < whole.text.length && whole.ends[start]! <= from) start++;
	let end = start;
	while (end < whole.text.length && whole.starts[end]! < to) end++;
	return {
		prefix: whole.text.slice(0, start).trimStart(),
		quote: whole.text.slice(start, end),
		suffix: whole.text.slice(end).trimEnd(),
	};
}

function locateFolded(text: string, flat: FlatText, anchor: Anchor): Placement {
	const { prefix, quote, suffix } = flattenAnchor(anchor);
	if (quote.trim() === '') return orphaned;
	const span = (at: number): Span => flat.source(at, at + quote.length);
	const sure = (at: number): Placement => {
		const place = span(at);
		const same = text.slice(place.start, place.end) === anchor.quote;
		return { state: same ? 'exact' : 'moved', spans: [place] };
	};
	const whole = occurrences(flat.text, prefix + quote + suffix, maxCandidates).map(
		(at) => at + prefix.length,
	);
	if (whole.length === 1) return sure(whole[0]!);
	if (whole.length > 1) return ambiguous(whole.map(span));
	if (anchor.prefix === undefined && anchor.suffix === undefined) return orphaned;

	const evidence = contextEvidence(flat.text, anchor, { prefix, suffix });
	const hits = occurrences(flat.text, quote, maxHits).map((at) => ({
		at,
		...evidence(at, at + quote.length),
	}));
	const good = hits.filter((hit) => hit.enough).sort((a, b) => b.total - a.total);
	const [best, next] = good;
	if (best && (!next || best.total - next.total > 0.3)) return sure(best.at);
	if (best) return ambiguous(good.map((hit) => span(hit.at)));
	const [only] = hits;
	if (!only) return orphaned;
	if (hits.length === 1 && quote.length >= longEnough && only.bestSide >= 0.5) return sure(only.at);
	return ambiguous(hits.map((hit) => span(hit.at)));
}

interface Evidence {
	/** Shares of both sides' context that stand here, added: 0 to 2. */
	readonly total: number;
	readonly bestSide: number;
	readonly enough: boolean;
}

/** Judges how much of the context stands around a place. The thresholds are measured on edited news texts. */
function contextEvidence(
	text: string,
	anchor: Anchor,
	folded: { readonly prefix: string; readonly suffix: string },
) {
	const prefix = (reachesEdge(anchor.prefix) ? edges.start : '') + folded.prefix.trimEnd();
	const suffix = folded.suffix.trimStart() + (reachesEdge(anchor.suffix) ? edges.end : '');
	const nearPrefix = Math.min(1, lastLine(anchor.prefix ?? '').length / ownParagraph);
	const nearSuffix = Math.min(1, firstLine(anchor.suffix ?? '').length / ownParagraph);
	return (start: number, end: number): Evidence => {
		const left = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
		const right = text.slice(end, end + suffix.length + 1).trimStart();
		const p = prefix === '' ? 0 : commonTail(left, prefix) / prefix.length;
		const s = suffix === '' ? 0 : commonHead(right, suffix) / suffix.length;
		const enough =
			(p >= 0.95 && nearPrefix === 1) ||
			(s >= 0.95 && nearSuffix === 1) ||
			(p >= 0.95 && s >= 0.95) ||
			(p + s >= 1.2 && p * nearPrefix + s * nearSuffix >= 0.6);
		return { total: p + s, bestSide: Math.max(p, s), enough };
	};
}

/** A context shorter than the rule asks for ended at the edge of its text. */
const reachesEdge = (context: string | undefined): boolean =>
	context !== undefined && [...context].length < contextLength;

const lastLine = (text: string): string =>
	text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1).trim();
const firstLine = (text: string): string =>
	text
		.trimStart()
		.split(/[\r\n]/, 1)[0]!
		.trim();

function commonTail(a: string, b: string): number {
	let k = 0;
	while (k < a.length && k < b.length && a[a.length - 1 - k] === b[b.length - 1 - k]) k++;
	return k;
}

function commonHead(a: string, b: string): number {
	let k = 0;
	while (k < a.length && k < b.length && a[k] === b[k]) k++;
	return k;
}
