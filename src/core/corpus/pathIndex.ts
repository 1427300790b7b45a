/** Which articles hold a name: kept by difference. */
export class PathIndex {
	readonly #paths = new Map<string, Set<string>>();

	/** The paths that hold `name`, in order. */
	get(name: string): readonly string[] {
		return [...(this.#paths.get(name) ?? [])].sort();
	}

	add(path: string, names: Iterable<string>): void {
		for (const name of names) {
			const paths = this.#paths.get(name);
			if (paths) paths.add(path);
			else this.#paths.set(name, new Set([path]));
		}
	}

	delete(path: string, names: Iterable<string>): void {
		for (const name of names) {
			const paths = this.#paths.get(name);
			paths?.delete(path);
			if (paths?.size === 0) this.#paths.delete(name);
		}
	}
}
