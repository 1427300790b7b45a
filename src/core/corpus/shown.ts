import { DecisionsByClaim, decisionsIn } from '../adjudication/decisions';
import type { Document, PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { agreedHandle } from '../model/vocabulary';
import { passStateOf } from '../passes/passState';

/** Where a claim's words stand; undefined where that is not known. */
export function spanOf({ placement }: PlacedClaim): Span | undefined {
	return placement.state === 'ambiguous' || placement.state === 'orphaned' ? undefined : placement.spans[0];
}

/**
 * The claims that count: in checks, lists, numbers and reports alike. They are those that `pass` may see; where adjudication has
 * spoken, it speaks alone: the agreed claims, and of the others those that it has not come to.
 */
export function shownClaims(document: Document, pass: string | undefined): readonly PlacedClaim[] {
	const claims = document.claims.filter(({ annotator }) => isPassShown(document, annotator, pass));
	return isPassShown(document, agreedHandle, pass) ? judged(document, claims) : claims;
}

/**
 * A section whose pass is open is its owner's alone, and as long they do not see what others have handed in: two passes
 * are compared, and neither may have looked at the other. Sections that are no passes are everybody's; what adjudication wrote
 * tells of others' passes.
 */
export function isPassShown(document: Document, annotator: string, pass: string | undefined): boolean {
	const state = annotator === agreedHandle ? 'finished' : passStateOf(document.sidecar, annotator);
	if (annotator === pass || state === undefined) return true;
	return state === 'finished' && (pass === undefined || passStateOf(document.sidecar, pass) !== 'open');
}

/** Where the sections stand, in an article's sidecar, that `pass` may not see: their claims, and what was dismissed there. */
export function hiddenSections(document: Document, pass: string | undefined): readonly Span[] {
	const { sidecar } = document;
	const handles = Object.keys(sidecar?.value.claims ?? {}).filter(
		(handle) => !isPassShown(document, handle, pass),
	);
	return handles.flatMap((handle) =>
		['claims', 'dismissed'].flatMap((top) => sidecar?.locate([top, handle]) ?? []),
	);
}

function judged({ sidecar }: Document, claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
	if (!sidecar?.value.claims?.[agreedHandle]) return claims;
	const decisions = new DecisionsByClaim(decisionsIn(sidecar.value));
	const agreed = claims.filter(({ annotator }) => annotator === agreedHandle);
	const spans = agreed.map(spanOf).filter((span) => span !== undefined);
	return claims.filter((placed) => {
		if (placed.annotator === agreedHandle) return true;
		if (decisions.on([placed.id]).length > 0) return false;
		const span = spanOf(placed);
		return !span || !spans.some((other) => shareHalf(span, other));
	});
}

function shareHalf(a: Span, b: Span): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}
