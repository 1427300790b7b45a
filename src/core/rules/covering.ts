import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';

/** Gives the values whose spans share something with a span, each once, in the order of the text. A look costs what it finds, nearly. */
export function overlapping<T>(entries: Iterable<readonly [Span, T]>): (span: Span) => readonly T[] {
	const sorted = [...entries].sort(([a], [b]) => a.start - b.start);
	/** Where the last of all that start up to here ends. */
	const reaches: number[] = [];
	for (const [{ end }] of sorted) reaches.push(Math.max(reaches.at(-1) ?? 0, end));
	return ({ start, end }) => {
		const found = new Set<T>();
		for (let i = startingBefore(sorted, end) - 1; i >= 0 && reaches[i]! > start; i--)
			if (sorted[i]![0].end > start) found.add(sorted[i]![1]);
		return [...found].reverse();
	};
}

/** The same for claims, by the words that they cover. */
export function covering(claims: readonly PlacedClaim[]): (span: Span) => readonly PlacedClaim[] {
	return overlapping(
		claims
			.filter(({ placement: { state } }) => state !== 'ambiguous' && state !== 'orphaned')
			.flatMap((placed) => placed.placement.spans.map((span) => [span, placed] as const)),
	);
}

function startingBefore(sorted: readonly (readonly [Span, unknown])[], offset: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]![0].start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
