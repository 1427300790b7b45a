/** A text without the differences that do not count, and where each of its units came from. */
export interface Folded {
	readonly text: string;
	/** Where the source of each folded unit starts, in UTF-16 units of the source; one more at the end. */
	readonly starts: Int32Array;
	/** Where the source of each folded unit ends. */
	readonly ends: Int32Array;
}

const straight: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'„': '"',
	'‟': '"',
	'«': '"',
	'»': '"',
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	'‹': "'",
	'›': "'",
};

/** A white run, a run that needs no care, or one character with all that NFC may compose with it (marks, Hangul vowels and finals). */
const pieces = /\s+|[!-~]+(?!\p{M})|[^\s][\p{M}\u1161-\u1175\u11a8-\u11c2]*/gu;

/**
 * Folds what re-anchoring calls the same words: Unicode normalisation (NFC), the style of quotation marks and apostrophes,
 * and white space with line ends (one space a run). Any string is accepted; linear.
 */
export function fold(text: string): Folded {
	// NFC never makes more than three units of one.
	let starts = new Int32Array(text.length + 1);
	let ends = new Int32Array(text.length + 1);
	const out: string[] = [];
	let size = 0;
	const add = (unit: string, start: number, end: number): void => {
		if (size + unit.length >= starts.length) {
			starts = grown(starts, size + unit.length);
			ends = grown(ends, size + unit.length);
		}
		out.push(unit);
		for (let k = 0; k < unit.length; k++) {
			starts[size] = start;
			ends[size++] = end;
		}
	};
	for (const match of text.matchAll(pieces)) {
		const piece = match[0];
		const first = piece.charCodeAt(0);
		const start = match.index;
		const end = start + piece.length;
		if (first > 32 && first < 127 && piece.charCodeAt(piece.length - 1) < 127) {
			if (size + piece.length >= starts.length) {
				starts = grown(starts, size + piece.length);
				ends = grown(ends, size + piece.length);
			}
			out.push(piece);
			for (let k = start; k < end; k++) {
				starts[size] = k;
				ends[size++] = k + 1;
			}
		} else if (/^\s/.test(piece)) add(' ', start, end);
		else add(straight[piece] ?? piece.normalize('NFC'), start, end);
	}
	starts[size] = text.length;
	ends[size] = text.length;
	return { text: out.join(''), starts: starts.subarray(0, size + 1), ends: ends.subarray(0, size + 1) };
}

/** Whether two texts differ in nothing that counts; white space around them does not. */
export function isSameWords(a: string, b: string): boolean {
	return a === b || fold(a).text.trim() === fold(b).text.trim();
}

function grown(array: Int32Array, needed: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(needed * 2 + 16);
	larger.set(array);
	return larger;
}
