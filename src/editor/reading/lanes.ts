import type { Span } from '../../core';

/** Where a claim is marked: by a line under its words, by a line above that one, or, under two lines already, by a tint. */
export type Lane = 0 | 1 | 2;

/**
 * Gives claims that share words different lanes, as far as these go: the one that begins first (of two that begin together, the
 * longer) has the lower. A claim that is added inside of others leaves them where they are.
 * @param extents From the first to the last word of each claim, in any order.
 * @returns The lane of each, in the order of `extents`.
 */
export function lanesOf(extents: readonly Span[]): readonly Lane[] {
	const lanes = new Array<Lane>(extents.length).fill(0);
	const order = extents.map((_, index) => index);
	order.sort((a, b) => extents[a]!.start - extents[b]!.start || extents[b]!.end - extents[a]!.end || a - b);
	const ends: [number, number] = [0, 0];
	for (const index of order) {
		const { start, end } = extents[index]!;
		const lane = ends[0] <= start ? 0 : ends[1] <= start ? 1 : 2;
		if (lane !== 2) ends[lane] = end;
		lanes[index] = lane;
	}
	return lanes;
}
