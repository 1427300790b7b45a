import type { Token } from '../text/tokens';
import * as near from './lexicons/nameContexts';
import { Class, nameWordOf, type NameWord } from './nameLexicon';

/** What speaks for a name's kinds. */
export interface Weights {
	readonly person: number;
	readonly place: number;
	readonly organization: number;
}

export const noWeights: Weights = { person: 0, place: 0, organization: 0 };

/**
 * What stands around the name that begins at token `from`, and its own shape, say of its kind.
 * @param words Of the name's tokens.
 * @param limit Where its sentence ends, UTF-16.
 */
export function weigh(
	tokens: readonly Token[],
	from: number,
	words: readonly NameWord[],
	limit: number,
): Weights {
	const to = from + words.length;
	const weights = { person: 0, place: 0, organization: 0 };
	weighBefore(weights, tokens, from);
	const after = tokens[to];
	if (after && after.start < limit) weighAfter(weights, tokens, to, after.lower, limit);
	const isThe = tokens[from - 1]?.lower === 'the';
	if (isQuote(tokens[from - 1]) && isQuote(after)) weights.person -= 2;
	const capitals = words.filter((word) => word.isCapitals).length;
	if (capitals === words.length) weights.organization += 1.5;
	if (words.length > 1 && words.length < 5 && capitals === 0 && !isThe && !words.some(isPlainWord))
		weights.person += 1.2;
	if (words.length === 1 && words[0]!.hasArticle) weights.person += 0.5;
	return weights;
}

type Sum = { -readonly [kind in keyof Weights]: Weights[kind] };

function weighBefore(weights: Sum, tokens: readonly Token[], from: number): void {
	const before = tokens[from - 1]?.lower ?? '';
	const beforeThat = tokens[from - 2]?.lower ?? '';
	if (before === 'of') {
		if (near.ofPlaces.has(beforeThat)) weights.place += 4;
		else if (near.partsOf.has(beforeThat)) weights.place += 3;
	} else if (near.locating.has(before)) weights.place += before === 'in' || before === 'near' ? 2 : 1;
	else if (near.partsOf.has(before) || isHeld.test(before)) weights.place += 2;
	else if (before === 'the') {
		weights.person -= 2;
		weights.organization += 0.9;
		if (near.locating.has(beforeThat)) weights.place += 1;
	} else if (near.personNouns.has(before)) weights.person += 3;
	else if (near.groupNouns.has(before)) weights.organization += 3;
	else if (near.nicknames.has(before) || near.nicknames.has(beforeThat)) weights.person += 3;
	else if (before === ',' && near.personNouns.has(beforeThat)) weights.person += 2;
	else if (before === 'to' && near.movement.has(beforeThat)) weights.place += 1.5;
	else if (before === 'by' || before === 'with') {
		weights.person += 0.5;
		weights.organization += 0.5;
	} else if (before.endsWith('-year-old')) weights.person += 3;
}

function weighAfter(weights: Sum, tokens: readonly Token[], to: number, after: string, limit: number): void {
	if (near.personVerbs.has(after)) {
		weights.person += 1.5;
		weights.organization += 0.7;
	} else if (near.placeThings.has(after)) weights.place += 2;
	else if (near.groupThings.has(after)) weights.organization += 1.5;
	else if (near.groupNouns.has(after)) weights.organization += 2;
	else if (after === 'who') weights.person += 2;
	else if (after === ',') {
		const next = tokens[to + 1];
		if (!next || next.start >= limit) return;
		if (next.lower === 'who' || next.lower === 'whose') weights.person += 1.5;
		else if (isDescription(tokens, to + 1, limit)) weights.person += 2;
		else if (next.isCapitalised && nameWordOf(next.word).classes & Class.listed) weights.place += 1.5;
	}
}

/** `, a senior fellow at` */
function isDescription(tokens: readonly Token[], from: number, limit: number): boolean {
	for (let k = from; k < from + 5; k++) {
		const token = tokens[k];
		if (!token?.isWord || token.start >= limit) return false;
		if (near.personNouns.has(token.lower)) return true;
	}
	return false;
}

const isHeld = /-(?:held|occupied|controlled|besieged)$/;
const isQuote = (token: Token | undefined): boolean => token !== undefined && quotes.has(token.text);
const quotes = new Set('"“”‘’\''.split(''));

/** A word of the language, with a capital: `Horizontal`, `Symbol`. */
const isPlainWord = ({ classes, lower }: NameWord): boolean =>
	(classes & Class.common) !== 0 || endsLikeWord(lower);

/** Endings that words have and names have not. */
const wordEnding = /(?:ing|ed|ly|tion|ment|ness|ity|ous|ive|able|led|based|backed|ance|ence)$/;
export const endsLikeWord = (lower: string): boolean => wordEnding.test(lower.slice(-6));
