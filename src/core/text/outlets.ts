import { mediaNames, mediaWords } from './lexicons/outlets';
import type { Token } from './tokens';

/** Whether the words of a phrase name a news outlet: by a name that is known, or by a word such as `Times` in a name. */
export function isOutlet(words: readonly Token[]): boolean {
	return words.some(
		({ lower, isCapitalised }) => isCapitalised && (mediaNames.has(lower) || mediaWords.has(lower)),
	);
}
