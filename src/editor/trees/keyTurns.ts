import { Queues } from '../queue';

/** The keys of a list at the keyboard: each acts after those before it. */
export class KeyTurns {
	readonly #turns = new Queues();
	#isAsking = false;

	/** Does what a key stands for; nothing where it was typed before a box is there, which it was meant for. */
	async press(act: () => Promise<void>): Promise<void> {
		if (!this.#isAsking) await act();
	}

	/** Runs work after all that was asked for before. */
	run(work: () => Promise<void>): Promise<void> {
		return this.#turns.run('', work);
	}

	/** The same for work that asks in a box. */
	async ask(work: () => Promise<void>): Promise<void> {
		this.#isAsking = true;
		try {
			await this.run(work);
		} finally {
			this.#isAsking = false;
		}
	}
}
