import { beforeGroup, formOfWord } from './cueEvidence';
import type { Range } from './nounPhrase';
import { headOf, isSourceLike, phraseAfter, phraseBefore } from './nounPhrase';
import type { Unit } from './unit';
import { classNumber, wordClasses } from './wordClass';

const number = (name: string): number => classNumber.get(name)!;
const numbers = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(number));
const [quote, comma, by, to, his, possessive, day] = 'quote comma by to his possessive day'
	.split(' ')
	.map(number) as [number, number, number, number, number, number, number];
const isPreposition = new Set(['on', 'in', 'at', 'to', 'with', 'from', 'for', 'by', 'over', 'about']);
const pronouns = numbers('he it him');
const relatives = numbers('who which');
const coordinators = numbers('and or but');
const nominal = numbers('Name Source source word s ing number the his possessive ed');
const startsPhrase = numbers('Name Source source the his number possessive he it word s');
/** `was quick to say`: so many steps back from an infinitive. */
const mostSteps = 3;
/** An insertion between subject and verb is seldom longer. */
const longestInsertion = 30;

/** Who is the source of a cue, and on which side of it. */
export interface FoundSource extends Range {
	readonly isAfter: boolean;
	/** It is the subject of another verb of the sentence: `Kyiv denied it, adding that …`. */
	readonly isShared?: boolean;
}

interface Subject extends Range {
	readonly isShared?: boolean;
}

/**
 * The words that stand for the source of the cue at token `i`: its subject before it or, inverted, after it; after `by`, `to`
 * (`according to`) and a word that cites; whose a noun is. `earlier` are the sources of the cues before it in the unit.
 */
export function sourceOf(unit: Unit, i: number, earlier: readonly Range[]): FoundSource | undefined {
	const { tokens, classes } = unit;
	const { lower } = tokens[i]!;
	const after = (at: number): FoundSource | undefined => {
		const phrase = classes[at] === undefined ? undefined : phraseFrom(unit, at);
		return phrase && { ...phrase, isAfter: true };
	};
	if (lower === 'according' || lower === 'per') return after(lower === 'per' ? i + 1 : i + 2);
	// `reportedly`: nobody is named.
	const form = formOfWord(tokens[i]!.word)!;
	if (form.isAdverb) return undefined;
	const isPassive = form.isPast && hasBe(unit, i);
	const agent = byAfter(unit, i);
	if (agent > 0 && (isPassive || (form.isPast && !/^(?:said|told|thought)$/.test(lower))))
		return after(agent + 1);
	const isNoun = isNounHere(unit, i);
	if (isNoun) return owner(unit, i) ?? (agent > 0 ? after(agent + 1) : undefined) ?? giver(unit, i, earlier);
	if (isPassive) return undefined;
	const inverted = invertedSubject(unit, i);
	if (inverted) return { ...inverted, isAfter: true };
	const subject = subjectBefore(unit, i, earlier, mostSteps);
	return subject && { ...subject, isAfter: false };
}

function hasBe({ classes }: Unit, i: number): boolean {
	for (let k = i - 1; k >= 0 && k > i - 5; k--) {
		const name = wordClasses[classes[k]!]!;
		if (name === 'be') return true;
		if (name !== 'also' && name !== 'adverb' && name !== 'not') return false;
	}
	return false;
}

/** `by`, right after a word or after two words of time: `released on Friday by`. */
function byAfter({ classes }: Unit, i: number): number {
	for (let k = i + 1; k <= i + 3; k++) {
		if (classes[k] === by) return k;
		if (classes[k] !== day && wordClasses[classes[k] ?? 0] !== 'on') return -1;
	}
	return -1;
}

/** Whether a word that may be a noun is one: a determiner, an owner or an adjective before it, no subject. */
function isNounHere({ classes, tokens }: Unit, i: number): boolean {
	const before = wordClasses[classes[i - 1] ?? 0]!;
	if (['the', 'his', 'possessive', 'number'].includes(before)) return !/(?:ed|ing)$/.test(tokens[i]!.lower);
	return (
		['of', 'in', 'for', 'with', 'on', 'from', 'at'].includes(before) && !/(?:ed|ing)$/.test(tokens[i]!.lower)
	);
}

/** `Trump’s recent claim`, `his claim` */
function owner(unit: Unit, i: number): FoundSource | undefined {
	const { classes } = unit;
	for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
		const one = classes[k]!;
		if (one === his) return { from: k, to: k + 1, isAfter: false };
		if (one === possessive) {
			const phrase = phraseBefore(unit.tokens, k + 1);
			return phrase && { ...phrase, isAfter: false };
		}
		if (!nominal.has(one) || wordClasses[one] === 'the') return undefined;
	}
	return undefined;
}

/** `officials made the claim`: the subject of what happens to the noun. */
function giver(unit: Unit, i: number, earlier: readonly Range[]): FoundSource | undefined {
	let k = i - 1;
	while (k >= 0 && k > i - 6 && nominal.has(unit.classes[k]!) && wordClasses[unit.classes[k]!] !== 'ed') k--;
	const verb = unit.tokens[k];
	if (!verb?.isWord || wordClasses[unit.classes[k]!] === 'the') return undefined;
	const subject = subjectBefore(unit, k, earlier, 1);
	return subject && isSourceLike(unit.tokens, subject) ? { ...subject, isAfter: false } : undefined;
}

/** `“…,” said one defense expert` */
function invertedSubject(unit: Unit, i: number): Range | undefined {
	const { classes } = unit;
	const before = classes[i - 1];
	if (before !== quote && before !== comma && i > 0) return undefined;
	const isQuoted = before === quote || classes[i - 2] === quote;
	const next = classes[i + 1] ?? 0;
	if (!startsPhrase.has(next)) return undefined;
	if (
		!isQuoted &&
		!/^(?:said|says|wrote|writes|added|adds|according|argued|explained|warned|noted)$/.test(
			unit.tokens[i]!.lower,
		)
	)
		return undefined;
	// After two commas the subject stands before the first: `X, a colonel, said Russian troops fled`.
	if (!isQuoted && insertionSubject(unit, i - 1)) return undefined;
	return phraseFrom(unit, i + 1);
}

function phraseFrom(unit: Unit, at: number): Range | undefined {
	if (pronouns.has(unit.classes[at]!)) return { from: at, to: at + 1 };
	const phrase = phraseAfter(unit.tokens, at);
	return phrase && withTail(unit, phrase);
}

/** A source after its cue goes on to a name beside it, or to why it has none: `, who spoke on condition of anonymity`. */
function withTail({ tokens, classes }: Unit, phrase: Range): Range {
	if (classes[phrase.to] !== comma) return phrase;
	const at = phrase.to + 1;
	let to = at;
	if (tokens[at]?.lower === 'who' && tokens.slice(at, at + longestWhy).some(({ lower }) => why.test(lower))) {
		while (tokens[to]?.isWord) to++;
		return { from: phrase.from, to };
	}
	while (tokens[to]?.isCapitalised) to++;
	const isName = to - at >= 2 && to - at <= longestName && !headOf(tokens, phrase).isCapitalised;
	return isName ? { from: phrase.from, to } : phrase;
}

/** Words that say why a source is not named, within the first ones of its clause. */
const why = /^(?:anonym|identified|unnamed|named|nickname|callsign|pseudonym)/;
const longestWhy = 9;
const longestName = 5;

function isFullName({ tokens, classes }: Unit, { from, to }: Range): boolean {
	if (to - from < 2) return false;
	for (let k = from; k < to; k++) if (tokens[k]!.isWord && !tokens[k]!.isCapitalised) return false;
	return wordClasses[classes[to - 1]!] === 'Name';
}

function subjectBefore(
	unit: Unit,
	i: number,
	earlier: readonly Range[],
	steps: number,
	at = beforeGroup(unit, i),
): Subject | undefined {
	const { classes, tokens } = unit;
	const one = classes[at];
	const last = (): Subject | undefined => {
		const phrase = earlier.at(-1) ?? firstPhrase(unit, i);
		return phrase && { from: phrase.from, to: phrase.to, isShared: true };
	};
	if (one === undefined) return undefined;
	if (pronouns.has(one) || relatives.has(one)) return { from: at, to: at + 1 };
	if (wordClasses[one] === 'that') return { from: at, to: at + 1 };
	if (one === to && steps > 0) return subjectBefore(unit, at - 1, earlier, steps - 1) ?? last();
	if (coordinators.has(one)) return last();
	if (one === comma) {
		if (tokens[i]!.lower.endsWith('ing')) return last();
		return insertionSubject(unit, at) ?? last();
	}
	if (one === quote) return last();
	if (wordClasses[one] === 'close') {
		let open = at - 1;
		while (open >= 0 && at - open < longestInsertion && wordClasses[classes[open]!] !== 'open') open--;
		return phraseBefore(tokens, open);
	}
	if (wordClasses[one] === 'dash') return insertionSubject(unit, at) ?? last();
	if (one === day) {
		let k = at;
		while (k >= 0 && (classes[k] === day || ['on', 'the'].includes(wordClasses[classes[k]!]!))) k--;
		return subjectBefore(unit, i, earlier, steps, k);
	}
	if (!nominal.has(one)) return last();
	const phrase = phraseBefore(tokens, at + 1);
	if (!phrase) return last();
	const preposition = wordClasses[classes[phrase.from - 1] ?? 0]!;
	if (tokens[i]!.lower.endsWith('ing') && isPreposition.has(preposition)) return last();
	// `images analysed by researchers show`: the images do.
	if (preposition === 'by' && wordClasses[classes[phrase.from - 2] ?? 0] === 'ed')
		return phraseBefore(tokens, phrase.from - 2) ?? phrase;
	return phrase;
}

/** `NAME, an insertion, said`: what stands before the insertion, which ends with the comma or dash at `end`. */
function insertionSubject(unit: Unit, end: number): Range | undefined {
	const { classes, tokens } = unit;
	const mark = classes[end];
	let open = end - 1;
	while (open >= 0 && end - open < longestInsertion && classes[open] !== mark && classes[open] !== quote)
		open--;
	if (open <= 0 || classes[open] !== mark) return undefined;
	if (!nominal.has(classes[open - 1]!)) return undefined;
	const inner = phraseBefore(tokens, end, open + 1);
	if (inner?.from === open + 1 && isFullName(unit, inner)) return inner;
	return phraseBefore(tokens, open);
}

/** The first phrase of a unit before token `end` that a verb may have for its subject. */
function firstPhrase(unit: Unit, end: number): Range | undefined {
	for (let k = 0; k < end; k++) {
		const one = unit.classes[k]!;
		if (pronouns.has(one)) return { from: k, to: k + 1 };
		if (
			wordClasses[one] === 'Name' ||
			wordClasses[one] === 'Source' ||
			wordClasses[one] === 'source' ||
			wordClasses[one] === 'the'
		) {
			const phrase = phraseAfter(unit.tokens, k, end);
			if (phrase) return phrase;
		}
	}
	return undefined;
}
