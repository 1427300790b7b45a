import { tokensOf } from './tokens';

/** A word as it is looked up. */
export interface Form {
	readonly lower: string;
}

/** An entry that stands somewhere, and how many tokens it takes. */
export interface Match {
	readonly entry: string;
	readonly length: number;
}

/** Finds the entries of a lexicon among tokens: by words, without regard to case. */
export interface Phrases {
	/** The longest entry that starts at token `index`. */
	at(tokens: readonly Form[], index: number): Match | undefined;
	/** Whether entries start with a word. */
	begin(word: Form): boolean;
}

/** Some words that entries begin with. */
interface Beginning {
	/** The entry that they are by themselves. */
	match: Match | undefined;
	/** By the next word; undefined where none goes on. */
	longer: Map<string, Beginning> | undefined;
}

/** Entries are one or more words; marks count as words. Looking up costs a map access for each word that goes on. */
export function createPhrases(entries: Iterable<string>): Phrases {
	const byFirst = new Map<string, Beginning>();
	for (const entry of entries) {
		const words = tokensOf(entry);
		let last: Beginning = { match: undefined, longer: byFirst };
		for (const { lower } of words) {
			const longer = (last.longer ??= new Map<string, Beginning>());
			last = longer.get(lower) ?? { match: undefined, longer: undefined };
			longer.set(lower, last);
		}
		last.match ??= { entry, length: words.length };
	}
	return {
		begin: ({ lower }) => byFirst.has(lower),
		at(tokens, index) {
			let beginning = byFirst.get(tokens[index]!.lower);
			let match: Match | undefined;
			for (let i = index + 1; beginning; i++) {
				match = beginning.match ?? match;
				if (!beginning.longer || i >= tokens.length) break;
				beginning = beginning.longer.get(tokens[i]!.lower);
			}
			return match;
		},
	};
}
