import type { Span } from '../model/span';
import type { FlatAnchor } from './flat';

/** How much of an anchor's context stands around a place. */
export interface Evidence {
	/** Share of each side's context that stands right beside the place. */
	readonly before: number;
	readonly after: number;
	/** Both added, 0 to 2. */
	readonly total: number;
	readonly best: number;
	/** The same words here are the anchor's. */
	readonly enough: boolean;
}

/** Practically all of a context: a mark may have been set. */
const nearlyAll = 0.95;
/** Both contexts added, where neither is whole. */
const mostOfBoth = 1.2;
/** The same, of the quote's own paragraph alone. */
const ownParagraph = 0.6;

/**
 * Judges a place in a flat text. One context that is whole and of the quote's own paragraph is enough, or two that are whole,
 * or most of both. The thresholds are measured on edited news texts.
 */
export function evidenceAt(text: string, anchor: FlatAnchor, { start, end }: Span): Evidence {
	const { before: prefix, after: suffix, ownBefore, ownAfter } = anchor;
	const left = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
	const right = text.slice(end, end + suffix.length + 1).trimStart();
	const before = prefix === '' ? 0 : commonTail(left, prefix) / prefix.length;
	const after = suffix === '' ? 0 : commonHead(right, suffix) / suffix.length;
	const enough =
		(before >= nearlyAll && (ownBefore === 1 || after >= nearlyAll)) ||
		(after >= nearlyAll && ownAfter === 1) ||
		(before + after >= mostOfBoth && before * ownBefore + after * ownAfter >= ownParagraph);
	return { before, after, total: before + after, best: Math.max(before, after), enough };
}

function commonTail(a: string, b: string): number {
	let k = 0;
	while (k < a.length && k < b.length && a[a.length - 1 - k] === b[b.length - 1 - k]) k++;
	return k;
}

function commonHead(a: string, b: string): number {
	let k = 0;
	while (k < a.length && k < b.length && a[k] === b[k]) k++;
	return k;
}
