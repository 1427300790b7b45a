import type { Token } from '../text/tokens';
import { Class, nameWordOf } from './nameLexicon';
import type { Run } from './nameRuns';
import { Near } from './nearWords';

/** What speaks for a name's kinds. */
export interface Weights {
	readonly person: number;
	readonly place: number;
	readonly organization: number;
}

export const noWeights: Weights = { person: 0, place: 0, organization: 0 };

/**
 * What stands around a name, and its own shape, say of its kind.
 * @param run The run in which it stands,
 * @param p from this word
 * @param to to this one, exclusive.
 */
export function weigh({ tokens, words, from, limit }: Run, p: number, to: number): Weights {
	const weights = { person: 0, place: 0, organization: 0 };
	const before = from + p > 0 ? tokens[from + p - 1] : undefined;
	const after = from + to < tokens.length ? tokens[from + to] : undefined;
	if (before) weighBefore(weights, tokens, from + p - 1);
	if (after && after.start < limit) weighAfter(weights, tokens, from + to, limit);
	if (before && after && isQuote(before) && isQuote(after)) weights.person -= 2;
	let capitals = 0;
	let plain = 0;
	for (let k = p; k < to; k++) {
		const { isCapitals, classes, endsLikeWord } = words[k]!;
		if (isCapitals) capitals++;
		if (classes & Class.common || endsLikeWord) plain++;
	}
	const length = to - p;
	if (capitals === length) weights.organization += 1.5;
	if (length > 1 && length < 5 && capitals === 0 && plain === 0 && before?.lower !== 'the')
		weights.person += 1.2;
	if (length === 1 && words[p]!.hasArticle) weights.person += 0.5;
	return weights;
}

type Sum = { -readonly [kind in keyof Weights]: Weights[kind] };

const nearOf = ({ word }: Token): number => nameWordOf(word).near;
const isQuote = (token: Token): boolean => (nearOf(token) & Near.quote) !== 0;

/** By the word at `at`, before the name. */
function weighBefore(weights: Sum, tokens: readonly Token[], at: number): void {
	const { lower } = tokens[at]!;
	const near = nearOf(tokens[at]!);
	const nearThat = at > 0 ? nearOf(tokens[at - 1]!) : 0;
	if (lower === 'of') {
		if (nearThat & Near.ofPlace) weights.place += 4;
		else if (nearThat & Near.partOf) weights.place += 3;
	} else if (near & Near.locating) weights.place += lower === 'in' || lower === 'near' ? 2 : 1;
	else if (near & Near.partOf) weights.place += 2;
	else if (lower === 'the') {
		weights.person -= 2;
		weights.organization += 0.9;
		if (nearThat & Near.locating) weights.place += 1;
	} else if (near & Near.personNoun) weights.person += 3;
	else if (near & Near.groupNoun) weights.organization += 3;
	else if ((near | nearThat) & Near.nickname) weights.person += 3;
	else if (lower === ',' && nearThat & Near.personNoun) weights.person += 2;
	else if (lower === 'to' && nearThat & Near.movement) weights.place += 1.5;
	else if (lower === 'by' || lower === 'with') {
		weights.person += 0.5;
		weights.organization += 0.5;
	} else if (lower.endsWith('-year-old')) weights.person += 3;
}

/** By the word at `at`, after the name. */
function weighAfter(weights: Sum, tokens: readonly Token[], at: number, limit: number): void {
	const { lower } = tokens[at]!;
	const near = nearOf(tokens[at]!);
	if (near & Near.personVerb) {
		weights.person += 1.5;
		weights.organization += 0.7;
	} else if (near & Near.placeThing) weights.place += 2;
	else if (near & Near.groupThing) weights.organization += 1.5;
	else if (near & Near.groupNoun) weights.organization += 2;
	else if (lower === 'who') weights.person += 2;
	else if (lower === ',') {
		const next = tokens[at + 1];
		if (!next || next.start >= limit) return;
		if (next.lower === 'who' || next.lower === 'whose') weights.person += 1.5;
		else if (isDescription(tokens, at + 1, limit)) weights.person += 2;
		else if (next.isCapitalised && nameWordOf(next.word).classes & Class.listed) weights.place += 1.5;
	}
}

/** `, a senior fellow at` */
function isDescription(tokens: readonly Token[], from: number, limit: number): boolean {
	const to = Math.min(tokens.length, from + 5);
	for (let k = from; k < to; k++) {
		const token = tokens[k]!;
		if (!token.isWord || token.start >= limit) return false;
		if (nearOf(token) & Near.personNoun) return true;
	}
	return false;
}
