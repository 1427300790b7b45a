import type { Span } from './span';

/** Things by the places that they have in a text: those around an offset are found in the logarithm of their number, and in their own. */
export class SpanIndex<T> {
	/** By start. */
	readonly #entries: readonly SpanEntry<T>[];
	/** At the middle of every stretch that halving comes to: the last end in that stretch. */
	readonly #lastEnds: number[];

	/** @param entries In any order; one thing may have several places. */
	constructor(entries: Iterable<SpanEntry<T>>) {
		this.#entries = [...entries].sort((a, b) => a.span.start - b.span.start);
		this.#lastEnds = new Array<number>(this.#entries.length);
		this.#fill(0, this.#entries.length);
	}

	/** Those that an offset lies in or at the edge of, the shortest first; of two of one length, the one that begins first. */
	around(offset: number): readonly SpanEntry<T>[] {
		const found: SpanEntry<T>[] = [];
		this.#collect(0, this.#entries.length, offset, found);
		return found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
	}

	#fill(low: number, high: number): number {
		if (low >= high) return -1;
		const middle = (low + high) >>> 1;
		const below = Math.max(this.#fill(low, middle), this.#fill(middle + 1, high));
		return (this.#lastEnds[middle] = Math.max(this.#entries[middle]!.span.end, below));
	}

	#collect(low: number, high: number, offset: number, found: SpanEntry<T>[]): void {
		if (low >= high) return;
		const middle = (low + high) >>> 1;
		if (this.#lastEnds[middle]! < offset) return;
		this.#collect(low, middle, offset, found);
		const entry = this.#entries[middle]!;
		if (entry.span.start > offset) return;
		if (entry.span.end >= offset) found.push(entry);
		this.#collect(middle + 1, high, offset, found);
	}
}

export interface SpanEntry<T> {
	readonly span: Span;
	readonly item: T;
}
