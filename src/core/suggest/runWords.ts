import { Class, heads, nameWordOf, type Listed, type NameWord } from './nameLexicon';
import type { Run } from './nameRuns';

/** At most so many tokens in the name of a person. */
const longestPerson = 5;

/** The word at `p` of a run, which may be one behind it in its sentence. */
export function wordAt({ tokens, words, from, limit }: Run, p: number): NameWord | undefined {
	if (p < words.length) return words[p];
	if (from + p >= tokens.length) return undefined;
	const token = tokens[from + p]!;
	return token.start < limit ? nameWordOf(token.word) : undefined;
}

/** The classes of the word at `p` of a run; 0 behind it. */
export const classesAt = ({ words }: Run, p: number): number => (p < words.length ? words[p]!.classes : 0);

/** The longest entry of the gazetteer at the word `p` of a run; it may go on behind it. */
export function listedIn(run: Run, p: number): Listed | undefined {
	for (const entry of run.words[p]!.listed) {
		const { words } = entry;
		const last = words.length - 1;
		let k = 0;
		while (k <= last && isSame(wordAt(run, p + k), words[k]!, k === last, run.isHeadline)) k++;
		if (k > last) return entry;
	}
	return undefined;
}

function isSame(word: NameWord | undefined, listed: string, isLast: boolean, isHeadline: boolean): boolean {
	if (!word) return false;
	if (word.text === listed) return true;
	if (word.isPossessive && !isLast) return false;
	if (word.owner === listed || word.straight === listed) return true;
	return (word.isCapitals || isHeadline) && listed.length > 3 && word.lower === listed.toLowerCase();
}

/** The last noun from `p` on that tells a name's kind, before a title; -1 where there is none. */
export function headIn({ words }: Run, p: number): number {
	let head = -1;
	for (let k = p; k < words.length; k++) {
		const { classes, isPossessive } = words[k]!;
		if (classes & heads) head = k;
		else if (k > p && classes & Class.title && !(classes & Class.titlePart)) break;
		if (isPossessive || isSplit(words[k]!)) break;
	}
	return head;
}

/** Whether the noun `head` after a given name makes it an organisation's: `Adam Tactical Group`, and not `Jane Church`. */
export const headsName = (run: Run, p: number, head: number): boolean =>
	head > p + 1 ||
	(head >= 0 && (classesAt(run, head) & heads & ~(Class.place | Class.media | Class.event)) !== 0);

/** Where the name of a person ends that begins at `p`; `p` where none does. */
export function personEnd({ words, isHeadline }: Run, p: number): number {
	const limit = Math.min(words.length, p + (isHeadline ? 2 : longestPerson));
	let k = p;
	while (k < limit) {
		const { classes, lower, isPossessive } = words[k]!;
		if (classes & Class.calendar || isSplit(words[k]!) || isTitleJoiner(lower)) break;
		if (k > p && classes & (Class.adjective | Class.title) && !(classes & Class.firstName)) break;
		k++;
		if (isPossessive) break;
	}
	while (k > p && (!words[k - 1]!.isNamed || (k - p > 1 && words[k - 1]!.text === '.'))) k--;
	return k;
}

/** Where that ends which follows the `of` at `joiner`: at what begins another name. */
export function complementEnd({ words }: Run, joiner: number): number {
	for (let k = joiner + 1; k < words.length; k++) {
		const { isPossessive, classes } = words[k]!;
		if (isPossessive) return k + 1;
		if (k > joiner + 1 && classes & Class.title && !(classes & Class.titlePart)) return k;
	}
	return words.length;
}

/** The words from `p` to `to`, in small letters, without dots; of a person without initials behind the first. */
export function lowerWords(run: Run, p: number, to: number, isPerson: boolean): readonly string[] {
	const words = [wordAt(run, p)!.lower];
	for (let k = p + 1; k < to; k++) {
		const { text, lower } = wordAt(run, k)!;
		if (text !== '.' && !(isPerson && text.length === 1)) words.push(lower);
	}
	return words;
}

/** What joins the words behind it to a noun: `of`. */
export const isComplement = (lower: string): boolean =>
	lower === 'of' || lower === 'for' || lower === 'on' || lower === 'against';

/** Goes on with a title: `Minister for the`. */
export const isTitleJoiner = (lower: string): boolean =>
	lower === 'of' || lower === 'for' || lower === 'to' || lower === 'on' || lower === 'the' || lower === 'and';

/** `And`, `In`, `Her`: with a capital in titles and lists, and never inside a name. */
export const isSplit = ({ classes, isNamed, lower }: NameWord): boolean =>
	(classes & Class.closed) !== 0 &&
	isNamed &&
	lower !== 'the' &&
	lower !== 'a' &&
	!(classes & Class.firstName);
