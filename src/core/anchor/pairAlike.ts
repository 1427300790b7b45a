import type { Tokens } from './tokens';

/** Numbers of tokens, end exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

export interface Unpaired {
	/** Old paragraphs, or parts of them, without a place. */
	readonly loose: readonly Stretch[];
	/** New ones that they may have become. */
	readonly free: readonly Stretch[];
	/** 1 for each new token that no old one became. */
	readonly fresh: Uint8Array;
	/** Share of an old one's words that the new one must have. */
	readonly least: number;
}

/** By so much of the words the best must be ahead of the next: two that are alike are no answer. */
const lead = 0.15;
/** A word in more paragraphs than this proposes none of them; so many of those proposed most often are compared. */
const fewParagraphs = 20;
const compared = 8;

/**
 * Pairs old paragraphs with new ones that hold enough of their words, in any order, the likest first. What a pair takes
 * must no longer be fresh when the next is asked for: a new paragraph is given again only where enough of it is left, as
 * where two were merged. About linear: only words that stand in few paragraphs propose one.
 */
export function* pairAlike(
	old: Tokens,
	now: Tokens,
	{ loose, free, fresh, least }: Unpaired,
): Generator<readonly [Stretch, Stretch]> {
	if (loose.length === 0 || free.length === 0) return;
	const freshWords = ({ start, end }: Stretch): ReadonlySet<number> => {
		const words = new Set<number>();
		for (let i = start; i < end; i++) if (fresh[i]) words.add(now.keys[i]!);
		return words;
	};
	const words = free.map(freshWords);
	const holders = holdersOf(words);
	const pairs: { paragraph: Stretch; own: ReadonlySet<number>; best: number; share: number }[] = [];
	for (const paragraph of loose) {
		const own = new Set(old.keys.subarray(paragraph.start, paragraph.end));
		const [first, second] = proposed(own, holders)
			.map((best) => ({ best, share: countIn(own, words[best]!) / own.size }))
			.sort((a, b) => b.share - a.share);
		if (first && first.share >= least && first.share - (second?.share ?? 0) >= lead)
			pairs.push({ paragraph, own, ...first });
	}
	for (const { paragraph, own, best } of pairs.sort((a, b) => b.share - a.share)) {
		if (countIn(own, words[best]!) < least * own.size) continue;
		yield [paragraph, free[best]!];
		words[best] = freshWords(free[best]!);
	}
}

function holdersOf(paragraphs: readonly ReadonlySet<number>[]): ReadonlyMap<number, readonly number[]> {
	const holders = new Map<number, number[]>();
	for (const [paragraph, words] of paragraphs.entries())
		for (const word of words) {
			const known = holders.get(word);
			if (known) known.push(paragraph);
			else holders.set(word, [paragraph]);
		}
	return holders;
}

/** The paragraphs that hold most of the rarer words. */
function proposed(
	own: ReadonlySet<number>,
	holders: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
	const votes = new Map<number, number>();
	for (const word of own) {
		const paragraphs = holders.get(word) ?? [];
		if (paragraphs.length > fewParagraphs) continue;
		for (const paragraph of paragraphs) votes.set(paragraph, (votes.get(paragraph) ?? 0) + 1);
	}
	return [...votes]
		.sort((a, b) => b[1] - a[1])
		.slice(0, compared)
		.map(([paragraph]) => paragraph);
}

function countIn(words: ReadonlySet<number>, others: ReadonlySet<number>): number {
	let count = 0;
	for (const word of words) if (others.has(word)) count++;
	return count;
}
