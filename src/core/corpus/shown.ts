import type { Document, PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { agreedHandle } from '../model/vocabulary';
import { passStateOf } from '../passes/passState';

/** Where a claim's words stand; undefined where that is not known. */
export function spanOf({ placement }: PlacedClaim): Span | undefined {
	return placement.state === 'ambiguous' || placement.state === 'orphaned' ? undefined : placement.spans[0];
}

/** The claims that `pass` may see; where adjudication has spoken, it speaks alone. */
export function shownClaims(document: Document, pass: string | undefined): readonly PlacedClaim[] {
	return judged(document.claims.filter(({ annotator }) => isPassShown(document, annotator, pass)));
}

/**
 * A section whose pass is open is its owner's alone, and as long they do not see what others have handed in: two passes
 * are compared, and neither may have looked at the other. Sections that are no passes are everybody's.
 */
export function isPassShown(document: Document, annotator: string, pass: string | undefined): boolean {
	const state = passStateOf(document.sidecar, annotator);
	if (annotator === pass || state === undefined) return true;
	return state === 'finished' && (pass === undefined || passStateOf(document.sidecar, pass) !== 'open');
}

function judged(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
	const agreed = claims.filter(({ annotator }) => annotator === agreedHandle);
	if (agreed.length === 0) return claims;
	const spans = agreed.map(spanOf).filter((span) => span !== undefined);
	return claims.filter((placed) => {
		const span = spanOf(placed);
		return placed.annotator === agreedHandle || !span || !spans.some((other) => shareHalf(span, other));
	});
}

function shareHalf(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}
