import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';

interface Covered extends Span {
	readonly placed: PlacedClaim;
	/** Where the last of all that start up to here ends. */
	readonly reach: number;
}

/** Gives the claims whose words share something with a span, in the order of the text. Each look costs what it finds, nearly. */
export function covering(claims: readonly PlacedClaim[]): (span: Span) => readonly PlacedClaim[] {
	const covered: Covered[] = [];
	let reach = 0;
	const parts = claims.flatMap((placed) =>
		isPlaced(placed) ? placed.placement.spans.map((span) => ({ ...span, placed })) : [],
	);
	for (const part of parts.sort((a, b) => a.start - b.start))
		covered.push({ ...part, reach: (reach = Math.max(reach, part.end)) });
	return ({ start, end }) => {
		const found = new Set<PlacedClaim>();
		for (let i = startingBefore(covered, end) - 1; i >= 0 && covered[i]!.reach > start; i--)
			if (covered[i]!.end > start) found.add(covered[i]!.placed);
		return [...found].reverse();
	};
}

function isPlaced({ placement: { state } }: PlacedClaim): boolean {
	return state !== 'ambiguous' && state !== 'orphaned';
}

function startingBefore(covered: readonly Covered[], offset: number): number {
	let low = 0;
	let high = covered.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (covered[middle]!.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
