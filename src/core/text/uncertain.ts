import type { Span } from '../model/span';
import { moreGroups, surroundings } from './lexicons/uncertainSurroundings';
import { circumstances, cues, groups, threshold } from './lexicons/uncertainty';
import { perWord, type Token, type Word } from './tokens';

/** A sentence that reads as uncertain, or as vague about who says so. */
export interface UncertainSentence {
	readonly span: Span;
	/** The words that do most to make it so, in the order of the text; at least one. None overlap. */
	readonly cues: readonly Span[];
}

/** A pattern's place in the tree of all patterns: those below go on with its words. */
interface Node {
	readonly number: number;
	/** Of the words before it and itself; the sentence's beginning is none. */
	readonly length: number;
	readonly next: Map<string, Node>;
	/** Undefined where no pattern ends here. */
	pattern?: { readonly weight: number; readonly isCue: boolean };
}

/** Which patterns the words so far have begun. One for all places where they are the same. */
interface State {
	readonly begun: readonly Node[];
	/** Those that ended with the last word. */
	readonly ended: readonly Node[];
	/** By the number of the word's kind; filled in when a text first takes that way. */
	readonly next: (State | undefined)[];
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
	const patterns = (all ??= createPatterns());
	const lastIn = new Int32Array(patterns.count).fill(-1);
	let sentence = 0;
	const isFirst = ({ number }: Node): boolean => {
		if (lastIn[number] === sentence) return false;
		lastIn[number] = sentence;
		return true;
	};
	const found: UncertainSentence[] = [];
	let at = 0;
	for (const span of sentences) {
		while (at < tokens.length && tokens[at]!.start < span.start) at++;
		const from = at;
		while (at < tokens.length && tokens[at]!.end <= span.end) at++;
		sentence++;
		const spans = cuesIn(patterns, tokens.slice(from, at), isFirst);
		if (spans.length > 0) found.push({ span, cues: spans });
	}
	return found;
}

/** The cues of one sentence; none where they do not weigh enough together. `isFirst` says so once of each pattern. */
function cuesIn(
	{ beginning, step }: Patterns,
	tokens: readonly Token[],
	isFirst: (pattern: Node) => boolean,
): readonly Span[] {
	const found: Weighed[] = [];
	let sum = 0;
	let state = beginning;
	let at = 0;
	while (at < tokens.length && !tokens[at]!.isWord) at++;
	for (; at < tokens.length; at++) {
		const kind = kindOf(tokens[at]!.word);
		state = state.next[kind] ?? step(state, kind);
		for (const node of state.ended) {
			const { weight, isCue } = node.pattern!;
			if (isFirst(node)) sum += weight;
			if (isCue) found.push({ start: tokens[at - node.length + 1]!.start, end: tokens[at]!.end, weight });
		}
	}
	if (sum < threshold) return [];
	return joined(telling(found.sort((one, other) => one.start - other.start || one.end - other.end)));
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

interface Patterns {
	/** Of nodes. */
	readonly count: number;
	/** Before a sentence's first word. */
	readonly beginning: State;
	/** What a state is after a word of a kind; known to the state from then on. */
	readonly step: (state: State, kind: number) => State;
}

/** Made when a text is first read, not when the program is loaded. */
let all: Patterns | undefined;

interface WeighedPhrase {
	readonly phrase: string;
	readonly weight: number;
	readonly isCue: boolean;
}

/** The lexicon's phrases; what is said of one in several places adds up. */
const weighed = (): readonly WeighedPhrase[] => [
	...Object.entries(cues).map(([phrase, weight]) => ({ phrase, weight, isCue: true })),
	...Object.entries(circumstances).map(([phrase, weight]) => ({ phrase, weight, isCue: false })),
	...surroundings.flatMap(([weight, patterns]) =>
		patterns.split(/,\s+/).map((phrase) => ({ phrase, weight, isCue: false })),
	),
];

function createPatterns(): Patterns {
	let count = 0;
	const createNode = (length: number): Node => ({ number: count++, length, next: new Map() });
	const root = createNode(0);
	for (const { phrase, weight, isCue } of weighed()) {
		let node = root;
		for (const key of phrase.split(' ')) {
			const next: Node = node.next.get(key) ?? createNode(key === '^' ? 0 : node.length + 1);
			node.next.set(key, next);
			node = next;
		}
		const { pattern } = node;
		node.pattern = { weight: weight + (pattern?.weight ?? 0), isCue: isCue || pattern?.isCue === true };
	}
	const states = new Map<string, State>();
	const stateOf = (reached: readonly Node[]): State => {
		const name = reached.map(({ number }) => number).join(' ');
		let state = states.get(name);
		if (!state) {
			const begun = [root, ...reached.filter(({ next }) => next.size > 0)];
			states.set(name, (state = { begun, ended: reached.filter(({ pattern }) => pattern), next: [] }));
		}
		return state;
	};
	return {
		count,
		beginning: stateOf([root.next.get('^')!]),
		step: (state, kind) => {
			const keys = kinds[kind]!;
			const next = stateOf(state.begun.flatMap((node) => keys.flatMap((key) => node.next.get(key) ?? [])));
			return (state.next[kind] = next);
		},
	};
}

/** What the words of each kind may match in a pattern. */
const kinds: (readonly string[])[] = [];
const kindByKeys = new Map<string, number>();
let keysOfListed: ReadonlyMap<string, readonly string[]> | undefined;

/** Words that match the same in all patterns are of one kind: its number in `kinds`. */
const kindOf = perWord((word) => {
	const keys = keysOf(word);
	const name = keys.join(' ');
	let kind = kindByKeys.get(name);
	if (kind === undefined) {
		kindByKeys.set(name, (kind = kinds.length));
		kinds.push(keys);
	}
	return kind;
});

function keysOf({ lower, isWord }: Word): readonly string[] {
	if (!isWord) return [];
	const listed = (keysOfListed ??= listKeys()).get(lower) ?? [];
	const first = lower.charCodeAt(0);
	if (first >= 48 && first <= 57) return [...listed, '<number>'];
	if (lower.endsWith('ly')) return [...listed, '<adverb>'];
	if (lower.endsWith('ed')) return [...listed, '<participle>'];
	if (/[^sui]s$/.test(lower)) return [...listed, '<plural>'];
	return listed;
}

/** What the words that the lexicon names may match: themselves and their groups. */
function listKeys(): ReadonlyMap<string, readonly string[]> {
	const keys = new Map<string, string[]>();
	const add = (word: string, key: string): void => {
		keys.set(word, [...(keys.get(word) ?? []), key]);
	};
	for (const { phrase } of weighed())
		for (const key of phrase.split(' ')) if (!keys.get(key)?.includes(key)) add(key, key);
	for (const [group, words] of Object.entries({ ...groups, ...moreGroups }))
		for (const word of words) add(word, group);
	return keys;
}
