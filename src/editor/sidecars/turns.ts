import type * as vscode from 'vscode';

/** Long work gives the host back after this many milliseconds. */
const turnMilliseconds = 8;

/** Lets long work go on in short turns, until nobody waits for it any more. */
export class TurnTaker {
	readonly #token: vscode.CancellationToken;
	#began = Date.now();

	constructor(token: vscode.CancellationToken) {
		this.#token = token;
	}

	/** To be awaited between steps: false as soon as the result is not wanted any more. */
	async mayGoOn(): Promise<boolean> {
		if (Date.now() - this.#began >= turnMilliseconds) {
			await new Promise((resolve) => setTimeout(resolve));
			this.#began = Date.now();
		}
		return !this.#token.isCancellationRequested;
	}
}
