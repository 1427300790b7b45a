import { english, otherLanguages } from './lexicons/languageWords';
import type { Token } from './tokens';
import { numberPerWord, type Word } from './words';

/** So many stretches of so many words and marks tell enough; they are taken from all over the text. */
const stretches = 16;
const stretch = 50;
/** Fewer words than that tell nothing but their script. */
const fewest = 8;
/** Of so many words of English some are among its commonest. */
const enough = 25;
/** The script of a word counts by its length, as Chinese is written without spaces; of a longer run no more than this. */
const longest = 12;

/**
 * Whether a text is English, by its script and its commonest words, from a sample of bounded size. Short texts in Latin script
 * are taken for English; so are texts without words, and articles that are English for the greater part.
 */
export function isEnglish(tokens: readonly Token[]): boolean {
	let latin = 0;
	let other = 0;
	let words = 0;
	let ours = 0;
	let theirs = 0;
	const skipped = Math.max(0, Math.floor(tokens.length / stretches) - stretch);
	for (let from = 0; from < tokens.length; from += stretch + skipped)
		for (let at = from; at < tokens.length && at < from + stretch; at++) {
			const { word } = tokens[at]!;
			const kind = kinds[kindOf(word)];
			if (kind === 'none') continue;
			const weight = Math.min(longest, word.text.length);
			if (kind === 'otherScript') {
				other += weight;
				continue;
			}
			latin += weight;
			words++;
			if (kind === 'ours') ours++;
			else if (kind === 'theirs') theirs++;
		}
	if (other > latin) return false;
	if (words < fewest) return true;
	if (theirs > ours && theirs >= Math.max(2, 0.1 * words)) return false;
	return words < enough || ours >= 0.05 * words;
}

/** What a word may tell of its text's language. */
const kinds = ['none', 'otherScript', 'latin', 'ours', 'theirs'] as const;

/** The index in `kinds` of what a word tells. */
const kindOf = numberPerWord((word) => kinds.indexOf(find(word)));

function find({ text, lower, isWord }: Word): (typeof kinds)[number] {
	if (!isWord || isDigit(text)) return 'none';
	if (!isLatin(text)) return 'otherScript';
	return english.has(lower) ? 'ours' : otherLanguages.has(lower) ? 'theirs' : 'latin';
}

const isDigit = (text: string): boolean => text.charCodeAt(0) <= 0x39;
/** Latin letters end at U+024F, but for those of Vietnamese. */
const isLatin = (text: string): boolean => {
	const first = text.charCodeAt(0);
	return first <= 0x24f || (first >= 0x1e00 && first <= 0x1eff);
};
