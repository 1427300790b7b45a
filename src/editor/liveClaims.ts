import { shiftSpans, type Document, type PlacedClaim, type TextEdit } from '../core';

/** Claims by id, where they are after every edit since they were read. */
export type LiveClaims = ReadonlyMap<string, PlacedClaim>;

/** The claims of a reading that have a place; undefined without a reading. */
export function placedClaims(document: Document | undefined): LiveClaims | undefined {
	return document && new Map(document.claims.filter(hasPlace).map((claim) => [claim.id, claim]));
}

/** Carries claims across one change event. All spans go through one call, so that the edits are prepared once. */
export function shiftClaims(claims: LiveClaims, edits: readonly TextEdit[]): LiveClaims {
	const shifted = shiftSpans(
		[...claims.values()].flatMap(({ placement }) => placement.spans),
		edits,
	);
	let next = 0;
	return new Map(
		[...claims].map(([id, claim]) => {
			const spans = shifted.slice(next, (next += claim.placement.spans.length));
			return [id, { ...claim, placement: { ...claim.placement, spans } }];
		}),
	);
}

function hasPlace({ placement }: PlacedClaim): boolean {
	return placement.state !== 'ambiguous' && placement.state !== 'orphaned';
}
