import type { TextReading } from '../model/document';
import { readText, type ReadingOptions } from '../text/readText';

/** Characters (UTF-16 units) of the texts whose readings are kept. */
const most = 100_000;

/** What texts show, with what a project adds to the lexicons. The latest readings are kept: of 10,000 articles few are looked at again. */
export class Readings {
	readonly #latest = new Map<string, TextReading>();
	#size = 0;

	constructor(readonly words?: ReadingOptions) {}

	/** The reading of a text: the one that was made before, or a new one. */
	of(text: string): TextReading {
		const known = this.#latest.get(text);
		if (known) this.#latest.delete(text);
		const reading = known ?? this.#read(text);
		this.#latest.set(text, reading);
		return reading;
	}

	#read(text: string): TextReading {
		this.#size += text.length;
		for (const old of this.#latest.keys()) {
			if (this.#size <= most) break;
			this.#latest.delete(old);
			this.#size -= old.length;
		}
		return readText(text, this.words);
	}
}
