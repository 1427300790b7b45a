import type { AnchorState } from '../model/document';
import type { Anchor } from '../model/schema';
import { codePointOffsets } from '../text/units';
import { describeSpan } from './describe';
import type { ReanchorRequest } from './reanchor';
import { reanchorSpans } from './reanchor';

/** Where an anchor is, in code points; `start` and `end` are absent where it is `ambiguous` or `orphaned`. */
export interface Reanchored {
	readonly state: AnchorState;
	readonly start?: number;
	readonly end?: number;
}

/**
 * The anchor of `text[start, end)` as the format stores it. Offsets are code points of the text without its BOM, end
 * exclusive, clamped to the text.
 */
export function describe(text: string, start: number, end: number): Anchor {
	const plain = withoutBom(text);
	const units = codePointOffsets(plain);
	return describeSpan(plain, { start: units.toUtf16(start), end: units.toUtf16(end) });
}

/** Where each anchor is in `newText`, in the order asked. Offsets are code points of the text without its BOM. */
export function reanchor(request: ReanchorRequest): readonly Reanchored[] {
	const newText = withoutBom(request.newText);
	const oldText = request.oldText === undefined ? undefined : withoutBom(request.oldText);
	const units = codePointOffsets(newText);
	return reanchorSpans({ anchors: request.anchors, newText, oldText }).map(({ state, spans }) => {
		const [span] = spans;
		if (!span || state === 'ambiguous') return { state };
		return { state, start: units.toCodePoint(span.start), end: units.toCodePoint(span.end) };
	});
}

const withoutBom = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
