import { countWhere } from '../countWhere';

/** A stretch of text in UTF-16 code units, end exclusive: the core's and the editor's unit. Files and outputs use code points. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** From the first to the last of spans in order; undefined where there is none. */
export function hull(spans: readonly Span[]): Span | undefined {
	const [first] = spans;
	return first && { start: first.start, end: spans.at(-1)!.end };
}

/** Index of the first of `spans`, which are in order, that starts at an offset or behind it; their number where none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
	return countWhere(spans.length, (i) => spans[i]!.start < offset);
}

/** One replacement in a text, in UTF-16 code units of the text before any of its siblings is applied. */
export interface TextEdit extends Span {
	readonly text: string;
}
