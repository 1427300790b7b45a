import type { Span } from '../model/span';
import { beforeName, elsewhere, openers } from './lexicons/abbreviations';
import { isSpace, trimmed } from './paragraphs';

const terminators = new Set('.!?…‽؟۔');
/** They end a sentence without white space after them. */
const fullStops = new Set('。！？｡');
/** What may stand between the mark that ends a sentence and the white space after it; direction marks are invisible. */
const closers = new Set('"\'”’»›)]}」』*_״\u200e\u200f\u061c');

/**
 * The sentences of a text. A paragraph's end ends one; so does a terminator with its closing marks before white space,
 * unless it belongs to an abbreviation or an initial, or a small letter follows. `starts` are places inside paragraphs where
 * a sentence begins whatever stands before, such as the end of a dateline; in ascending order. Linear.
 */
export function sentencesOf(
	text: string,
	paragraphs: readonly Span[],
	starts: readonly number[] = [],
): readonly Span[] {
	const sentences: Span[] = [];
	let forced = 0;
	let next = -1;
	for (const paragraph of paragraphs) {
		let start = paragraph.start;
		const finish = (end: number): void => {
			const sentence = trimmed(text, start, end);
			if (sentence.end > sentence.start) sentences.push(sentence);
			start = end;
		};
		const until = (at: number): void => {
			for (; forced < starts.length && starts[forced]! <= at; forced++)
				if (starts[forced]! > start) finish(starts[forced]!);
		};
		if (next < paragraph.start) next = nextStop(text, paragraph.start);
		while (next < paragraph.end) {
			let i = next;
			until(i);
			const isFullStop = fullStops.has(text[i]!);
			const from = i;
			while (i < paragraph.end && (isFullStop ? fullStops : terminators).has(text[i]!)) i++;
			const dots = i;
			while (i < paragraph.end && (closers.has(text[i]!) || (isFullStop && fullStops.has(text[i]!)))) i++;
			if (isFullStop || ends(text, { from, dots, to: i, limit: paragraph.end, start })) finish(i);
			while (forced < starts.length && starts[forced]! < i) forced++;
			next = nextStop(text, i);
		}
		until(paragraph.end - 1);
		finish(paragraph.end);
	}
	return sentences;
}

/** Where the next mark stands that may end a sentence; the end of the text where there is none. */
function nextStop(text: string, from: number): number {
	stop.lastIndex = from;
	return stop.exec(text)?.index ?? text.length;
}

const stop = new RegExp(`[${[...terminators, ...fullStops].join('')}]`, 'g');

interface Stop {
	readonly from: number;
	readonly dots: number;
	readonly to: number;
	readonly limit: number;
	readonly start: number;
}

function ends(text: string, { from, dots, to, limit, start }: Stop): boolean {
	if (to >= limit || !isSpace(text, to)) return to >= limit;
	let next = to;
	while (next < limit && isSpace(text, next)) next++;
	goesOn.lastIndex = next;
	if (goesOn.test(text)) return false;
	if (dots - from > 1 || to > dots || text[from] !== '.') return true;
	const before = wordBefore(text, Math.max(start, from - 12), from);
	const word = before.toLowerCase();
	if (beforeName.has(word)) return false;
	// An initial, as in `Vladimir V. Putin`; `I` ends sentences.
	if (before.length <= 2 && /^\p{Lu}$/u.test(before) && before !== 'I') return false;
	const isAbbreviation = elsewhere.has(word) || (before.includes('.') && initials.test(before));
	if (!isAbbreviation) return true;
	const opener = /^["'“‘«(]?([\p{L}]+)/u.exec(text.slice(next, next + 30))?.[1];
	return opener !== undefined && openers.has(opener.toLowerCase());
}

/** What goes on with a sentence. */
const goesOn = /[\p{Ll}–—-]/uy;
const initials = /^\p{L}(?:\.\p{L})+$/u;

/** The letters, digits and dots before `end`; '' where there are none. */
function wordBefore(text: string, start: number, end: number): string {
	let at = end;
	while (at > start && isPlain(text.charCodeAt(at - 1))) at--;
	if (at === start || text.charCodeAt(at - 1) < 128) return text.slice(at, end);
	return /[\p{L}\p{N}.]+$/u.exec(text.slice(start, end))?.[0] ?? '';
}

/** An English letter, a digit or a dot. */
const isPlain = (unit: number): boolean =>
	(unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 46 && unit <= 57 && unit !== 47);
