import { tokensOf } from '../text/tokens';
import type { Annotating } from './annotating';

/**
 * The side that the words of a source name: one of the project's, `Ukrainian` as `Ukraine`, or that of an entity whose name is
 * among them. Undefined where they name none, or more than one: a guess that is wrong is worse than none.
 */
export function guessSide({ corpus, document }: Annotating, words: string): string | undefined {
	const capitalised = tokensOf(words)
		.filter(({ isCapitalised }) => isCapitalised)
		.map(({ lower }) => lower);
	const named = new Set<string>();
	for (const [slug, { name }] of Object.entries(corpus.project.value.sides ?? {}))
		if (capitalised.some((word) => isFormOf(word, name.toLowerCase()))) named.add(slug);
	for (const entities of [corpus.project.value.entities, document.sidecar?.value.entities])
		for (const { name, aliases = [], side } of Object.values(entities ?? {}))
			if (side !== undefined && [name, ...aliases].some((one) => holds(words, one))) named.add(side);
	return named.size === 1 ? [...named][0] : undefined;
}

/** `Ukrainian` of `Ukraine`, `Russians` of `Russia`: the same but for an ending. */
function isFormOf(word: string, name: string): boolean {
	const stem = name.slice(0, Math.max(shortestStem, name.length - 1));
	return name.length >= shortestStem && word.startsWith(stem) && word.length - stem.length <= longestEnding;
}

const shortestStem = 4;
const longestEnding = 4;

/** Whether a name stands among the words, between word edges. */
const holds = (words: string, name: string): boolean => ` ${plain(words)} `.includes(` ${plain(name)} `);
const plain = (text: string): string =>
	tokensOf(text)
		.map((token) => token.text)
		.join(' ');
