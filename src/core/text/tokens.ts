import type { Span } from '../model/span';

/** A word or a single mark. `lower` is for look-ups only: its length may differ. */
export interface Token extends Span {
	readonly text: string;
	readonly lower: string;
	readonly isWord: boolean;
}

/** Words keep hyphens, apostrophes, thousands separators and the dots of initialisms inside: `pro-war`, `don’t`, `U.S.` */
const pattern =
	/(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-'’,.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[^\s]/gu;

/** The words and marks of `text` between two offsets, in order. Linear. */
export function tokensOf(text: string, start = 0, end = text.length): readonly Token[] {
	const part = start === 0 && end === text.length ? text : text.slice(start, end);
	const tokens: Token[] = [];
	for (const match of part.matchAll(pattern)) {
		const word = match[0];
		const at = start + match.index;
		const isWord = /^[\p{L}\p{N}]/u.test(word);
		tokens.push({
			text: word,
			lower: word.toLowerCase().replaceAll('’', "'"),
			start: at,
			end: at + word.length,
			isWord,
		});
	}
	return tokens;
}

/** Upper case or title case at its start. */
export const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
