import type { Span } from '../model/span';
import { beforeName } from './lexicons/abbreviations';

/** Lines of a hard-wrapped text are seldom longer. */
const widestWrap = 100;
const narrowestWrap = 50;

/**
 * The paragraphs of a text, without the white space around them: its lines, joined where a line end stands inside a
 * sentence (after `Dr.`, before a small letter, or where the text is wrapped at a fixed width). Linear.
 */
export function paragraphsOf(text: string): readonly Span[] {
	const paragraphs: { start: number; end: number }[] = [];
	let blank = true;
	for (const { start, end } of linesOf(text)) {
		const line = trimmed(text, start, end);
		if (line.start === line.end) {
			blank = true;
			continue;
		}
		const last = paragraphs.at(-1);
		if (last && !blank && continues(text, last, line)) last.end = line.end;
		else paragraphs.push(line);
		blank = false;
	}
	return paragraphs;
}

/** The span without white space at its ends; empty where there is nothing else. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return { start, end };
}

/** Whether the UTF-16 unit at an offset is white space, as `\s` has it. */
export const isSpace = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(text[at]!));
};

function* linesOf(text: string): Generator<Span> {
	let start = 0;
	for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
		yield { start, end: match.index };
		start = match.index + match[0].length;
	}
	yield { start, end: text.length };
}

function continues(text: string, before: Span, line: Span): boolean {
	const tail = text.slice(Math.max(before.start, before.end - 200), before.end);
	const next = text.slice(line.start, line.start + 40);
	const title = /(\p{L}{1,5})\.$/u.exec(tail);
	if (title && beforeName.has(title[1]!.toLowerCase())) return /^\p{Lu}/u.test(next);
	if (/[.!?…؟۔:"'”’»)\]]$/u.test(tail)) return false;
	if (/^\p{Ll}/u.test(next)) return !/^(?:https?:|www\.|pic\.)/.test(next);
	if (/^\p{Lu}[\p{L} ]{0,24}:/u.test(next)) return false;
	const width = tail.length - 1 - tail.lastIndexOf('\n');
	const wrapped = width >= narrowestWrap && width <= widestWrap;
	const nextWidth = line.end - line.start;
	return (
		wrapped &&
		nextWidth <= widestWrap &&
		/[\p{L}\p{N},;]$/u.test(tail) &&
		/[.,;]/.test(text.slice(line.start, line.end))
	);
}
