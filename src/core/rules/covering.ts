import type { PlacedClaim } from '../model/document';
import { firstFrom, type Span } from '../model/span';

/** Tells whether any of `spans`, in any order, shares something with a span. A look costs the logarithm of their number. */
export function touching(spans: readonly Span[]): (span: Span) => boolean {
	const sorted = [...spans].sort((a, b) => a.start - b.start);
	const reaches = reachesOf(sorted);
	return ({ start, end }) => {
		const before = firstFrom(sorted, end);
		return before > 0 && reaches[before - 1]! > start;
	};
}

const none: readonly PlacedClaim[] = [];

/** Gives the claims whose words share something with a span, each once, in the order of the text. A look costs what it finds, nearly. */
export function covering(claims: readonly PlacedClaim[]): (span: Span) => readonly PlacedClaim[] {
	const placed = claims
		.filter(({ placement: { state } }) => state !== 'ambiguous' && state !== 'orphaned')
		.flatMap((claim) => claim.placement.spans.map(({ start, end }) => ({ start, end, claim })))
		.sort((a, b) => a.start - b.start);
	if (placed.length === 0) return () => none;
	const reaches = reachesOf(placed);
	return ({ start, end }) => {
		const found = new Set<PlacedClaim>();
		for (let i = firstFrom(placed, end) - 1; i >= 0 && reaches[i]! > start; i--)
			if (placed[i]!.end > start) found.add(placed[i]!.claim);
		return [...found].reverse();
	};
}

/** Where the last of all that start up to each of them ends. */
function reachesOf(sorted: readonly Span[]): readonly number[] {
	let reach = 0;
	return sorted.map(({ end }) => (reach = Math.max(reach, end)));
}
