import type { Span } from '../model/span';
import { longestShort, shortWordAt, type Word, wordAt } from './words';

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
 * the dots of initialisms inside: `pro-war`, `don’t`, `U.S.`, `צה״ל`. Linear.
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

/** Hyphen, apostrophes, comma, dot; of Hebrew maqaf, geresh and gershayim, of Arabic the marks in numbers. */
const joins = (unit: number): boolean =>
	unit === 45 ||
	unit === 39 ||
	unit === 0x2019 ||
	unit === 44 ||
	unit === 46 ||
	(unit > 1400 && isRightToLeft(unit));
const isRightToLeft = (unit: number): boolean =>
	unit === 0x5be || unit === 0x5f3 || unit === 0x5f4 || unit === 0x66b || unit === 0x66c;

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
