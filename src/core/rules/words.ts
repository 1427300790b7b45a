import { occurrences } from '../anchor/occurrences';
import { sentenceRange } from '../corpus/sentences';
import type { SourceView } from '../corpus/source';
import type { Document, PlacedClaim } from '../model/document';
import type { Place } from '../model/finding';
import type { Span } from '../model/span';
import { spanOf } from '../corpus/shown';
import { citationsIn, mentionsOf } from './citations';
import { placeOf } from './rule';

/** Where a source's words stand, and the words themselves: as the article has them, else the source's name. */
export interface SourceWords {
	readonly place: Place;
	readonly words: string;
}

/**
 * Looks near the first of `claims`: for the source's name, the attribution that cites it, or its entity's mentions.
 * Falls back on the first claim itself, and on the empty span at 0 where there is none.
 */
export function wordsOfSource(
	document: Document,
	source: SourceView,
	claims: readonly PlacedClaim[],
): SourceWords {
	const first = claims.find((placed) => spanOf(placed) !== undefined) ?? claims[0];
	const near = first && spanOf(first);
	const span =
		(near && nearby(document, source, near, first.claim.said.cue)) ??
		nearest(namesInAll(document, source), near) ??
		nearest(mentionsOf(document, source.entity), near);
	if (span) return { place: { path: document.path, span }, words: document.text.slice(span.start, span.end) };
	const nowhere = { path: document.path, span: { start: 0, end: 0 } };
	return { place: first ? placeOf(document, first) : nowhere, words: source.name };
}

function nearby(
	document: Document,
	source: SourceView,
	claim: Span,
	cue: string | undefined,
): Span | undefined {
	const { reading, text } = document;
	const [first, last] = sentenceRange(reading, claim);
	const sentence = {
		start: reading.sentences[first]?.start ?? 0,
		end: reading.sentences[last]?.end ?? text.length,
	};
	const start = reading.sentences[first - 1]?.start ?? sentence.start;
	const window = { start, end: reading.sentences[last + 1]?.end ?? sentence.end };
	const words = wordsOf(source.name);
	const cited = citationsIn(document, window);
	const citing = cited.filter(({ at }) => share(wordsOf(text.slice(at.start, at.end)), words));
	const mentioned = mentionsOf(document, source.entity).filter((at) => within(at, window));
	return (
		nearest(namesIn(text.slice(window.start, window.end), source, window.start), claim) ??
		nearest(
			citing.map(({ at }) => at),
			claim,
		) ??
		nearest(mentioned, claim) ??
		longestRun(text, window, words) ??
		cited.find(({ at, cue: by }) => by && within(at, sentence) && text.slice(by.start, by.end) === cue)?.at
	);
}

/** The longest stretch of words that all belong to the name, from two words on: names in sidecars are normalised. */
function longestRun(text: string, { start, end }: Span, name: ReadonlySet<string>): Span | undefined {
	let best: Span | undefined;
	let run: { start: number; end: number; words: number } | undefined;
	let most = 1;
	for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
		if (!name.has(normal(match[0]))) {
			if (!/^(of|the|for|from|a)$/.test(match[0])) run = undefined;
			continue;
		}
		const at = start + match.index;
		run = { start: run?.start ?? at, end: at + match[0].length, words: (run?.words ?? 0) + 1 };
		if (run.words > most) [most, best] = [run.words, { start: run.start, end: run.end }];
	}
	return best;
}

const namesOf = new WeakMap<Document, Map<string, readonly Span[]>>();

/** The same source is looked for under each code. */
function namesInAll(document: Document, source: SourceView): readonly Span[] {
	let byName = namesOf.get(document);
	if (!byName) namesOf.set(document, (byName = new Map()));
	const key = `${source.known} ${source.name}`;
	let spans = byName.get(key);
	if (!spans) byName.set(key, (spans = namesIn(document.text, source)));
	return spans;
}

/** The source's name in the text, or the words that its name quotes: `"Recent reports" of losses`. */
function namesIn(text: string, { name, known }: SourceView, offset = 0): Span[] {
	if (!known) return [];
	const quoted = /["“]([^"“”]+)["”]/.exec(name)?.[1];
	return placesOf(text, quoted ?? name, offset);
}

/** Where a name stands between word edges, in any case. */
function placesOf(text: string, name: string, offset: number): Span[] {
	const wanted = caseless(name);
	const found: Span[] = [];
	let from = 0;
	for (const start of wanted === '' ? [] : occurrences(caseless(text), wanted, Infinity)) {
		const end = start + wanted.length;
		const isInside =
			comesFrom.test(text.slice(Math.max(0, start - 2), start)) || goesOn.test(text.slice(end, end + 2));
		if (isInside || start < from) continue;
		found.push({ start: offset + start, end: offset + end });
		from = end;
	}
	return found;
}

const comesFrom = /[\p{L}\p{N}]$/u;
const goesOn = /^[\p{L}\p{N}]/u;

/** Unit for unit, so that offsets stay: a letter whose capital is longer stays as it is. */
function caseless(text: string): string {
	const upper = text.toUpperCase();
	return upper.length === text.length ? upper : text.replace(/\p{L}/gu, sameLengthUpper);
}

function sameLengthUpper(letter: string): string {
	const upper = letter.toUpperCase();
	return upper.length === letter.length ? upper : letter;
}

function nearest(spans: readonly Span[], to: Span | undefined): Span | undefined {
	if (!to) return spans[0];
	let best: Span | undefined;
	for (const span of spans) if (!best || distance(span, to) < distance(best, to)) best = span;
	return best;
}

function distance(a: Span, b: Span): number {
	return Math.max(0, a.start - b.end, b.start - a.end);
}

function within(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether half of the shorter one's words stand in the other. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared++;
	return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

const small = new Set(
	'a an and at by for from in its of on one or that the to who with unnamed some'.split(' '),
);

/** The words of a text that carry meaning, spelled alike on both sides of the Atlantic and in both numbers. */
export function wordsOf(text: string): ReadonlySet<string> {
	const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word.toLowerCase()));
	return new Set(words.map(normal));
}

function normal(word: string): string {
	return word
		.toLowerCase()
		.replace(/defence/, 'defense')
		.replace(/(?<=...)s$/, '');
}
