import type { TextReading } from '../model/document';
import type { Span } from '../model/span';
import { type Token, tokensOf } from '../text/tokens';
import { numberPerWord } from '../text/words';
import { Class, heads, nameWordOf, type NameWord } from './nameLexicon';

/** Words with capitals in a row, with what may stand between the words of a name: it holds one name or several. */
export interface Run {
	/** Of the whole text. */
	readonly tokens: readonly Token[];
	/** Index of its first token, and of the one after its last. */
	readonly from: number;
	readonly to: number;
	/** Of its tokens, in order. */
	readonly words: readonly NameWord[];
	/** Where its sentence ends. UTF-16. */
	readonly limit: number;
	/** Its first capital may be a sentence's. */
	readonly isInitial: boolean;
	/** A headline's capitals tell nothing. */
	readonly isHeadline: boolean;
}

/** No name has more words. */
const longest = 24;

/** Hands every run in a text to `visit`, in order. Linear. */
export function eachRun(
	text: string,
	{ sentences, boilerplate }: TextReading,
	visit: (run: Run) => void,
): void {
	const tokens = tokensOf(text);
	let sentence = 0;
	let headline = 0;
	let measured = -1;
	let isTitled = false;
	for (let i = 0; i < tokens.length;) {
		if (isSmall(text.charCodeAt(tokens[i]!.start)) || !opens(tokens, i)) {
			i++;
			continue;
		}
		const { start } = tokens[i]!;
		while (sentence < sentences.length && sentences[sentence]!.end <= start) sentence++;
		while (headline < boilerplate.length && boilerplate[headline]!.end <= start) headline++;
		const here = sentence < sentences.length ? sentences[sentence] : undefined;
		const limit = !here ? Infinity : start < here.start ? here.start : here.end;
		if (measured !== sentence) {
			measured = sentence;
			const isBoilerplate = headline < boilerplate.length && boilerplate[headline]!.start <= start;
			isTitled = isMostlyCapitals(tokens, i, limit, isBoilerplate);
		}
		const words: NameWord[] = [];
		const isInitial = startsSentence(tokens, i, here);
		const to = runEnd(tokens, i, limit, isInitial, words);
		visit({ tokens, from: i, to, words, limit, isInitial, isHeadline: isTitled });
		i = to;
	}
}

/** As most tokens begin: a small letter with which no name does, as it does with `al-`, `el-`, `ul-`. */
const isSmall = (letter: number): boolean => letter > 97 && letter <= 122 && letter !== 101 && letter !== 117;

/** Whether a name may begin with a token. */
function opens(tokens: readonly Token[], i: number): boolean {
	const opening = openingOf(tokens[i]!.word);
	if (opening === never || opening === always) return opening === always;
	return opening === beforeName ? isNameAt(tokens, i + 1) : isCapitalisedAt(tokens, i + 1);
}

/** When a name may begin with a word. */
const never = 0;
const beforeCapital = 1;
const beforeName = 2;
const always = 3;

const openingOf = numberPerWord((word) => {
	const { classes, isCapitals, hasArticle, listed } = nameWordOf(word);
	const { text } = word;
	// `3rd Brigade`, `al Qaeda`, `al-Qaeda`
	if (isOrdinal(text) || text === 'al' || text === 'el') return beforeName;
	if (!word.isCapitalised) return hasArticle ? always : never;
	// A word of the language at the head of a sentence, as most capitals are; `The` may open a name.
	const isPlain = !isCapitals && (classes & ~(Class.closed | Class.unnamed | Class.listed)) === Class.common;
	if (!isPlain) return always;
	if (listed.length === 0) return never;
	return classes & Class.closed ? beforeCapital : always;
});

/** `3rd` in `3rd Separate Assault Brigade` */
const isOrdinal = (text: string): boolean => text.length < 6 && /^\d+(?:st|nd|rd|th)$/.test(text);

const isCapitalisedAt = (tokens: readonly Token[], i: number): boolean =>
	i < tokens.length && tokens[i]!.isCapitalised;

const isNameAt = (tokens: readonly Token[], i: number): boolean =>
	isCapitalisedAt(tokens, i) && !(nameWordOf(tokens[i]!.word).classes & Class.calendar);

const openers = new Set('"“‘«:•–—*('.split(''));

function startsSentence(tokens: readonly Token[], i: number, sentence: Span | undefined): boolean {
	if (i === 0 || !sentence) return true;
	const before = tokens[i - 1]!;
	if (before.end <= sentence.start) return true;
	return !before.isWord && openers.has(before.text);
}

/** Of the longer words of a line, whether most are in capitals; or, in a headline, have one. */
function isMostlyCapitals(
	tokens: readonly Token[],
	i: number,
	limit: number,
	isBoilerplate: boolean,
): boolean {
	if (!isBoilerplate && !nameWordOf(tokens[i]!.word).isCapitals) return false;
	let capitals = 0;
	let words = 0;
	for (let k = i; k < tokens.length && tokens[k]!.start < limit && words < 12; k++) {
		const { text, isWord, isCapitalised, word } = tokens[k]!;
		if (!isWord || text.length < 4) continue;
		words++;
		if (isBoilerplate ? isCapitalised : nameWordOf(word).isCapitals) capitals++;
	}
	return words > 2 && capitals >= 0.75 * words;
}

/** Adds the words of the run that begins at `i`; gives where it ends. */
function runEnd(
	tokens: readonly Token[],
	i: number,
	limit: number,
	isInitial: boolean,
	words: NameWord[],
): number {
	let to = rowEnd(tokens, i, limit, words);
	// Over `of`, `for`, `and`: no name of an organisation has more of them.
	for (let joins = 0; joins < 4; joins++) {
		const next = joined(tokens, i, to, limit, isInitial, words);
		if (next === to) break;
		for (let k = to; k < next; k++) words.push(nameWordOf(tokens[k]!.word));
		to = rowEnd(tokens, next, limit, words);
	}
	return to;
}

/** The end of words with capitals in a row, with particles, initials and the dots of short titles between them. */
function rowEnd(tokens: readonly Token[], i: number, limit: number, words: NameWord[]): number {
	let k = i;
	while (k < tokens.length && words.length < longest) {
		const token = tokens[k]!;
		if (k > i && (token.start >= limit || token.start - tokens[k - 1]!.end > 2)) break;
		const word = nameWordOf(token.word);
		if (k > i && !word.isNamed) {
			const isParticle = (word.classes & Class.particle) !== 0;
			if (isParticle ? !isBeforeName(tokens, k + 1, limit) : !isNumberOf(words.at(-1), token)) break;
		}
		words.push(word);
		k++;
		if (word.isPossessive) break;
		const dot = tokens[k];
		if (dot?.text === '.' && dot.start === token.end && goesOnOverDot(tokens, k, limit, word)) {
			words.push(nameWordOf(dot.word));
			k++;
		}
	}
	return k;
}

/** `de Mistura`, `van der Berg` */
function isBeforeName(tokens: readonly Token[], k: number, limit: number): boolean {
	const next = tokens[k];
	if (!next || next.start >= limit) return false;
	if (next.isCapitalised) return true;
	const after = tokens[k + 1];
	return (
		(nameWordOf(next.word).classes & Class.particle) !== 0 &&
		after?.isCapitalised === true &&
		after.start < limit
	);
}

/** `Channel 24`, `Unit 26165` */
const isNumberOf = (before: NameWord | undefined, { text }: Token): boolean =>
	before !== undefined &&
	(before.classes & (Class.media | Class.unit)) !== 0 &&
	text.charCodeAt(0) >= 48 &&
	text.charCodeAt(0) <= 57 &&
	!text.includes(',');

/** `Gen. Syrsky`, `Yevgeny V. Prigozhin` */
function goesOnOverDot(tokens: readonly Token[], dot: number, limit: number, before: NameWord): boolean {
	const next = tokens[dot + 1];
	if (!next || next.start >= limit || !next.isCapitalised) return false;
	return before.text.length === 1 || (before.classes & Class.shortTitle) !== 0;
}

/** Where a run goes on over a small word: the next name's first token, or `to`. */
function joined(
	tokens: readonly Token[],
	from: number,
	to: number,
	limit: number,
	isInitial: boolean,
	words: readonly NameWord[],
): number {
	const joiner = tokens[to];
	const last = words.at(-1);
	if (!joiner || !last || joiner.start >= limit || last.isPossessive) return to;
	let next = to + 1;
	switch (joiner.text) {
		case 'of':
			if (!(last.classes & Class.beforeOf) && !isOwned(words, tokens[next])) return to;
			break;
		case 'for':
		case 'on':
		case 'against':
			if (!(last.classes & Class.beforeFor)) return to;
			if (isInitial && to - from === 1 && !(last.classes & Class.title)) return to;
			break;
		case 'and':
			if (!isOneName(words, tokens[next])) return to;
			break;
		case '&':
			break;
		default:
			return to;
	}
	if (joiner.text !== 'and' && tokens[next]?.text === 'the') next++;
	const token = tokens[next];
	if (!token || token.start >= limit || token.start - tokens[next - 1]!.end > 2) return to;
	const name = nameWordOf(token.word);
	return name.isNamed && !(name.classes & Class.calendar) ? next : to;
}

/** `Ministry of Defense of Ukraine` */
const isOwned = (words: readonly NameWord[], owner: Token | undefined): boolean =>
	words.length > 2 &&
	words.some(({ lower }) => lower === 'of') &&
	owner?.isCapitalised === true &&
	nameWordOf(owner.word).listed.some(({ kind }) => kind === 'state');

const others = Class.firstName | Class.adjective | Class.listed | Class.title | (heads & ~Class.event);

/** `Ministry of Culture and Tourism`, and not `Ministry of Defense and Wagner`. */
function isOneName(words: readonly NameWord[], next: Token | undefined): boolean {
	if (!next || !words.some(({ lower }, k) => k < words.length - 1 && (lower === 'of' || lower === 'for')))
		return false;
	const name = nameWordOf(next.word);
	return !name.isCapitals && !(name.classes & others);
}
