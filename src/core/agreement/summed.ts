import type { Measured } from './measured';

/**
 * A coefficient that follows from sums over units, so that a resample is a sum of what its units add and nothing is counted
 * again.
 */
export interface Summed {
	/** How many sums there are. */
	readonly size: number;
	/** What each unit adds: the index of a sum, the amount, and so on. */
	readonly units: readonly Addends[];
	/** The coefficient of some sums. */
	measure(sums: Float64Array): Measured;
}

/** Sums and amounts in turn, in one list: there are many of them. */
export type Addends = readonly number[];

/** Adds what one unit brings to the sums, in place. */
export function add(addends: Addends, sums: Float64Array): void {
	for (let at = 0; at < addends.length; at += 2) sums[addends[at]!]! += addends[at + 1]!;
}

/** The coefficient of all units. */
export function measured(summed: Summed): Measured {
	const sums = new Float64Array(summed.size);
	for (const unit of summed.units) add(unit, sums);
	return summed.measure(sums);
}
