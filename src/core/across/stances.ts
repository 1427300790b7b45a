import type { Span } from '../model/span';
import { stem } from '../suggest/stem';
import { createPhrases } from '../text/phrases';
import { type Token, tokensOf } from '../text/tokens';
import {
	belongings,
	clauseEnds,
	enders,
	little,
	type Matter,
	matters,
	modals,
	much,
	negators,
	rebuttals,
} from './lexicons/matters';

/** What a claim says on one matter. */
export interface Stance {
	readonly matter: Matter;
	/** 1 that it is so or much, -1 the opposite, 0 that there is such a thing. */
	readonly pole: -1 | 0 | 1;
	/** Whose, where the matter is somebody's and that is known. */
	readonly side?: string;
	/** The words that say it. */
	readonly words: string;
}

/** A name in a claim, with the side that it belongs to. */
export interface SidedName {
	readonly start: number;
	readonly side: string;
}

/** Words of measure, of negation and of an end stand so close. */
const measured = 2;
const negated = 6;
const ended = 5;

/** Whose it is that a claim speaks of, where names in it do not say. */
export interface Fallback {
	/** The side of those who act in it. */
	readonly acting: string | undefined;
	/** The side of the speaker. */
	readonly speaker: string | undefined;
}

/**
 * What a stretch of `text` says on the matters of the lexicon, each stance once; not what could or would be.
 * @param sided Names in it that belong to a side, in order; UTF-16 offsets in `text`.
 */
export function stancesIn(
	text: string,
	{ start, end }: Span,
	sided: readonly SidedName[],
	fallback: Fallback,
): readonly Stance[] {
	const { phrases, entries } = lexicon();
	const tokens = stemmed(text, start, end);
	const subjects = sided.filter((name) => !isOfBelonging(tokens, name.start));
	const found = new Map<string, Stance>();
	for (let i = 0; i < tokens.length;) {
		const hit = phrases.at(tokens, i);
		const last = i + (hit?.length ?? 1) - 1;
		const isReal = hit && !isSupposed(tokens, i);
		for (const { matter, base } of hit ? entries.get(hit.entry)! : []) {
			if (!isReal && !matter.isAhead) continue;
			const pole = poleAt(tokens, i, last, base, matter);
			if (pole === undefined) continue;
			const side = matter.isOfSide ? sideAt(tokens, i, subjects, fallback) : undefined;
			const key = `${matter.name} ${pole} ${side ?? ''}`;
			const words = text.slice(tokens[i]!.start, tokens[last]!.end);
			if (!found.has(key)) found.set(key, { matter, pole, words, ...(side !== undefined && { side }) });
		}
		i = last + 1;
	}
	return [...found.values()];
}

/** Whether a stretch of text sets itself against what stands before it. */
export function isRebuttal(text: string, start: number, end: number): boolean {
	const tokens = stemmed(text, start, end);
	return tokens.some((_, i) => lexicon().rebuttals.at(tokens, i) !== undefined);
}

/** The stems of the words between two offsets: a token's own text stays as it was. */
function stemmed(text: string, start: number, end: number): readonly Stemmed[] {
	return tokensOf(text, start, end).map((token) => ({
		start: token.start,
		end: token.end,
		text: token.text,
		plain: token.lower,
		lower: stem(token.lower.replace(hyphened, 'side-$1')),
		isWord: token.isWord,
		isCapitalised: token.isCapitalised,
	}));
}

/** `Russian-held`, `rebel-controlled`: whoever it is. */
const hyphened = /^[^-]+-(held|controlled|occupied)$/;

type Stemmed = Pick<Token, 'start' | 'end' | 'text' | 'lower' | 'isWord' | 'isCapitalised'> & {
	readonly plain: string;
};

type Base = 'up' | 'down' | 'about';

/** Undefined where the words say nothing either way, and not even that there is such a thing. */
function poleAt(
	tokens: readonly Stemmed[],
	first: number,
	last: number,
	base: Base,
	{ plain, isZeroSum, isChange }: Matter,
): Stance['pole'] | undefined {
	const size = sizeAround(tokens, first, last);
	const isTurned = isNegated(tokens, first) || isEnded(tokens, last);
	const turned = (pole: -1 | 1): Stance['pole'] => (!isTurned ? pole : isChange ? 0 : (-pole as -1 | 1));
	if (base === 'down') return turned(-1);
	if (base === 'up') {
		// Little ground gained is ground gained; of anything else, a little is said to be hardly any.
		if (size < 0) return isZeroSum ? 0 : turned(-1);
		return turned(1);
	}
	if (size !== 0) return turned(size);
	if (plain === 'up') return turned(1);
	return plain === 'nothing' ? undefined : 0;
}

/** The nearest word of measure in the clause: 1 much, -1 little, 0 none. */
function sizeAround(tokens: readonly Stemmed[], first: number, last: number): -1 | 0 | 1 {
	const { much: large, little: small } = lexicon();
	const sizeAt = (i: number): -1 | 0 | 1 => (small.at(tokens, i) ? -1 : large.at(tokens, i) ? 1 : 0);
	for (const i of [...clauseBefore(tokens, first, measured), ...clauseAfter(tokens, last, measured)]) {
		const size = sizeAt(i);
		if (size !== 0) return size;
	}
	return 0;
}

function isNegated(tokens: readonly Stemmed[], at: number): boolean {
	return clauseBefore(tokens, at, negated).some((i) => negators.has(tokens[i]!.plain));
}

function isEnded(tokens: readonly Stemmed[], last: number): boolean {
	return clauseAfter(tokens, last, ended).some((i) => enders.has(tokens[i]!.plain));
}

/** Whether the clause speaks of what could be; a hyphened word, as in `the rebel-held town`, says by the way what is. */
function isSupposed(tokens: readonly Stemmed[], at: number): boolean {
	if (tokens[at]!.text.includes('-')) return false;
	const clause = [...clauseBefore(tokens, at, Infinity), ...clauseAfter(tokens, at, Infinity)];
	return clause.some((i) => modals.has(tokens[i]!.plain));
}

/** Indexes of the tokens of the clause before one, the nearest first; `most` of them. */
function clauseBefore(tokens: readonly Stemmed[], at: number, most: number): readonly number[] {
	const found: number[] = [];
	for (let i = at - 1; i >= 0 && found.length < most && !clauseEnds.has(tokens[i]!.plain); i--) found.push(i);
	return found;
}

/** The same after it. */
function clauseAfter(tokens: readonly Stemmed[], at: number, most: number): readonly number[] {
	const found: number[] = [];
	for (let i = at + 1; i < tokens.length && found.length < most && !clauseEnds.has(tokens[i]!.plain); i++)
		found.push(i);
	return found;
}

function isOfBelonging(tokens: readonly Stemmed[], start: number): boolean {
	const at = tokens.findIndex((token) => token.start >= start);
	return at >= 0 && belongings.has(tokens[at + 1]?.plain ?? '');
}

/** The side of the nearest name before, as subjects mostly stand; of who acts; of a name after it in the clause; of the speaker. */
function sideAt(
	tokens: readonly Stemmed[],
	at: number,
	subjects: readonly SidedName[],
	{ acting, speaker }: Fallback,
): string | undefined {
	const { start } = tokens[at]!;
	const before = subjects.findLast((name) => name.start <= start);
	const end = tokens[clauseAfter(tokens, at, Infinity).at(-1) ?? at]!.end;
	const after = subjects.find((name) => name.start > start && name.start < end);
	return before?.side ?? acting ?? after?.side ?? speaker;
}

const lexicon = lazily(() => {
	const entries = new Map<string, { readonly matter: Matter; readonly base: Base }[]>();
	for (const matter of matters)
		for (const base of ['up', 'down', 'about'] as const)
			for (const entry of new Set((matter[base] ?? []).map(stemPhrase)))
				entries.set(entry, [...(entries.get(entry) ?? []), { matter, base }]);
	return {
		entries,
		phrases: createPhrases(entries.keys()),
		much: createPhrases(much.map(stemPhrase)),
		little: createPhrases(little.map(stemPhrase)),
		rebuttals: createPhrases(rebuttals.map(stemPhrase)),
	};
});

function stemPhrase(phrase: string): string {
	return tokensOf(phrase)
		.map(({ lower }) => stem(lower))
		.join(' ');
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
