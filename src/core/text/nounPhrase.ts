import { sayingVerbs, showingVerbs } from './lexicons/cues';
import * as function_ from './lexicons/functionWords';
import { groupNouns } from './lexicons/sourceNouns';
import { isSourceNoun } from './sourceNoun';
import type { Token } from './tokens';
import { numberPerWord, type Word } from './words';

/** Tokens `from` to `to` (exclusive). */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Longer phrases are read wrongly more often than not. */
const longest = 16;

/** What a word can be to a phrase, as bits. */
const word = 1;
const number = 2;
const and = 4;
const joiner = 8;
/** A joiner at which a name goes on: `of`, `for`. */
const nameJoiner = 16;
const determiner = 32;
const stop = 64;
const verb = 128;
const time = 256;
const capital = 512;
const that = 1024;
const group = 2048;
/** The head of a phrase that can say something. */
const source = 4096;

const bitsOf = numberPerWord((one) => {
	const { lower } = one;
	return (
		(one.isWord ? word : 0) |
		(/^\d/.test(one.text) ? number : 0) |
		(lower === 'and' ? and : 0) |
		(function_.joiners.has(lower) ? joiner : 0) |
		(lower === 'of' || lower === 'for' ? nameJoiner : 0) |
		(function_.determiners.has(lower) ? determiner : 0) |
		(stops(one) ? stop : 0) |
		(isVerb(one) ? verb : 0) |
		(function_.timeWords.has(lower) ? time : 0) |
		(one.isCapitalised ? capital : 0) |
		(lower === 'that' ? that : 0) |
		(groupNouns.has(lower) ? group : 0) |
		(isSourceHead(one) ? source : 0)
	);
});

/** Whether a word is a breaker, auxiliary or time, or looks like a verb or an adverb. */
function stops({ lower, isCapitalised }: Word): boolean {
	if (function_.breakers.has(lower) || function_.auxiliaries.has(lower)) return true;
	if (function_.timeWords.has(lower)) return true;
	if (isCapitalised || function_.participleAdjectives.has(lower)) return false;
	return /^[a-z]+(?:ed|ing|ly)$/.test(lower) && !isSourceNoun(lower) && lower.length > 4;
}

const isVerb = ({ lower, isCapitalised }: Word): boolean =>
	!isCapitalised && !isSourceNoun(lower) && (sayingVerbs.has(lower) || showingVerbs.has(lower));

/** A name, or a noun that describes sources. */
function isSourceHead({ lower, text, isCapitalised }: Word): boolean {
	if (function_.determiners.has(lower)) return false;
	if (isSourceNoun(lower) || isSourceNoun(lower.split('-').at(-1)!)) return true;
	return isCapitalised && text.length > 1 && !function_.timeWords.has(lower) && !/'s?$/.test(lower);
}

/** The bits of token `at`; none beyond the ends. */
const bitsAt = (tokens: readonly Token[], at: number): number =>
	at < 0 || at >= tokens.length ? 0 : bitsOf(tokens[at]!.word);

/** The noun phrase that ends before token `end`. Undefined where no word stands there. */
export function phraseBefore(tokens: readonly Token[], end: number, start = 0): Range | undefined {
	let from = end;
	while (from > start && end - from < longest) {
		const bits = bitsOf(tokens[from - 1]!.word);
		if (!(bits & word)) {
			if (!isTitleDot(tokens, from - 1)) break;
		} else if (bits & and) {
			if (!(from < end && bitsAt(tokens, from) & bitsAt(tokens, from - 2) & capital)) break;
		} else if (bits & joiner) {
			const before = bitsAt(tokens, from - 2);
			if (!(before & word) || before & stop) break;
			if (!(before & capital) && !isSourceNoun(tokens[from - 2]!.lower)) break;
		} else if (bits & that && isClauseStart(tokens, from)) break;
		else if (bits & determiner && !(bits & number)) {
			from--;
			const before = bitsAt(tokens, from - 1);
			if (!(before & (determiner | joiner))) break;
			continue;
		} else if (bits & stop) break;
		from--;
	}
	while (from < end && !isContent(tokens[from]!)) from++;
	return from < end ? { from, to: end } : undefined;
}

/** The noun phrase that starts at token `start`. */
export function phraseAfter(
	tokens: readonly Token[],
	start: number,
	limit = tokens.length,
): Range | undefined {
	let to = start;
	let before = 0;
	while (to < limit && to - start < longest) {
		const bits = bitsOf(tokens[to]!.word);
		if (!(bits & word)) {
			if (!isTitleDot(tokens, to)) break;
		} else if (bits & and) {
			if (!(to > start && before & bitsAt(tokens, to + 1) & capital)) break;
		} else if (bits & joiner) {
			// A person's name is over where a circumstance begins: `said Olaf Scholz in Berlin`.
			const isName = (before & (capital | group)) === capital;
			if (to === start || (!(bits & nameJoiner) && isName)) break;
			if (bitsAt(tokens, to + 1) & time) break;
		} else if (to > start && bits & determiner) {
			if (!(before & (joiner | determiner))) break;
		} else if (bits & stop || (to > start && bits & verb)) break;
		before = bits;
		to++;
	}
	while (to > start && !isContent(tokens[to - 1]!)) to--;
	return to > start ? { from: start, to } : undefined;
}

/** Whether a phrase may begin or end with a token. */
const isContent = (token: Token): boolean => (bitsOf(token.word) & (word | joiner)) === word;

/** After `that` the conjunction, not `that` the determiner. */
const isClauseStart = (tokens: readonly Token[], at: number): boolean =>
	at < tokens.length &&
	((bitsAt(tokens, at) & (capital | determiner)) !== 0 || tokens[at]!.lower.endsWith('s'));

/** The dot after `Dr` or an initial. */
function isTitleDot(tokens: readonly Token[], at: number): boolean {
	if (at === 0 || tokens[at]!.text !== '.') return false;
	const before = tokens[at - 1]!;
	return before.end === tokens[at]!.start && before.isCapitalised && before.text.length <= 4;
}

/** The word that a noun phrase is about: the last one before its first preposition. */
export function headOf(tokens: readonly Token[], { from, to }: Range): Token {
	let head = from;
	for (let i = from + 1; i < to; i++) {
		const bits = bitsOf(tokens[i]!.word);
		if (bits & joiner) break;
		if ((bits & (word | number)) === word) head = i;
	}
	return tokens[head]!;
}

/** Whether a phrase can be who or what says something: a name, or a noun that describes sources. */
export const isSourceLike = (tokens: readonly Token[], range: Range): boolean =>
	(bitsOf(headOf(tokens, range).word) & source) !== 0;
