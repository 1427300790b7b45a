import type { Span } from '../model/span';

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

/** A word or a single mark where it stands. UTF-16. */
export class Token implements Span {
	constructor(
		readonly word: Word,
		readonly start: number,
		readonly end: number,
	) {}

	get text(): string {
		return this.word.text;
	}

	get lower(): string {
		return this.word.lower;
	}

	get isWord(): boolean {
		return this.word.isWord;
	}

	get isCapitalised(): boolean {
		return this.word.isCapitalised;
	}
}

/**
 * The words and marks of `text` between two offsets, in order. Words keep hyphens, apostrophes, thousands separators and
 * the dots of initialisms inside: `pro-war`, `don’t`, `U.S.` Linear.
 */
export function tokensOf(text: string, start = 0, end = text.length): readonly Token[] {
	if (start > 0 || end < text.length || end < shortest) return read(text, start, end);
	if (text !== last.text) last = { text, tokens: read(text, 0, text.length) };
	return last.tokens;
}

/** Phrases are read without forgetting the article, in UTF-16 units. */
const shortest = 500;
/** Reading, suggestions and rules go over one article after the other: its words are read once for all of them. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

function read(text: string, start: number, end: number): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = start; at < end;) {
		const kind = kinds[text.charCodeAt(at)] || kindAt(text, at);
		if (kind === space) {
			at++;
			continue;
		}
		let to = at + 1;
		const first = text.charCodeAt(at);
		let low = first;
		let high = 0;
		let isAscii = first < 128;
		if (kind === letter || kind === digit) {
			let next = mark;
			for (; to < end; to++) {
				const unit = text.charCodeAt(to);
				next = kinds[unit]!;
				if (next < letter) break;
				high = (high << 7) | (low >>> 21);
				low = ((low << 7) & 0xfffffff) | unit;
				if (unit >= 128) isAscii = false;
			}
			// What is rare or may join words is looked at closely.
			if (to < end && next !== space && (next !== mark || mayJoin(text, to, end))) to = 0;
			if (isSurrogate(first)) to = 0;
			if (to === 0) {
				to = wordEnd(text, at, end);
				// Its letters were read in part.
				isAscii = false;
			}
		} else if (isSurrogate(first)) to = at + sizeAt(text, at, end);
		const isShort = isAscii && to - at <= longestShort;
		const word = isShort ? shortWordAt(text, at, to, low, high) : wordAt(text, at, to);
		tokens.push(new Token(word, at, to));
		at = to;
	}
	return tokens;
}

/** Whether the mark at `at` may stand inside a word: it is of that kind, and no space follows. */
const mayJoin = (text: string, at: number, end: number): boolean =>
	joins(text.charCodeAt(at)) && at + 1 < end && kinds[text.charCodeAt(at + 1)] !== space;

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

function hashOf(text: string, start: number, end: number): number {
	let hash = text.charCodeAt(start);
	for (let at = start + 1; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
	return hash;
}

/** Upper case or title case at its start. */
export const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);

/** Kinds of characters; `inside` may only go on a word. */
const mark = 1;
const space = 2;
const letter = 3;
const digit = 4;
const inside = 5;

function wordEnd(text: string, start: number, end: number): number {
	const initials = initialsEnd(text, start, end);
	if (initials > 0) return initials;
	let at = start + sizeAt(text, start, end);
	while (at < end) {
		const kind = kindAt(text, at);
		if (kind >= letter) at += sizeAt(text, at, end);
		else if (kind === mark && at + 1 < end && joins(text.charCodeAt(at)) && startsWord(kindAt(text, at + 1)))
			at += 1 + sizeAt(text, at + 1, end);
		else break;
	}
	return at;
}

/** Where `U.S.` ends, which takes two letters; 0 where there is nothing of the kind. */
function initialsEnd(text: string, start: number, end: number): number {
	let at = start;
	let letters = 0;
	while (at < end && kindAt(text, at) === letter) {
		const dot = at + sizeAt(text, at, end);
		if (dot >= end || text.charCodeAt(dot) !== 46) break;
		at = dot + 1;
		letters++;
	}
	return letters > 1 ? at : 0;
}

const startsWord = (kind: number): boolean => kind === letter || kind === digit;

/** Hyphen, apostrophes, comma, dot. */
const joins = (unit: number): boolean =>
	unit === 45 || unit === 39 || unit === 0x2019 || unit === 44 || unit === 46;

/** Units of the code point at an offset. */
const sizeAt = (text: string, at: number, end: number): number =>
	(text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
		? 2
		: 1;

/** What is known of the characters of the basic plane, as far as they came up. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (isSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
	return kinds[unit] || (kinds[unit] = kindOf(String.fromCharCode(unit)));
}

function kindOf(character: string): number {
	if (/\s/u.test(character)) return space;
	if (/\p{L}/u.test(character)) return letter;
	if (/\p{N}/u.test(character)) return digit;
	return /[\p{M}_]/u.test(character) ? inside : mark;
}

const words = new Map<string, Word>();

/** In so few letters of ASCII, seven bits each, a word is two numbers: the last four letters and those before. */
const longestShort = 8;
/** Short words by a hash of their two numbers, two places for each: most are found without comparing letters. */
const shortWords: (Word | undefined)[] = new Array<Word | undefined>(1 << 15).fill(undefined);
const lows = new Int32Array(shortWords.length).fill(-1);
const highs = new Int32Array(shortWords.length).fill(-1);

function shortWordAt(text: string, start: number, end: number, low: number, high: number): Word {
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

function wordAt(text: string, start: number, end: number): Word {
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
