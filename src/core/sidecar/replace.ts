import type { TextEdit } from '../model/span';
import type { Extent, Lines } from './lines';
import type { YamlNode } from './tree';

/** Where a value stands in a block map or list. */
export interface Slot {
	readonly old: YamlNode;
	/** Behind the colon or the dash. */
	readonly after: number;
	/** In a list, behind a dash. */
	readonly isItem: boolean;
	/** Of the pair or item that it is the value of. */
	readonly extent: Extent;
}

/** Puts a text in the place of a value: on the line of its key, or lines behind a dash; '' for no value. */
export function replaceInline(lines: Lines, { old, after, isItem, extent }: Slot, text: string): TextEdit[] {
	const behind = text === '' ? '' : ` ${text}`;
	if (old.kind === 'empty') return text === '' ? [] : [{ start: after, end: after, text: behind }];
	if (old.kind === 'scalar' && old.style === 'block') {
		const [header, body] = blockScalar(lines, old.start, old.end);
		return [
			{ start: text === '' ? after : old.start, end: header, text },
			{ ...body, text: '' },
		];
	}
	const isBlock = old.kind !== 'scalar' && !old.flow;
	if (!isBlock || isItem) {
		const start = text === '' && !isBlock ? after : old.start;
		return [{ start, end: lines.beforeEol(old.end), text }];
	}
	return [
		{ start: after, end: after, text: behind },
		{ ...below(lines, after, extent), text: '' },
	];
}

/** Puts lines below a key in the place of its value; a comment behind the key or the value stays behind the key. */
export function replaceByBlock(lines: Lines, { old, after, extent }: Slot, text: string): TextEdit[] {
	if (old.kind === 'empty') return [lines.insertBelow(after, text)];
	const block = lines.eol + text;
	if (old.kind === 'scalar' && old.style === 'block') {
		const [header, body] = blockScalar(lines, old.start, old.end);
		return [
			{ start: after, end: header, text: '' },
			{ ...body, text: block },
		];
	}
	if (old.kind !== 'scalar' && !old.flow) return [{ ...below(lines, after, extent), text: block }];
	const isBelow = lines.source.slice(after, old.start).includes('\n');
	if (isBelow) return [{ start: lines.start(old.start), end: old.end, text }];
	const end = lines.end(old.end);
	if (lines.source.slice(old.end, end).trim() === '') return [{ start: after, end, text: block }];
	return [
		{ start: after, end: old.end, text: '' },
		{ start: end, end, text: block },
	];
}

/** The lines of a block map or list below its key. */
function below(lines: Lines, after: number, { tail }: Extent): { start: number; end: number } {
	const start = lines.end(after);
	return { start, end: Math.max(start, lines.beforeEol(tail)) };
}

/** The end of `|` or `>` with its signs, and the lines below without the last line end. */
function blockScalar(lines: Lines, start: number, end: number): [number, { start: number; end: number }] {
	const signs = /^[|>][-+0-9]*/.exec(lines.source.slice(start, start + 10))?.[0] ?? '|';
	const from = lines.end(start);
	return [start + signs.length, { start: from, end: Math.max(from, lines.beforeEol(end)) }];
}
