import { countWhere } from '../countWhere';
import type { Span } from '../model/span';

/** Finds which of many spans share a character with one: a binary search, and as many steps as there are candidates. */
export function overlapIn(spans: readonly Span[]): (span: Span) => readonly Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start);
	/** The farthest end up to each of them, so that the first that may reach a place is found. */
	const reach: number[] = [];
	for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
	return ({ start, end }) => {
		const found: Span[] = [];
		for (
			let i = countWhere(reach.length, (k) => reach[k]! <= start);
			i < sorted.length && sorted[i]!.start < end;
			i++
		)
			if (sorted[i]!.end > start) found.push(sorted[i]!);
		return found;
	};
}
