import { lazily } from '../lazily';
import type { Span } from '../model/span';
import { moreGroups, surroundings } from './lexicons/uncertainSurroundings';
import { circumstances, cues, groups, threshold } from './lexicons/uncertainty';
import type { Token } from './tokens';
import { numberPerWord } from './words';

/** A sentence that reads as uncertain, or as vague about who says so. */
export interface UncertainSentence {
	readonly span: Span;
	/** The words that do most to make it so, in the order of the text; at least one. None overlap. */
	readonly cues: readonly Span[];
}

/** A place in the tree of all patterns: those below go on with its words. */
interface Node {
	readonly number: number;
	/** Of the words before it and itself; the sentence's beginning is none. */
	readonly length: number;
	readonly next: Map<string, Node>;
	/** Whether a pattern ends here, which has the node's number then. */
	isEnd: boolean;
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
	const automaton = patterns();
	const { lastIn } = automaton;
	lastIn.fill(0);
	let sentence = 0;
	const found: UncertainSentence[] = [];
	let at = 0;
	for (const span of sentences) {
		while (at < tokens.length && tokens[at]!.start < span.start) at++;
		let from = at;
		while (at < tokens.length && tokens[at]!.end <= span.end) at++;
		while (from < at && !tokens[from]!.isWord) from++;
		sentence++;
		let sum = 0;
		let state = beginning;
		for (let i = from; i < at; i++) {
			state = automaton.next(state, kindOf(tokens[i]!.word));
			const ended = automaton.ended[state];
			if (ended === undefined) continue;
			for (const pattern of ended) {
				// What stands in a sentence twice counts once.
				if (lastIn[pattern] === sentence) continue;
				lastIn[pattern] = sentence;
				sum += automaton.weights[pattern]!;
			}
		}
		if (sum < threshold) continue;
		const cues = joined(telling(cuesIn(tokens, from, at)));
		if (cues.length > 0) found.push({ span, cues });
	}
	return found;
}

/** The cues of the sentence from one token, its first word, to another, in the order of the text. */
function cuesIn(tokens: readonly Token[], from: number, to: number): readonly Weighed[] {
	const automaton = patterns();
	const found: Weighed[] = [];
	let state = beginning;
	for (let i = from; i < to; i++) {
		state = automaton.next(state, kindOf(tokens[i]!.word));
		for (const pattern of automaton.ended[state] ?? []) {
			const length = automaton.cueLengths[pattern]!;
			const weight = automaton.weights[pattern]!;
			if (length > 0) found.push({ start: tokens[i - length + 1]!.start, end: tokens[i]!.end, weight });
		}
	}
	return found.sort((one, other) => one.start - other.start || one.end - other.end);
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

/** The state before a sentence's first word, to which no word leads back. */
const beginning = 0;
/** Far more than prose leads to; begun anew when they are full, so that hostile texts take no memory for good. */
const mostStates = 4096;

/**
 * All patterns at once: a sentence is read in as many steps as it has words. A state is which patterns the words so far have begun,
 * the same number wherever they are the same; it is found when a text first leads to it.
 */
class Automaton {
	/** By pattern. */
	readonly weights: number[] = [];
	/** By pattern: its words where it is a cue, else 0. */
	readonly cueLengths: number[] = [];
	/** By pattern: the last sentence of the text that holds it, counted from 1; for whoever reads the text. */
	readonly lastIn: Int32Array;
	readonly #root = this.#createNode(0);
	/** By state: the patterns that the words so far have begun. */
	readonly #begun: (readonly Node[])[] = [];
	/** By state: the patterns that end with the last word; undefined where none does. */
	readonly ended: (readonly number[] | undefined)[] = [];
	readonly #numbers = new Map<string, number>();
	/** The next state by state and kind, side by side as they are asked for every word; `beginning` where it is not known yet. */
	readonly #next = new Uint16Array(mostStates * kinds().keys.length);
	readonly #kinds = kinds().keys;

	constructor() {
		for (const { phrase, weight, isCue } of weighed()) {
			let node = this.#root;
			for (const key of phrase.split(' ')) {
				const next: Node = node.next.get(key) ?? this.#createNode(key === '^' ? 0 : node.length + 1);
				node.next.set(key, next);
				node = next;
			}
			node.isEnd = true;
			this.weights[node.number]! += weight;
			if (isCue) this.cueLengths[node.number] = node.length;
		}
		this.lastIn = new Int32Array(this.weights.length);
		this.#begin();
	}

	/** The number of the state after a word of a kind. */
	next(state: number, kind: number): number {
		return this.#next[state * this.#kinds.length + kind] || this.#find(state, kind);
	}

	#createNode(length: number): Node {
		const number = this.weights.push(0) - 1;
		this.cueLengths.push(0);
		return { number, length, next: new Map(), isEnd: false };
	}

	#begin(): void {
		this.#begun.length = 0;
		this.ended.length = 0;
		this.#numbers.clear();
		this.#next.fill(beginning);
		this.#numberOf([this.#root.next.get('^')!]);
	}

	#find(state: number, kind: number): number {
		const keys = this.#kinds[kind]!;
		const reached = this.#begun[state]!.flatMap((node) => keys.flatMap((key) => node.next.get(key) ?? []));
		if (this.#begun.length === mostStates) {
			this.#begin();
			return this.#numberOf(reached);
		}
		return (this.#next[state * this.#kinds.length + kind] = this.#numberOf(reached));
	}

	#numberOf(reached: readonly Node[]): number {
		const name = reached.map(({ number }) => number).join(' ');
		let number = this.#numbers.get(name);
		if (number === undefined) {
			number = this.#begun.push([this.#root, ...reached.filter(({ next }) => next.size > 0)]) - 1;
			const ended = reached.filter(({ isEnd }) => isEnd);
			this.ended.push(ended.length > 0 ? ended.map((node) => node.number) : undefined);
			this.#numbers.set(name, number);
		}
		return number;
	}
}

/** Made when a text is first read, not when the program is loaded. */
const patterns = lazily(() => new Automaton());

/** Words that match the same in all patterns are of one kind. */
interface Kinds {
	/** What the words of each kind may match in a pattern. */
	readonly keys: readonly (readonly string[])[];
	/** The number of the kind of each word that the lexicon names. */
	readonly listed: ReadonlyMap<string, number>;
	/** The number of the kind of the other words, by the key of their form; of marks and of words without one, by ''. */
	readonly byForm: ReadonlyMap<string, number>;
}

const kinds = lazily(readKinds);

/** The number of a word's kind. */
const kindOf = numberPerWord(({ lower, isWord }): number => {
	const { listed, byForm } = kinds();
	return isWord ? (listed.get(lower) ?? byForm.get(formOf(lower))!) : byForm.get('')!;
});

/** The key that a word matches by its form; '' where it has none. */
function formOf(lower: string): string {
	const first = lower.charCodeAt(0);
	if (first >= 48 && first <= 57) return '<number>';
	if (lower.endsWith('ly')) return '<adverb>';
	if (lower.endsWith('ed')) return '<participle>';
	return /[^sui]s$/.test(lower) ? '<plural>' : '';
}

function readKinds(): Kinds {
	const keys: (readonly string[])[] = [];
	const numbers = new Map<string, number>();
	const numberOf = (of: readonly string[], form: string): number => {
		const all = form === '' ? of : [...of, form];
		const name = all.join(' ');
		const number = numbers.get(name) ?? keys.push(all) - 1;
		numbers.set(name, number);
		return number;
	};
	const forms = ['', '<number>', '<adverb>', '<participle>', '<plural>'];
	const byForm = new Map(forms.map((form) => [form, numberOf([], form)]));
	const listed = new Map([...listKeys()].map(([word, of]) => [word, numberOf(of, formOf(word))]));
	return { keys, listed, byForm };
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
