/** Enough for a large corpus of news; begun anew when it is full, so that hostile texts take no memory for good. */
const mostWords = 50_000;
/** What `perWord` knows: a list a question, by the numbers of words from `oldest` on. Common words stand side by side there. */
const answers: unknown[][] = [];
/** The same for numbers, each one more than it is: they take so little room that the common ones stay at hand. */
const numbers: Uint16Array[] = [];
/** Words of lesser numbers are forgotten. */
let oldest = 0;
let nextNumber = 0;

/** A distinct word or mark, once for all its places: what is known of it is found out once. */
export class Word {
	/** In small letters, with a straight apostrophe; for look-ups only: its length may differ. */
	readonly lower: string;
	/** False for a single mark. */
	readonly isWord: boolean;
	/** Upper case or title case at its start. */
	readonly isCapitalised: boolean;
	/** In the order of their making: where its answers stand. */
	readonly number = nextNumber++;

	/** @param text As written. */
	constructor(readonly text: string) {
		this.lower = text.toLowerCase().replaceAll('’', "'");
		this.isWord = /^[\p{L}\p{N}]/u.test(text);
		this.isCapitalised = isCapitalised(text);
		for (const known of answers) known.push(undefined);
	}
}

/**
 * What `find` says of a word, found out once for each distinct word, so that the passes over every token need
 * no look-up of their own. `find` must know the word alone, and answer anything but undefined. For constants of modules.
 */
export function perWord<T extends boolean | number | string | object | null>(
	find: (word: Word) => T,
): (word: Word) => T {
	const known = new Array<T | undefined>(nextNumber - oldest).fill(undefined);
	answers.push(known);
	return (word) => {
		const answer = word.number < oldest ? undefined : known[word.number - oldest];
		if (answer !== undefined) return answer;
		const found = find(word);
		if (word.number >= oldest) known[word.number - oldest] = found;
		return found;
	};
}

/** `perWord` for whole numbers from 0 to 65534, which are quicker to look up. */
export function numberPerWord(find: (word: Word) => number): (word: Word) => number {
	const known = new Uint16Array(mostWords);
	numbers.push(known);
	return (word) => {
		// What lies outside the table is undefined, and is not kept.
		const answer = known[word.number - oldest];
		if (answer) return answer - 1;
		const found = find(word);
		// `find` may have read words itself, and so have begun anew.
		known[word.number - oldest] = found + 1;
		return found;
	};
}

/** `perWord` for yes and no, which are quicker to look up. */
export function flagPerWord(find: (word: Word) => boolean): (word: Word) => boolean {
	const flag = numberPerWord((word) => (find(word) ? 1 : 0));
	return (word) => flag(word) === 1;
}

/** Upper case or title case at its start. */
export const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);

const words = new Map<string, Word>();

/** In so few letters of ASCII, seven bits each, a word is two numbers: the last four letters and those before. */
export const longestShort = 8;
/** Short words by a hash of their two numbers, two places for each: most are found without comparing letters. */
const shortWords: (Word | undefined)[] = new Array<Word | undefined>(1 << 15).fill(undefined);
const lows = new Int32Array(shortWords.length).fill(-1);
const highs = new Int32Array(shortWords.length).fill(-1);

/** The word between two offsets of a text (UTF-16), of `longestShort` letters of ASCII at most, whose two numbers these are. */
export function shortWordAt(text: string, start: number, end: number, low: number, high: number): Word {
	const hash = Math.imul(low ^ Math.imul(high, 0x2c1b3c6d), 0x297a2d39);
	const first = (hash ^ (hash >>> 15)) & (shortWords.length - 2);
	if (lows[first] === low && highs[first] === high) return shortWords[first]!;
	const second = first + 1;
	if (lows[second] === low && highs[second] === high) return shortWords[second]!;
	const place = lows[first]! < 0 ? first : second;
	lows[place] = low;
	highs[place] = high;
	return (shortWords[place] = wordOf(text.slice(start, end)));
}

/** Other words by a hash of their letters, a few places for each: most are found without being cut out of the text. */
const recent: (Word | undefined)[] = new Array<Word | undefined>(1 << 17).fill(undefined);
const places = 4;

/** The word between two offsets of a text (UTF-16). */
export function wordAt(text: string, start: number, end: number): Word {
	const length = end - start;
	const hash = hashOf(text, start, end);
	const first = Math.imul(hash ^ (hash >>> 15), places) & (recent.length - 1);
	for (let place = first; place < first + places; place++) {
		const word = recent[place];
		if (word === undefined) return (recent[place] = wordOf(text.slice(start, end)));
		if (isAt(word.text, length, text, start)) return word;
	}
	return (recent[first] = wordOf(text.slice(start, end)));
}

function hashOf(text: string, start: number, end: number): number {
	let hash = text.charCodeAt(start);
	for (let at = start + 1; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
	return hash;
}

function isAt(word: string, length: number, text: string, start: number): boolean {
	if (word.length !== length) return false;
	for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
	return true;
}

function wordOf(cut: string): Word {
	const known = words.get(cut);
	if (known) return known;
	if (words.size >= mostWords) forget();
	// A copy: what is cut out of a text keeps the whole text in memory.
	const word = new Word(Array.from(cut).join(''));
	words.set(word.text, word);
	return word;
}

/** Begins anew; of words that somebody still holds nothing is kept. */
function forget(): void {
	words.clear();
	recent.fill(undefined);
	lows.fill(-1);
	shortWords.fill(undefined);
	for (const known of answers) known.length = 0;
	for (const known of numbers) known.fill(0);
	oldest = nextNumber;
}
