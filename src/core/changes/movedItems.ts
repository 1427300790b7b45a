/**
 * Which items stand elsewhere among the others than they did: the fewest whose going leaves the rest in its old order.
 * @param places Where each item was, in the order in which they are now; some may have been at one place.
 * @returns the indexes of those that moved
 */
export function movedItems(places: readonly number[]): ReadonlySet<number> {
	/** The last item of the best row of each length, and what stands before each item in its row. */
	const last: number[] = [];
	const before = places.map(() => -1);
	places.forEach((place, index) => {
		let length = last.findIndex((other) => places[other]! > place);
		if (length < 0) length = last.length;
		before[index] = last[length - 1] ?? -1;
		last[length] = index;
	});
	const kept = new Set<number>();
	for (let at = last.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
	return new Set([...places.keys()].filter((index) => !kept.has(index)));
}
