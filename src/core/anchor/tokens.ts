import type { Folded } from './fold';

/** A folded text cut into words and single marks; all offsets in units of the folded text. White space is no token. */
export interface Tokens {
	readonly folded: Folded;
	/** A number for each token, the same for the same characters. */
	readonly keys: Int32Array;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Where paragraphs begin, as numbers of tokens: 0 first, the number of all tokens last. */
	readonly paragraphs: readonly number[];
	/** Where sentences begin, likewise; every paragraph begins one. */
	readonly sentences: readonly number[];
}

/** Numbers words: texts that are compared share one. */
export type Numbering = Map<string, number>;

/** Scripts written without spaces go by characters, so that one edit does not change a whole line. */
const pattern =
	/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}])+|[^\s]/gu;
const lineEnd = /[\n\r\u2028\u2029]/;
const stop = /^[.!?…]$/;
/** What may stand between a stop and the space after it, and what may begin the next sentence. */
const closer = /^["')\]]$/;
const opener = /^[\p{Lu}\p{N}"'([]/u;

/**
 * The tokens of a folded text. A paragraph is a line of the source. Sentences are cut by a plain rule that knows no
 * abbreviations (a stop before a capital): they only have to be cut the same way in two texts. Linear.
 */
export function tokensOf(source: string, folded: Folded, numbering: Numbering): Tokens {
	const { text } = folded;
	const keys: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const paragraphs = [0];
	const sentences = [0];
	let stopped = false;
	for (const match of text.matchAll(pattern)) {
		const [word] = match;
		const end = ends.at(-1) ?? 0;
		const isSpaced = end < match.index;
		if (
			keys.length > 0 &&
			isSpaced &&
			lineEnd.test(source.slice(folded.starts[end], folded.starts[match.index]))
		) {
			paragraphs.push(keys.length);
			sentences.push(keys.length);
		} else if (keys.length > 0 && isSpaced && stopped && opener.test(word)) sentences.push(keys.length);
		keys.push(numberOf(word, numbering));
		starts.push(match.index);
		ends.push(match.index + word.length);
		stopped = stop.test(word) || (stopped && !isSpaced && closer.test(word));
	}
	if (keys.length > 0) {
		paragraphs.push(keys.length);
		sentences.push(keys.length);
	}
	return {
		folded,
		keys: Int32Array.from(keys),
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
		paragraphs,
		sentences,
	};
}

function numberOf(word: string, numbering: Numbering): number {
	let number = numbering.get(word);
	if (number === undefined) numbering.set(word, (number = numbering.size));
	return number;
}

/** How many of the ascending numbers are at most `value`. */
export function countUpTo(values: ArrayLike<number>, value: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle]! <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
