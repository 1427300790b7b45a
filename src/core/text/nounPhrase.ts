import { sayingVerbs, showingVerbs } from './lexicons/cues';
import * as function_ from './lexicons/functionWords';
import { groupNouns } from './lexicons/sourceNouns';
import { isSourceNoun } from './sourceNoun';
import type { Token } from './tokens';
import { isCapitalised } from './tokens';

/** Tokens `from` to `to` (exclusive). */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Longer phrases are read wrongly more often than not. */
const longest = 16;

const isPlainWord = (token: Token | undefined): token is Token => token !== undefined && token.isWord;

function stops(token: Token): boolean {
	const { lower, text } = token;
	if (function_.breakers.has(lower) || function_.auxiliaries.has(lower)) return true;
	if (function_.timeWords.has(lower)) return true;
	if (isCapitalised(text) || function_.participleAdjectives.has(lower)) return false;
	return /^[a-z]+(?:ed|ing|ly)$/.test(lower) && !isSourceNoun(lower) && lower.length > 4;
}

/** The noun phrase that ends before token `end`. Undefined where no word stands there. */
export function phraseBefore(tokens: readonly Token[], end: number, start = 0): Range | undefined {
	let from = end;
	while (from > start && end - from < longest) {
		const token = tokens[from - 1]!;
		const isNumber = /^\d/.test(token.text);
		if (!isPlainWord(token)) {
			if (!isTitleDot(tokens, from - 1)) break;
		} else if (token.lower === 'and') {
			if (!(from < end && isCapitalised(tokens[from]!.text) && isCapitalised(tokens[from - 2]?.text ?? '')))
				break;
		} else if (function_.joiners.has(token.lower)) {
			const before = tokens[from - 2];
			if (
				!isPlainWord(before) ||
				!(isCapitalised(before.text) || isSourceNoun(before.lower)) ||
				stops(before)
			)
				break;
		} else if (token.lower === 'that' && isClauseStart(tokens[from])) break;
		else if (function_.determiners.has(token.lower) && !isNumber) {
			from--;
			const before = tokens[from - 1];
			if (function_.determiners.has(before?.lower ?? '')) continue;
			if (!before || !function_.joiners.has(before.lower)) break;
			continue;
		} else if (stops(token)) break;
		from--;
	}
	while (from < end && (function_.joiners.has(tokens[from]!.lower) || !tokens[from]!.isWord)) from++;
	return from < end ? { from, to: end } : undefined;
}

/** The noun phrase that starts at token `start`. */
export function phraseAfter(
	tokens: readonly Token[],
	start: number,
	limit = tokens.length,
): Range | undefined {
	let to = start;
	while (to < limit && to - start < longest) {
		const token = tokens[to]!;
		if (!isPlainWord(token)) {
			if (!isTitleDot(tokens, to)) break;
		} else if (token.lower === 'and') {
			if (!(to > start && isCapitalised(tokens[to - 1]!.text) && isCapitalised(tokens[to + 1]?.text ?? '')))
				break;
		} else if (function_.joiners.has(token.lower)) {
			// A person's name is over where a circumstance begins: `said Olaf Scholz in Berlin`.
			const isName =
				isCapitalised(tokens[to - 1]?.text ?? '') && !groupNouns.has(tokens[to - 1]?.lower ?? '');
			if (to === start || (token.lower !== 'of' && token.lower !== 'for' && isName)) break;
			if (function_.timeWords.has(tokens[to + 1]?.lower ?? '')) break;
		} else if (to > start && function_.determiners.has(token.lower)) {
			if (!function_.joiners.has(tokens[to - 1]!.lower) && !function_.determiners.has(tokens[to - 1]!.lower))
				break;
		} else if (stops(token) || (to > start && isVerb(token))) break;
		to++;
	}
	while (to > start && (function_.joiners.has(tokens[to - 1]!.lower) || !tokens[to - 1]!.isWord)) to--;
	return to > start ? { from: start, to } : undefined;
}

/** After `that` the conjunction, not `that` the determiner. */
const isClauseStart = (token: Token | undefined): boolean =>
	token !== undefined &&
	(isCapitalised(token.text) || function_.determiners.has(token.lower) || token.lower.endsWith('s'));

const isVerb = ({ lower, text }: Token): boolean =>
	!isCapitalised(text) && !isSourceNoun(lower) && (sayingVerbs.has(lower) || showingVerbs.has(lower));

/** The dot after `Dr` or an initial. */
function isTitleDot(tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1];
	const isDot = tokens[index]!.text === '.' && before?.end === tokens[index]!.start;
	return isDot && isCapitalised(before.text) && before.text.length <= 4;
}

/** The word that a noun phrase is about: the last one before its first preposition. */
export function headOf(tokens: readonly Token[], { from, to }: Range): Token {
	let head = from;
	for (let i = from; i < to && !(i > from && function_.joiners.has(tokens[i]!.lower)); i++)
		if (tokens[i]!.isWord && (i === from || !/^\d/.test(tokens[i]!.text))) head = i;
	return tokens[head]!;
}

/** Whether a phrase can be who or what says something: a name, or a noun that describes sources. */
export function isSourceLike(tokens: readonly Token[], range: Range): boolean {
	const head = headOf(tokens, range);
	if (function_.determiners.has(head.lower)) return false;
	if (isSourceNoun(head.lower) || isSourceNoun(head.lower.split('-').at(-1)!)) return true;
	return (
		isCapitalised(head.text) &&
		head.text.length > 1 &&
		!function_.timeWords.has(head.lower) &&
		!/'s?$/.test(head.lower)
	);
}
