import { countWhere } from '../countWhere';

/** A place for people: both from 1, the column in code points. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Converts between the unit of the core (UTF-16 code units) and the unit of files and outputs (code points). */
export interface Units {
	/** Offset in UTF-16 units to code points; one inside a surrogate pair counts as the pair's start. Clamped to the text. */
	toCodePoint(utf16: number): number;
	/** Offset in code points to UTF-16 units, never inside a surrogate pair. Clamped to the text. */
	toUtf16(codePoint: number): number;
	/** Line and column of an offset in UTF-16 units. Lines end at CR LF, LF or CR, as in VS Code. */
	position(utf16: number): Position;
}

/**
 * The only place where units are converted. Linear once, then logarithmic in the number of surrogate pairs, so that a
 * text without them costs nothing. A lone surrogate is one code point, as in `String.prototype.codePointAt`.
 */
export function codePointOffsets(text: string): Units {
	const pairs = surrogatePairs(text);
	let lines: readonly number[] | undefined;

	const toCodePoint = (utf16: number): number => {
		const at = clamp(utf16, text.length);
		return pairs.length === 0 ? at : at - countWhere(pairs.length, (i) => pairs[i]! < at);
	};
	const toUtf16 = (codePoint: number): number => {
		const at = clamp(codePoint, text.length - pairs.length);
		return pairs.length === 0 ? at : at + countWhere(pairs.length, (i) => pairs[i]! - i < at);
	};
	const position = (utf16: number): Position => {
		const starts = (lines ??= lineStarts(text));
		const at = clamp(utf16, text.length);
		const line = countWhere(starts.length, (i) => starts[i]! <= at);
		return { line, column: toCodePoint(at) - toCodePoint(starts[line - 1]!) + 1 };
	};
	return { toCodePoint, toUtf16, position };
}

/** True where `at` stands between the two halves of a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
	return at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const clamp = (value: number, max: number): number => (value > 0 ? Math.min(Math.trunc(value), max) : 0);

function surrogatePairs(text: string): readonly number[] {
	const found: number[] = [];
	for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(index);
	return found;
}

/** Where each line begins, in UTF-16 units: lines end at CR LF, LF or CR, as in VS Code. */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	return starts;
}
