import type { Span } from '../model/span';
import { circumstances, cues, groups, threshold } from './lexicons/uncertainty';
import type { Token, Word } from './tokens';

/** A sentence that reads as uncertain, or as vague about who says so. */
export interface UncertainSentence {
	readonly span: Span;
	/** The words that do most to make it so, in the order of the text; at least one. None overlap. */
	readonly cues: readonly Span[];
}

/** The patterns that begin with the same words. */
interface Node {
	readonly next: Map<string, Node>;
	/** Undefined where no pattern ends here. */
	pattern?: { readonly weight: number; readonly isCue: boolean };
}

/** A cue that weighs as much is shown with its sentence. */
const alone = 0.9;

interface Weighed extends Span {
	readonly weight: number;
}

/** The sentences of `tokens` that read as uncertain by the weights of the lexicon, in order. Linear. */
export function uncertainOf(
	tokens: readonly Token[],
	sentences: readonly Span[],
): readonly UncertainSentence[] {
	const found: UncertainSentence[] = [];
	let at = 0;
	for (const span of sentences) {
		while (at < tokens.length && tokens[at]!.start < span.start) at++;
		const from = at;
		while (at < tokens.length && tokens[at]!.end <= span.end) at++;
		const spans = cuesIn(tokens, from, at);
		if (spans.length > 0) found.push({ span, cues: spans });
	}
	return found;
}

/** The cues of one sentence; none where they do not weigh enough together. */
function cuesIn(tokens: readonly Token[], from: number, to: number): readonly Span[] {
	const matched = new Set<Node>();
	const found: Weighed[] = [];
	let sum = 0;
	const walk = (node: Node, start: number, at: number): void => {
		const { pattern } = node;
		if (pattern && !matched.has(node)) {
			matched.add(node);
			sum += pattern.weight;
		}
		if (pattern?.isCue)
			found.push({ start: tokens[start]!.start, end: tokens[at - 1]!.end, weight: pattern.weight });
		if (at >= to || node.next.size === 0) return;
		for (const key of keysOf(tokens[at]!)) {
			const next = node.next.get(key);
			if (next) walk(next, start, at + 1);
		}
	};
	let isBeginning = true;
	for (let at = from; at < to; at++) {
		const token = tokens[at]!;
		for (const node of beginnings.get(token.lower) ?? []) walk(node, at, at + 1);
		if (!isBeginning || !token.isWord) continue;
		isBeginning = false;
		for (const key of keysOf(token)) {
			const node = atBeginning.next.get(key);
			if (node) walk(node, at, at + 1);
		}
	}
	return sum < threshold ? [] : joined(telling(found));
}

/** Those that say much by themselves; where none does, the one that says most. */
function telling(found: readonly Weighed[]): readonly Span[] {
	const strong = found.filter(({ weight }) => weight >= alone);
	if (strong.length > 0) return strong;
	const [first, ...others] = found;
	return first ? [others.reduce((best, one) => (one.weight > best.weight ? one : best), first)] : [];
}

/** Spans in the order of the text, those that overlap as one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const all: Span[] = [];
	for (const span of spans) {
		const before = all.at(-1);
		if (before && span.start < before.end)
			all[all.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
		else all.push({ start: span.start, end: span.end });
	}
	return all;
}

const groupsOf = new Map<string, string[]>();
for (const [group, words] of Object.entries(groups))
	for (const word of words) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);

const root: Node = { next: new Map() };
for (const [lexicon, isCue] of [
	[cues, true],
	[circumstances, false],
] as const)
	for (const [phrase, weight] of Object.entries(lexicon)) {
		let node = root;
		for (const key of phrase.split(' ')) {
			const next: Node = node.next.get(key) ?? { next: new Map() };
			node.next.set(key, next);
			node = next;
		}
		node.pattern = { weight, isCue };
	}
const atBeginning = root.next.get('^')!;

/** What each word begins, so that other words cost one look. */
const beginnings = new Map<string, readonly Node[]>();
for (const word of [...root.next.keys(), ...groupsOf.keys()])
	beginnings.set(
		word,
		[word, ...(groupsOf.get(word) ?? [])].flatMap((key) => root.next.get(key) ?? []),
	);

const keysByWord = new WeakMap<Word, readonly string[]>();

/** What a token may match in a pattern; found out once for all places of a word. */
function keysOf({ word }: Token): readonly string[] {
	let keys = keysByWord.get(word);
	if (!keys) keysByWord.set(word, (keys = keysOfWord(word)));
	return keys;
}

function keysOfWord({ lower, isWord }: Word): readonly string[] {
	if (!isWord) return [];
	const keys = [lower, ...(groupsOf.get(lower) ?? [])];
	const first = lower.charCodeAt(0);
	if (first >= 48 && first <= 57) keys.push('<number>');
	else if (lower.endsWith('ly')) keys.push('<adverb>');
	else if (lower.endsWith('ed')) keys.push('<participle>');
	else if (/[^sui]s$/.test(lower)) keys.push('<plural>');
	return keys;
}
