import type { TextEdit } from '../model/span';
import type { YamlNode } from './tree';

/** A source by lines. Offsets in UTF-16 code units; a line's end is before its CR LF or LF. */
export class Lines {
	/** The file's own line end: that of its first line. */
	readonly eol: string;
	readonly #first: number;

	constructor(readonly source: string) {
		const end = source.indexOf('\n');
		this.eol = end > 0 && source[end - 1] === '\r' ? '\r\n' : '\n';
		this.#first = source.startsWith('\uFEFF') ? 1 : 0;
	}

	/** Where the line at an offset begins, behind a byte order mark. */
	start(offset: number): number {
		return Math.max(offset > 0 ? this.source.lastIndexOf('\n', offset - 1) + 1 : 0, this.#first);
	}

	/** Where the line at an offset ends. */
	end(offset: number): number {
		const end = this.source.indexOf('\n', offset);
		if (end < 0) return this.source.length;
		return end > offset && this.source[end - 1] === '\r' ? end - 1 : end;
	}

	/** Where the line after the one at an offset begins; the end of the source where there is none. */
	next(offset: number): number {
		const end = this.source.indexOf('\n', offset);
		return end < 0 ? this.source.length : end + 1;
	}

	column(offset: number): number {
		return offset - this.start(offset);
	}

	/** Whether nothing but spaces stands before an offset on its line. */
	isFirst(offset: number): boolean {
		return this.source.slice(this.start(offset), offset).trim() === '';
	}

	/** Where the lines of an item end and others can begin; `tail` is that of its extent. */
	after(tail: number): number {
		return this.source[tail - 1] === '\n' ? tail : this.next(tail);
	}

	/** New lines below the one at an offset, whose own line end stays its own. */
	insertBelow(offset: number, text: string): TextEdit {
		const at = this.after(offset);
		const hasEol = this.source[at - 1] === '\n';
		return { start: at, end: at, text: hasEol ? text + this.eol : this.eol + text };
	}

	/** Before the line end at an offset, where one stands just before it. */
	beforeEol(offset: number): number {
		if (this.source[offset - 1] !== '\n') return offset;
		return this.source[offset - 2] === '\r' ? offset - 2 : offset - 1;
	}
}

/** The lines of one item of a block map or list. */
export interface Extent {
	/** Where its first line begins, the comments that belong to it included; where it begins itself if `inline`. */
	readonly top: number;
	readonly head: number;
	/** It shares its first line with what it is in: the first key behind a dash. */
	readonly inline: boolean;
	/** The end of its last line, comments included; the beginning of the next where a text `|+` ends with line ends. */
	readonly tail: number;
}

/**
 * What belongs to an item: comments right above it at its own column, the rest of its last line, and comments below
 * that are indented deeper. `after` is where the item before it ends, or where what it is in begins.
 */
export function extentOf(lines: Lines, head: number, end: number, after: number): Extent {
	const { source } = lines;
	const column = lines.column(head);
	const inline = !lines.isFirst(head);
	let top = inline ? head : lines.start(head);
	while (!inline && top > after && top > lines.start(0)) {
		const above = lines.start(top - 1);
		const line = source.slice(above, top);
		if (above < after || !line.trimStart().startsWith('#') || line.search(/\S/) !== column) break;
		top = above;
	}
	if (source[end - 1] === '\n') return { top, head, inline, tail: end };
	let tail = lines.end(end);
	for (let at = lines.next(tail); at < source.length; at = lines.next(at)) {
		const line = source.slice(at, lines.end(at));
		if (line.trim() === '') continue;
		if (!line.trimStart().startsWith('#') || line.search(/\S/) <= column) break;
		tail = lines.end(at);
	}
	return { top, head, inline, tail };
}

/** The beginning and end of the items of a map or list, in order. */
export function entriesOf(node: YamlNode): readonly { readonly start: number; readonly end: number }[] {
	if (node.kind === 'list')
		return node.items.map(({ start, value }) => ({
			start,
			end: Math.max(start + (node.flow ? 0 : 1), value.end),
		}));
	if (node.kind !== 'map') return [];
	return node.pairs.map(({ start, keyEnd, colon, value }) => ({
		start,
		end: Math.max(keyEnd, colon + 1, value.end),
	}));
}
