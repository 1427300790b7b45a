/**
 * How many of the first `length` items hold, where all that hold come first: by halving, in the logarithm of their number.
 * It is the index of the first that does not hold; `length` where all do.
 */
export function countWhere(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
