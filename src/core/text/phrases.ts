import { type Token, tokensOf } from './tokens';
import { numberPerWord } from './words';

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
	/** What a word is in entries: the sum of `whole`, `first` and `second`. */
	part(word: Form): number;
}

/** An entry by itself, the first of several words, the second one. */
const whole = 1;
const first = 2;
const second = 4;

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
	const seconds = new Set<string>();
	for (const entry of entries) {
		const words = tokensOf(entry);
		let last: Beginning = { match: undefined, longer: byFirst };
		for (const { lower } of words) {
			const longer = (last.longer ??= new Map<string, Beginning>());
			last = longer.get(lower) ?? { match: undefined, longer: undefined };
			longer.set(lower, last);
		}
		last.match ??= { entry, length: words.length };
		if (words.length > 1) seconds.add(words[1]!.lower);
	}
	return {
		begin: ({ lower }) => byFirst.has(lower),
		part({ lower }) {
			const beginning = byFirst.get(lower);
			const own = (beginning?.match ? whole : 0) + (beginning?.longer ? first : 0);
			return own + (seconds.has(lower) ? second : 0);
		},
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

/**
 * Tells whether an entry may stand at a token, by its word and the next: most words that begin one are common. For the entries
 * of constants of modules.
 */
export function mayStandAt(phrases: () => Phrases): (tokens: readonly Token[], index: number) => boolean {
	const partOf = numberPerWord((word) => phrases().part(word));
	return (tokens, index) => {
		const part = partOf(tokens[index]!.word);
		if (part & whole) return true;
		return (part & first) > 0 && index + 1 < tokens.length && (partOf(tokens[index + 1]!.word) & second) > 0;
	};
}
