import type * as vscode from 'vscode';

/** So many foldings are kept, the latest: a project's tree may have many thousands. */
const mostFoldings = 500;

interface Stored {
	readonly state?: unknown;
	readonly foldings?: readonly (readonly [id: string, isOpen: boolean])[];
}

/** What a tree remembers of a workspace over reloads: how it is filtered and sorted, and what is unfolded. */
export class TreeMemory<S> {
	readonly #memento: vscode.Memento;
	readonly #key: string;
	readonly #foldings: Map<string, boolean>;
	#state: S;

	/**
	 * @param key the view's id
	 * @param read makes a state of what was stored, which an older version may have written; undefined where nothing was
	 */
	constructor(memento: vscode.Memento, key: string, read: (stored: unknown) => S) {
		this.#memento = memento;
		this.#key = key;
		const stored = memento.get<Stored>(key);
		this.#state = read(stored?.state);
		this.#foldings = new Map(stored?.foldings ?? []);
	}

	get state(): S {
		return this.#state;
	}

	set state(state: S) {
		this.#state = state;
		this.#store();
	}

	/** Whether somebody unfolded (true) or folded (false) the branch with this id; undefined: neither. */
	isOpen(id: string): boolean | undefined {
		return this.#foldings.get(id);
	}

	fold(id: string, isOpen: boolean): void {
		// The latest stand last.
		this.#foldings.delete(id);
		this.#foldings.set(id, isOpen);
		for (const oldest of this.#foldings.keys()) {
			if (this.#foldings.size <= mostFoldings) break;
			this.#foldings.delete(oldest);
		}
		this.#store();
	}

	#store(): void {
		const stored: Stored = { state: this.#state, foldings: [...this.#foldings] };
		void this.#memento.update(this.#key, stored);
	}
}
