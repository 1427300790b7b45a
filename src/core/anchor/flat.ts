import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { contextLength } from './describe';
import { fold } from './fold';
import { sourceSpan } from './sourceSpan';

/** Marks of the two edges of a text, which are neighbours as words are. */
export const edges = { start: '\u0002', end: '\u0003' } as const;

/** A folded text between marks of its edges. */
export interface FlatText {
	readonly text: string;
	/** The span of the source that folded units came from; marks of edges belong to none. `quote` is what was looked for. */
	source(span: Span, quote: string): Span;
}

/** A text folded, between marks for its two edges. Linear. */
export function flatten(text: string): FlatText {
	const folded = fold(text);
	const inside = (at: number): number => Math.min(Math.max(at - 1, 0), folded.text.length);
	return {
		text: `${edges.start}${folded.text}${edges.end}`,
		source: ({ start, end }, quote) => sourceSpan(folded, { start: inside(start), end: inside(end) }, quote),
	};
}

/** An anchor folded as the text is. */
export interface FlatAnchor {
	/** Without white space at its outer end; an edge of the text is none of it. */
	readonly prefix: string;
	readonly quote: string;
	readonly suffix: string;
	/** The contexts as far as they are of the quote's own paragraph. */
	readonly ownPrefix: string;
	readonly ownSuffix: string;
	/** Whether the contexts reached the edges of their text. */
	readonly fromStart: boolean;
	readonly toEnd: boolean;
}

/** The three parts are folded as one, so that white space and marks at the joints fold as they do in the text. */
export function flattenAnchor(anchor: Anchor): FlatAnchor {
	const { quote, prefix = '', suffix = '' } = anchor;
	const whole = fold(prefix + quote + suffix);
	const from = prefix.length;
	const to = prefix.length + quote.length;
	let start = 0;
	while (start < whole.text.length && whole.ends[start]! <= from) start++;
	let end = start;
	while (end < whole.text.length && whole.starts[end]! < to) end++;
	const left = whole.text.slice(0, start).trimStart();
	const right = whole.text.slice(end).trimEnd();
	return {
		prefix: left,
		quote: whole.text.slice(start, end),
		suffix: right,
		ownPrefix: fold(lastLine(prefix)).text,
		ownSuffix: fold(firstLine(suffix)).text,
		fromStart: reachesEdge(anchor.prefix),
		toEnd: reachesEdge(anchor.suffix),
	};
}

/** A context shorter than the rule asks for ended at the edge of its text. */
const reachesEdge = (context: string | undefined): boolean =>
	context !== undefined && [...context.slice(0, 2 * contextLength)].length < contextLength;

const lastLine = (text: string): string =>
	text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1).trim();
const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0]!.trim();
