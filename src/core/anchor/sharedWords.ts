import type { WordIndex } from './words';

/** Words to be found again, and what each tells. */
export interface Wanted {
	/** The words' numbers in the index; -1 for one that it does not have. */
	readonly keys: readonly number[];
	readonly weights: readonly number[];
	/** All weights added. */
	readonly total: number;
}

/** Weighed by the text in which they are looked for. */
export function wantedWords(words: readonly string[], index: WordIndex): Wanted {
	const weights = words.map((word) => index.weight(word));
	return {
		keys: words.map((word) => index.keyOf(word)),
		weights,
		total: weights.reduce((sum, weight) => sum + weight, 0),
	};
}

/**
 * The weight of the wanted words that stand in the same order among `count` words of the index, from the word numbered
 * `first`, forwards (`step` 1) or backwards (-1): the heaviest common subsequence. Numbers outside of the text hold no word.
 */
export function sharedWeight(
	{ keys, weights }: Wanted,
	index: WordIndex,
	first: number,
	count: number,
	step: 1 | -1,
): number {
	const row = new Float64Array(count + 1);
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i]!;
		if (key < 0) continue;
		const weight = weights[i]!;
		let diagonal = 0;
		let before = 0;
		for (let j = 0, at = first; j < count; j++, at += step) {
			const above = row[j + 1]!;
			let best = above > before ? above : before;
			if (index.keys[at] === key && diagonal + weight > best) best = diagonal + weight;
			row[j + 1] = best;
			before = best;
			diagonal = above;
		}
	}
	return row[count]!;
}
