import type { PlacedMention } from '../model/document';
import { createPrefixes, type Prefix } from '../text/prefixes';
import type { Folded } from './fold';
import { fold } from './fold';

/** A surface form of an entity, as `mentions: { form: all }` has it. */
export interface Form {
	/** Slug of the entity. */
	readonly entity: string;
	readonly form: string;
}

/** The longest form that stands at a place, and with it the shorter ones. */
interface Hit {
	readonly start: number;
	readonly prefix: Prefix;
}

/** A word, or another character that a form may begin with. */
const token = /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;
const isWordUnit = (text: string, at: number): boolean => {
	const point = text.codePointAt(at);
	return point !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(String.fromCodePoint(point));
};

/**
 * Every occurrence of every form between word edges, case as written, one mention each, in the order of the text. Where
 * forms overlap, the longest of any entity wins; entities that share a form both get it. White space, quote style and
 * normalisation do not count, and make it `moved`. A form that stands nowhere gives one `orphaned` mention, at the end.
 * One pass over the text, whatever the number of forms and however many of them begin alike.
 */
export function mentionsOf(text: string, forms: readonly Form[]): readonly PlacedMention[] {
	if (forms.length === 0) return [];
	const folded = fold(text);
	const sharing = new Map<string, Form[]>();
	for (const form of forms) {
		const words = fold(form.form).text.trim();
		const known = sharing.get(words);
		if (known) known.push(form);
		else sharing.set(words, [form]);
	}
	const hits = [...hitsOf(folded.text, sharing.keys())];
	const seen = new Set<Prefix>();
	for (const { start, prefix } of hits)
		for (let one: Prefix | undefined = prefix; one; one = one.shorter)
			if (!seen.has(one) && hasEdges(folded.text, start, one)) seen.add(one);
	const found = new Set([...seen].flatMap((prefix) => sharing.get(prefix.text)!));
	const mentions = longestFirst(folded.text, hits).flatMap((hit) =>
		sharing.get(hit.prefix.text)!.map((form) => placed(text, folded, hit, form)),
	);
	const missing = forms
		.filter((form) => !found.has(form))
		.map(({ entity, form }) => ({ entity, form, placement: { state: 'orphaned' as const, spans: [] } }));
	return [...mentions, ...missing];
}

/** Wherever a form stands between word edges: a look at the first word suffices where none does, as at most places. */
function* hitsOf(text: string, forms: Iterable<string>): Generator<Hit> {
	const byFirst = new Map<string, string[]>();
	for (const form of forms) {
		const [first] = form.match(token) ?? [];
		if (first === undefined) continue;
		const known = byFirst.get(first);
		if (known) known.push(form);
		else byFirst.set(first, [form]);
	}
	const prefixes = new Map([...byFirst].map(([first, all]) => [first, createPrefixes(all)]));
	for (const { 0: first, index: start } of text.matchAll(token)) {
		const prefix = withEdges(text, start, prefixes.get(first)?.(text, start));
		if (prefix) yield { start, prefix };
	}
}

/** Of a form and its shorter ones at a place, the longest between word edges that is no longer than `room`. */
function withEdges(
	text: string,
	start: number,
	prefix: Prefix | undefined,
	room = Infinity,
): Prefix | undefined {
	let one = prefix;
	while (one && (one.text.length > room || !hasEdges(text, start, one))) one = one.shorter;
	return one;
}

/** A word may not go on behind a form; in front of it none does by construction. */
function hasEdges(text: string, start: number, { text: { length } }: Prefix): boolean {
	const end = start + length;
	const last = text.charCodeAt(end - 1) >= 0xdc00 && text.charCodeAt(end - 1) <= 0xdfff ? end - 2 : end - 1;
	return !(isWordUnit(text, last) && isWordUnit(text, end));
}

const endOf = ({ start, prefix }: Hit): number => start + prefix.text.length;

/** Of hits that overlap, the longest; hits that touch none are all kept. In the order of the text, as the hits are. */
function longestFirst(text: string, hits: readonly Hit[]): readonly Hit[] {
	const kept: Hit[] = [];
	for (let i = 0; i < hits.length;) {
		const chain = [hits[i]!];
		let end = endOf(hits[i]!);
		for (i++; i < hits.length && hits[i]!.start < end; i++) {
			chain.push(hits[i]!);
			end = Math.max(end, endOf(hits[i]!));
		}
		for (const hit of chain.length === 1 ? chain : longestOf(text, chain, end)) kept.push(hit);
	}
	return kept;
}

/** Longest first; what then lacks room is tried again with the longest of its shorter forms that has it. */
function longestOf(text: string, chain: readonly Hit[], end: number): readonly Hit[] {
	const from = chain[0]!.start;
	const used = new Uint8Array(end - from);
	const taken: Hit[] = [];
	const byLength = new Map<number, Hit[]>();
	const add = (hit: Hit): void => {
		const { length } = hit.prefix.text;
		const known = byLength.get(length);
		if (known) known.push(hit);
		else byLength.set(length, [hit]);
	};
	chain.forEach(add);
	for (let length = end - from; length > 0; length--)
		for (const hit of (byLength.get(length) ?? []).sort((a, b) => a.start - b.start)) {
			const { start, prefix } = hit;
			const place = used.subarray(start - from, start - from + length);
			const room = place.indexOf(1);
			if (room < 0) {
				place.fill(1);
				taken.push(hit);
			} else {
				const shorter = withEdges(text, start, prefix, room);
				if (shorter) add({ start, prefix: shorter });
			}
		}
	return taken.sort((a, b) => a.start - b.start);
}

function placed(text: string, { starts, ends }: Folded, hit: Hit, { entity, form }: Form): PlacedMention {
	const span = { start: starts[hit.start]!, end: ends[endOf(hit) - 1]! };
	const state = text.slice(span.start, span.end) === form ? 'exact' : 'moved';
	return { entity, form, placement: { state, spans: [span] } };
}
