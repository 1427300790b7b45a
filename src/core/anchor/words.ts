import type { Span } from '../model/span';
import { countUpTo } from './tokens';

/** A text by its words: where each stands, and how much it tells. */
export interface WordIndex {
	/** A number for each word in the order of the text, the same for the same word. */
	readonly keys: readonly number[];
	/** The number of a word; -1 where it does not stand. */
	keyOf(word: string): number;
	/** Where a word starts, each time; empty where it does not stand. */
	placesOf(word: string): readonly number[];
	/** How much it tells that this word stands somewhere: the rarer in the text, the more (inverse document frequency). */
	weight(word: string): number;
	/** How many words start before a place. */
	countBefore(place: number): number;
	/** Widened by the rest of words that it cuts. */
	wholeWords(span: Span): Span;
}

/** Letters, digits and marks in a row; scripts written without spaces go by characters. */
const word =
	/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text with their places, marks and white space left out; linear. */
export const wordsIn = (text: string): Iterable<{ readonly 0: string; readonly index: number }> =>
	text.matchAll(word);

/** The words alone. */
export const wordList = (text: string): readonly string[] => text.match(word) ?? [];

/** Whether a word goes on from the unit before a place of a folded text to the one after it. */
export const isInWord = (text: string, at: number): boolean =>
	at > 0 && text[at - 1] !== ' ' && text[at] !== ' ' && wordList(text.slice(at - 1, at + 1))[0]?.length === 2;

/** Any text is accepted; linear. */
export function indexWords(text: string): WordIndex {
	const numbers = new Map<string, number>();
	const places: number[][] = [];
	const keys: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	for (const { 0: found, index } of wordsIn(text)) {
		let key = numbers.get(found);
		if (key === undefined) {
			key = places.length;
			numbers.set(found, key);
			places.push([]);
		}
		places[key]!.push(index);
		keys.push(key);
		starts.push(index);
		ends.push(index + found.length);
	}
	const keyOf = (wanted: string): number => numbers.get(wanted) ?? -1;
	const placesOf = (wanted: string): readonly number[] => places[keyOf(wanted)] ?? [];
	const countBefore = (place: number): number => countUpTo(starts, place - 1);
	return {
		keys,
		keyOf,
		placesOf,
		weight: (wanted) => Math.log((keys.length + 1) / Math.max(1, placesOf(wanted).length)),
		countBefore,
		wholeWords: ({ start, end }) => {
			const first = countUpTo(starts, start) - 1;
			const last = countBefore(end) - 1;
			return {
				start: first >= 0 && ends[first]! > start ? starts[first]! : start,
				end: last >= 0 ? Math.max(end, ends[last]!) : end,
			};
		},
	};
}
