import { lazily } from '../lazily';
import type { Span } from '../model/span';
import { masked, paraphrases } from './lexicons/artefacts';
import { loaded, loadedPrefix } from './lexicons/loaded';
import { alone, amounts, barriers, counted, sized, sizes } from './lexicons/quantities';
import { noRank, ranked, superlatives } from './lexicons/superlatives';
import { createPhrases, mayStandAt, type Phrases } from './phrases';
import type { Token } from './tokens';
import { flagPerWord } from './words';

export type WordingKind = 'quantity' | 'superlative' | 'loaded' | 'artefact' | 'masked';

/** Words that an editor would look at twice. */
export interface Wording {
	readonly kind: WordingKind;
	/** UTF-16. */
	readonly span: Span;
	/** What probably was meant. */
	readonly instead?: string;
}

/** Where words of a lexicon that stand at tokens `from` to `to` end with what belongs to them; undefined where they do not count. */
type Reach = (tokens: readonly Token[], from: number, to: number) => number | undefined;

interface Entry {
	readonly kind: WordingKind;
	readonly reach: Reach;
	readonly instead?: string;
}

interface Lexicon {
	readonly phrases: Phrases;
	readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

const lexicon = lazily(readLexicon);
const mayBeListedAt = mayStandAt(() => lexicon().phrases);
/** Whether a word may be noticed, or start what is. */
const mayStart = flagPerWord(
	(word) =>
		word.lower === '*' ||
		word.lower === 'a' ||
		word.lower.startsWith(loadedPrefix) ||
		lexicon().phrases.begin(word),
);

/**
 * Amounts without a number, superlatives, loaded words, machine-made phrases and masked oaths in English prose, in
 * order. Linear.
 */
export function wordingOf(tokens: readonly Token[]): readonly Wording[] {
	const { phrases, entries } = lexicon();
	const found: Wording[] = [];
	const add = (from: number, to: number, { kind, instead }: Omit<Entry, 'reach'>): void => {
		const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
		found.push(instead === undefined ? { kind, span } : { kind, span, instead });
	};
	for (let i = 0; i < tokens.length; i++) {
		const { lower, word } = tokens[i]!;
		if (!mayStart(word)) continue;
		if (lower === '*') {
			const to = starred(tokens, i);
			if (to > i) add(i - 1, to, { kind: 'masked' });
			i = Math.max(i, to - 1);
		} else if (lower === 'a' && counted.has(tokens[i + 1]?.lower ?? '')) {
			if (isPluralAlone(tokens, i + 1)) add(i, i + 2, { kind: 'artefact' });
		} else if (lower.startsWith(loadedPrefix)) add(i, i + 1, { kind: 'loaded' });
		const match = mayBeListedAt(tokens, i) ? phrases.at(tokens, i) : undefined;
		if (!match) continue;
		let last = i + 1;
		for (const entry of entries.get(match.entry)!) {
			const to = entry.reach(tokens, i, i + match.length);
			if (to === undefined) continue;
			add(i, to, entry);
			last = Math.max(last, i + match.length);
		}
		i = last - 1;
	}
	return found;
}

/** All lexicons in one, so that a word is looked up once. */
function readLexicon(): Lexicon {
	const entries = new Map<string, Entry[]>();
	const add = (words: Iterable<string>, entry: Entry): void => {
		for (const word of words) entries.set(word, [...(entries.get(word) ?? []), entry]);
	};
	const asItIs: Reach = (_tokens, _from, to) => to;
	add(amounts, { kind: 'quantity', reach: (tokens, _from, to) => nounAfter(tokens, to, counted) });
	add(sizes, { kind: 'quantity', reach: (tokens, _from, to) => nounAfter(tokens, to, sized) });
	add(alone, { kind: 'quantity', reach: asItIs });
	add(superlatives, { kind: 'superlative', reach: rank });
	add(loaded, { kind: 'loaded', reach: asItIs });
	add(masked, { kind: 'masked', reach: asItIs });
	for (const [words, instead] of paraphrases) add([words], { kind: 'artefact', reach: asItIs, instead });
	return { phrases: createPhrases(entries.keys()), entries };
}

/** The end of the noun that an amount is of, a few words on: `several successful counterattacks`. */
function nounAfter(tokens: readonly Token[], to: number, nouns: ReadonlySet<string>): number | undefined {
	for (let i = to; i < to + 4; i++) {
		const token = tokens[i];
		if (!token?.isWord || /\d/.test(token.lower)) return undefined;
		if (nouns.has(token.lower)) return i + 1;
		if (barriers.has(token.lower) && !(i === to && token.lower === 'the')) return undefined;
	}
	return undefined;
}

/** `the most aggressive push`, `the only place`; not `the most recent`, not `the largest city`. */
function rank(tokens: readonly Token[], from: number, to: number): number | undefined {
	const next = tokens[to];
	const isMost = tokens[from]!.lower === 'most';
	if (isMost) {
		const before = tokens[from - 1]?.lower ?? '';
		if (!owners.has(before) && !before.endsWith("'s")) return undefined;
		return next?.isWord && !noRank.has(next.lower) ? to + 1 : undefined;
	}
	const before = tokens[from - 1]?.lower ?? '';
	if (before === 'not' || before.endsWith("n't")) return undefined;
	return next && ranked.has(next.lower) ? undefined : to;
}

const owners = new Set(['the', 'its', 'their', 'his', 'her', 'our']);

/** `f***`, `sh*t`: letters before the stars and, unless they end the word, behind them; `**bold**` is none. */
function starred(tokens: readonly Token[], i: number): number {
	const before = tokens[i - 1];
	if (!before?.isWord || before.end !== tokens[i]!.start || before.text.length > 3) return i;
	let to = i;
	while (tokens[to]?.lower === '*' && tokens[to]!.start === tokens[to - 1]!.end) to++;
	const after = tokens[to];
	if (after?.isWord && after.start === tokens[to - 1]!.end) return to + 1;
	return to - i > 1 && before.text.length === 1 && tokens[i - 2]?.lower !== '*' ? to : i;
}

/** `a videos`, but `a troops carrier` is right. */
function isPluralAlone(tokens: readonly Token[], i: number): boolean {
	const { lower } = tokens[i]!;
	const next = tokens[i + 1];
	return lower.endsWith('s') && (!next?.isWord || barriers.has(next.lower));
}
