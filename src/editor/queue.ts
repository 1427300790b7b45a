/** Work in turn by key: what is asked for under one key runs one after the other, in the order of asking. */
export class Queues {
	readonly #tails = new Map<string, Promise<unknown>>();

	/** Resolves or rejects as the work does; work that fails does not hold up the next. */
	run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#tails.get(key) ?? Promise.resolve();
		const result = before.then(work, work);
		const tail = result
			.catch(() => undefined)
			.finally(() => {
				if (this.#tails.get(key) === tail) this.#tails.delete(key);
			});
		this.#tails.set(key, tail);
		return result;
	}
}
