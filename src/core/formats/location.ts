import type { Place } from '../model/finding';
import { codePointOffsets, type Units } from '../text/units';

/** A place as outputs name it: offsets in code points, end exclusive; lines and columns from 1. */
export interface Location {
	readonly path: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** The words at the place. */
	readonly quote: string;
}

/**
 * Turns places into locations; each file's text is read once. A place in a file without a text is at its beginning.
 * @param textOf The text, without BOM, of any file that a place names.
 */
export function locator(textOf: (path: string) => string | undefined): (place: Place) => Location {
	const files = new Map<string, { readonly text: string; readonly units: Units }>();
	const read = (path: string) => {
		let file = files.get(path);
		if (!file) {
			const text = textOf(path) ?? '';
			file = { text, units: codePointOffsets(text) };
			files.set(path, file);
		}
		return file;
	};
	return ({ path, span }) => {
		const { text, units } = read(path);
		const from = units.position(span.start);
		const to = units.position(span.end);
		return {
			path,
			start: units.toCodePoint(span.start),
			end: units.toCodePoint(span.end),
			line: from.line,
			column: from.column,
			endLine: to.line,
			endColumn: to.column,
			quote: text.slice(span.start, span.end),
		};
	};
}
