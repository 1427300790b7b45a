import type { Span } from '../model/span';
import { readProject, readSidecar } from '../sidecar/read';

/** Looks at the text itself: what a reader leaves out as malformed may be marked too. */
const marks = /\bsensitive["']?\s*:\s*["']?true\b/gi;

/**
 * Where a file of ours marks something as sensitive, in the order of the text, in UTF-16 units; empty where it marks nothing.
 * Any text may be given. A mark that is written in a way that cannot be found in the text, such as by escapes, has its place
 * at the beginning of the file.
 */
export function sensitiveMarks(text: string): readonly Span[] {
	const found = [...text.matchAll(marks)].map(({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
	}));
	if (found.length > 0 || !/\\[xuU]/.test(text)) return found;
	const read = [readSidecar(text).value, readProject(text).value];
	return read.some((value) => isMarked(value)) ? [{ start: 0, end: 0 }] : [];
}

function isMarked(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(
		([key, below]) => (key === 'sensitive' && below === true) || isMarked(below),
	);
}
