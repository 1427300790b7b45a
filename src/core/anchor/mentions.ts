import type { PlacedMention } from '../model/document';
import type { Span } from '../model/span';
import type { Folded } from './fold';
import { fold } from './fold';

/** A surface form of an entity, as `mentions: { form: all }` has it. */
export interface Form {
	/** Slug of the entity. */
	readonly entity: string;
	readonly form: string;
}

interface Hit extends Span {
	readonly forms: readonly Form[];
}

const word = /[\p{L}\p{N}\p{M}_]+/gu;
const isWordUnit = (text: string, at: number): boolean => {
	const point = text.codePointAt(at);
	return point !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(String.fromCodePoint(point));
};

/**
 * Every occurrence of every form between word edges, case as written, one mention each, in the order of the text. Where
 * forms overlap, the longest of any entity wins; entities that share a form both get it. White space, quote style and
 * normalisation do not count, and make it `moved`. A form that stands nowhere gives one `orphaned` mention, at the end.
 * Indexed by first words: one pass over the text, whatever the number of forms.
 */
export function mentionsOf(text: string, forms: readonly Form[]): readonly PlacedMention[] {
	if (forms.length === 0) return [];
	const folded = fold(text);
	const index = indexOf(forms);
	const hits = [...hitsOf(folded.text, index)];
	const seen = new Set(hits.flatMap((hit) => hit.forms));
	const mentions = longestFirst(hits).flatMap((hit) =>
		hit.forms.map((form) => placed(text, folded, hit, form)),
	);
	const missing = forms
		.filter((form) => !seen.has(form))
		.map(({ entity, form }) => ({ entity, form, placement: { state: 'orphaned' as const, spans: [] } }));
	return [...mentions, ...missing];
}

interface Entry {
	readonly words: string;
	/** Where the first word of the form stands in it. */
	readonly lead: number;
	readonly forms: Form[];
}

interface Index {
	readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
	/** Forms without a word, such as an emoji. */
	readonly wordless: readonly Entry[];
}

function indexOf(forms: readonly Form[]): Index {
	const entries = new Map<string, Entry>();
	const byFirst = new Map<string, Entry[]>();
	const wordless: Entry[] = [];
	for (const form of forms) {
		const words = fold(form.form).text.trim();
		if (words === '') continue;
		const known = entries.get(words);
		if (known) {
			known.forms.push(form);
			continue;
		}
		const first = words.matchAll(word).next().value;
		const entry: Entry = { words, lead: first?.index ?? 0, forms: [form] };
		entries.set(words, entry);
		if (!first) wordless.push(entry);
		else if (byFirst.has(first[0])) byFirst.get(first[0])!.push(entry);
		else byFirst.set(first[0], [entry]);
	}
	return { byFirst, wordless };
}

function* hitsOf(text: string, { byFirst, wordless }: Index): Generator<Hit> {
	for (const match of text.matchAll(word)) {
		for (const { words, lead, forms } of byFirst.get(match[0]) ?? []) {
			const start = match.index - lead;
			if (start >= 0 && text.startsWith(words, start) && hasEdges(text, start, start + words.length))
				yield { start, end: start + words.length, forms };
		}
	}
	for (const { words, forms } of wordless)
		for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
			yield { start: at, end: at + words.length, forms };
}

/** A word may not go on beyond either end; the first word's start is one by construction. */
function hasEdges(text: string, start: number, end: number): boolean {
	const last = text.charCodeAt(end - 1) >= 0xdc00 && text.charCodeAt(end - 1) <= 0xdfff ? end - 2 : end - 1;
	return !(isWordUnit(text, last) && isWordUnit(text, end));
}

/** Of hits that overlap, the longest; hits that touch none are all kept. In the order of the text. */
function longestFirst(hits: readonly Hit[]): readonly Hit[] {
	const sorted = [...hits].sort((a, b) => a.start - b.start);
	const kept: Hit[] = [];
	for (let i = 0; i < sorted.length;) {
		const chain = [sorted[i]!];
		let end = sorted[i]!.end;
		for (i++; i < sorted.length && sorted[i]!.start < end; i++) {
			chain.push(sorted[i]!);
			end = Math.max(end, sorted[i]!.end);
		}
		for (const hit of chain.length === 1 ? chain : longestOf(chain)) kept.push(hit);
	}
	return kept;
}

function longestOf(chain: readonly Hit[]): readonly Hit[] {
	const taken: Hit[] = [];
	const from = chain[0]!.start;
	const used = new Set<number>();
	for (const hit of [...chain].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
		// Longer ones are taken already: one that overlaps any of them has an end inside it.
		if (used.has(hit.start - from) || used.has(hit.end - 1 - from)) continue;
		for (let at = hit.start; at < hit.end; at++) used.add(at - from);
		taken.push(hit);
	}
	return taken.sort((a, b) => a.start - b.start);
}

function placed(text: string, { starts, ends }: Folded, hit: Hit, { entity, form }: Form): PlacedMention {
	const span = { start: starts[hit.start]!, end: ends[hit.end - 1]! };
	const state = text.slice(span.start, span.end) === form ? 'exact' : 'moved';
	return { entity, form, placement: { state, spans: [span] } };
}
