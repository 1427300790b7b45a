import type { Span } from '../model/span';
import { type FileKind, schemas } from './applyChanges';
import { maximumSize, parseYaml } from './parse';
import { shapeBelow, type Shape, shapeOf } from './shape';
import type { YamlNode } from './tree';

/** Where in one of our files a caret stands. */
export interface PlaceInFile {
	/** Keys from the root down to the word's own if it is a value, to the map that it is in if it is a key; `*` for an item of a list. */
	readonly path: readonly string[];
	readonly isKey: boolean;
	/** What the format has at the path; undefined where it knows none. */
	readonly shape: Shape | undefined;
	/** The word with its quotation marks, in UTF-16; empty where none is typed yet. */
	readonly span: Span;
	/** The word without them. */
	readonly text: string;
}

/** What hands can do something with is shorter; a longer line or way down is not looked at. */
const maximumSkeleton = 20_000;
/** Stands for the word that is not typed yet. */
const placeholder = 'x';

/**
 * The key or value at a UTF-16 offset of a file that may be half typed. The lines that the caret's line is nested in, and
 * that line up to its word, are parsed alone, so that what is broken around them does not matter. Undefined in comments, in
 * texts of several lines and where nothing can stand. Never throws.
 */
export function placeInFile(source: string, offset: number, kind: FileKind): PlaceInFile | undefined {
	if (source.length > maximumSize || offset < 0 || offset > source.length) return undefined;
	const lineStart = startOfLine(source, offset);
	const wordEnd = offset + restOfWord.exec(source.slice(offset, offset + maximumSkeleton))![0].length;
	const typed = source.slice(lineStart, wordEnd).replace('\uFEFF', ' ');
	const line = /(?:^|[\s,[{])$/.test(typed) ? typed + placeholder : typed;
	const above = linesAround(source, lineStart, line);
	if (above === undefined) return undefined;
	const start = above.length;
	const found = lastWord(parseYaml(above + line).root, start + line.length);
	if (found === undefined || found.start < start) return undefined;
	const span = { start: found.start - start + lineStart, end: wordEnd };
	const shape = found.path.reduce(shapeBelow, shapeOf(schemas[kind]) as Shape | undefined);
	// A word alone where a map should be is its first key, before the colon.
	const isKey = found.isKey || shape?.kind === 'object' || shape?.kind === 'record';
	return { path: found.path, isKey, shape, span, text: unquoted(source.slice(span.start, span.end)) };
}

/** Names of ours hold no white space; a colon ends a key only where white space follows. */
const restOfWord = /^(?:[^\s,[\]{}"':]|:(?=[^\s,[\]{}]))*["']?/;

/** The lines above that a line is nested in, by their indentation; undefined where they are too long. */
function linesAround(source: string, lineStart: number, line: string): string | undefined {
	const found: string[] = [];
	let { column, isItem } = indentOf(line);
	let size = line.length;
	if (size > maximumSkeleton) return undefined;
	for (let end = lineStart - 1; end >= 0 && (column > 0 || isItem);) {
		const start = startOfLine(source, end);
		const above = indentOf(source.slice(start, Math.min(end, start + 200)));
		// The items of a list may stand as far left as their key.
		const isAround = above.column < column || (above.column === column && isItem && !above.isItem);
		if (!above.isBlank && isAround) {
			size += end - start + 1;
			if (size > maximumSkeleton) return undefined;
			found.push(source.slice(start, end + 1));
			({ column, isItem } = above);
		}
		end = start - 1;
	}
	return found.reverse().join('').replace('\uFEFF', '');
}

function startOfLine(source: string, offset: number): number {
	// Below 0 it would look at the first character too.
	return offset > 0 ? source.lastIndexOf('\n', offset - 1) + 1 : 0;
}

interface Indent {
	readonly column: number;
	/** It begins an item of a list. */
	readonly isItem: boolean;
	/** It says nothing of where things are: empty, a comment or a marker of git's. */
	readonly isBlank: boolean;
}

function indentOf(line: string): Indent {
	const [, spaces, rest] = /^(\uFEFF? *)([^]*)$/.exec(line)!;
	return {
		column: spaces!.length,
		isItem: /^-\s/.test(rest!),
		isBlank: /^\s*(?:#|$)|^(?:<{7}|={7}|>{7}|\|{7})/.test(rest!),
	};
}

/** The key or the scalar with which a tree ends, if it ends at `end`. */
function lastWord(
	root: YamlNode | undefined,
	end: number,
): { readonly path: string[]; readonly isKey: boolean; readonly start: number } | undefined {
	const path: string[] = [];
	let node = root;
	for (;;) {
		if (node?.kind === 'map') {
			const pair = node.pairs.at(-1);
			if (pair === undefined) return undefined;
			if (pair.colon < 0 && pair.value.kind === 'empty')
				return pair.keyEnd === end ? { path, isKey: true, start: pair.start } : undefined;
			path.push(pair.key);
			node = pair.value;
		} else if (node?.kind === 'list') {
			path.push('*');
			node = node.items.at(-1)?.value;
		} else if (node?.kind === 'scalar' && node.style !== 'block' && node.end === end)
			return { path, isKey: false, start: node.start };
		else return undefined;
	}
}

function unquoted(word: string): string {
	const quote = /^["']/.exec(word)?.[0];
	if (quote === undefined) return word;
	return word.slice(1, word.length > 1 && word.endsWith(quote) ? -1 : undefined);
}
