/** A chunk that grows beyond this is halved: so many items are moved at most when one is added. */
const most = 512;

/**
 * Items in an order, of which one comes or goes without moving all that follow: they stand in chunks, as in the leaves of a
 * B+ tree. Adding, removing and finding one of 100,000 costs hardly more than one of 100.
 */
export class SortedList<T> {
	readonly #order: (a: T, b: T) => number;
	/** None is empty. */
	readonly #chunks: T[][] = [];
	#size = 0;

	/** @param order Negative where `a` comes first; 0 only for one and the same item. */
	constructor(order: (a: T, b: T) => number) {
		this.#order = order;
	}

	get size(): number {
		return this.#size;
	}

	add(item: T): void {
		if (this.#size++ === 0) {
			this.#chunks.push([item]);
			return;
		}
		const [chunk, at] = this.#find((one) => this.#order(one, item) >= 0);
		const isBehind = chunk === this.#chunks.length;
		const into = isBehind ? chunk - 1 : chunk;
		const items = this.#chunks[into]!;
		items.splice(isBehind ? items.length : at, 0, item);
		if (items.length > most) this.#chunks.splice(into + 1, 0, items.splice(most / 2));
	}

	/** Removes an item; one that is not there changes nothing. */
	delete(item: T): void {
		const [chunk, at] = this.#find((one) => this.#order(one, item) >= 0);
		const items = this.#chunks[chunk];
		if (items?.[at] !== item) return;
		items.splice(at, 1);
		this.#size--;
		if (items.length === 0) this.#chunks.splice(chunk, 1);
	}

	/**
	 * In order, up to `before` items that stand right before the first one that a condition holds for, and up to `after` from it on.
	 * @param holds Must hold for all items that follow one that it holds for.
	 */
	around(holds: (item: T) => boolean, before: number, after: number): readonly T[] {
		const [chunk, at] = this.#find(holds);
		const found: T[] = [];
		for (let c = chunk, to = at; c >= 0 && found.length < before; c--, to = this.#chunks[c]?.length ?? 0)
			found.unshift(...(this.#chunks[c] ?? []).slice(Math.max(0, to - (before - found.length)), to));
		const all = found.length + after;
		for (let c = chunk, from = at; c < this.#chunks.length && found.length < all; c++, from = 0)
			found.push(...this.#chunks[c]!.slice(from, from + all - found.length));
		return found;
	}

	/** The chunk and the place in it of the first item that a condition holds for; behind the last chunk where there is none. */
	#find(holds: (item: T) => boolean): readonly [chunk: number, at: number] {
		const chunk = firstWhere(this.#chunks, (items) => holds(items.at(-1)!));
		return [chunk, firstWhere(this.#chunks[chunk] ?? [], holds)];
	}
}

/** The first place whose item a condition holds for, which then holds for all that follow; the length where there is none. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(list[middle]!)) high = middle;
		else low = middle + 1;
	}
	return low;
}
