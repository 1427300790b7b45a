import type { Measured } from './measured';

/**
 * A coefficient that follows from sums over units, so that a resample is a sum of what its units add and nothing is counted
 * again.
 */
export interface Summed {
	/** How many sums there are. */
	readonly size: number;
	/** What each unit adds, by the index of the sum. */
	readonly units: readonly (readonly Addend[])[];
	/** The coefficient of some sums. */
	measure(sums: Float64Array): Measured;
}

export type Addend = readonly [sum: number, amount: number];

/** The coefficient of all units. */
export function measured(summed: Summed): Measured {
	const sums = new Float64Array(summed.size);
	for (const unit of summed.units) for (const [sum, amount] of unit) sums[sum]! += amount;
	return summed.measure(sums);
}
