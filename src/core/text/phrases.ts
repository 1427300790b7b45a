import { tokensOf } from './tokens';

/** A word as it is looked up. */
export interface Form {
	readonly lower: string;
}

/** Finds the entries of a lexicon among tokens: by words, without regard to case. */
export interface Phrases {
	/** The longest entry that starts at token `index`, and how many tokens it takes. */
	at(tokens: readonly Form[], index: number): { readonly entry: string; readonly length: number } | undefined;
	/** Whether entries start with a word. */
	begin(word: Form): boolean;
}

/** Entries are one or more words; marks count as words. Looking up costs a map access where nothing starts. */
export function createPhrases(entries: Iterable<string>): Phrases {
	const byFirst = new Map<string, { readonly entry: string; readonly words: readonly string[] }[]>();
	for (const entry of entries) {
		const words = tokensOf(entry).map((token) => token.lower);
		const first = words[0];
		if (first === undefined) continue;
		const list = byFirst.get(first);
		if (list) list.push({ entry, words });
		else byFirst.set(first, [{ entry, words }]);
	}
	for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
	return {
		begin: ({ lower }) => byFirst.has(lower),
		at(tokens, index) {
			const entriesHere = byFirst.get(tokens[index]!.lower);
			if (entriesHere === undefined) return undefined;
			for (const { entry, words } of entriesHere)
				if (words.every((word, k) => tokens[index + k]?.lower === word))
					return { entry, length: words.length };
			return undefined;
		},
	};
}
