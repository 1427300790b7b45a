import { beforeGroup, formOfWord } from './cueEvidence';
import type { Range } from './nounPhrase';
import { headOf, isSourceLike, phraseAfter, phraseBefore } from './nounPhrase';
import type { Unit } from './unit';
import { classAt, classSet, isClassAt, numbersOf } from './wordClass';

const [quote, comma, dash, open, close, by, on, to] = numbersOf(
	'quote',
	'comma',
	'dash',
	'open',
	'close',
	'by',
	'on',
	'to',
);
const [the, his, possessive, be, ed, day, name] = numbersOf(
	'the',
	'his',
	'possessive',
	'be',
	'ed',
	'day',
	'Name',
);
const isPreposition = classSet('on in at to with from for by over about');
const isBeforeNoun = classSet('the his possessive number of in for with on from at');
const isPronoun = classSet('he it him');
const isPronounOrRelative = classSet('he it him who which that');
const isNominal = classSet('Name Source source word s ing number the his possessive ed');
const isNominalBeforeNoun = classSet('Name Source source word s ing number the his possessive');
const isAdjective = classSet('Name Source source word s ing number ed');
const isInsideGroup = classSet('also adverb not');
const isTime = classSet('day on the');
const startsPhrase = classSet('Name Source source the his number possessive he it word s');
const startsSubject = classSet('Name Source source the');
/** `was quick to say`: so many steps back from an infinitive. */
const mostSteps = 3;
/** An insertion between subject and verb is seldom longer. */
const longestInsertion = 30;

/** Who is the source of a cue, and on which side of it. */
export interface FoundSource extends Range {
	readonly isAfter: boolean;
	/** It is the subject of another verb of the sentence: `Kyiv denied it, adding that …`. */
	readonly isShared: boolean;
}

interface Subject extends Range {
	readonly isShared?: boolean;
}

/**
 * The words that stand for the source of the cue at token `i`: its subject before it or, inverted, after it; after `by`, `to`
 * (`according to`) and a word that cites; whose a noun is. `earlier` are the sources of the cues before it in the unit.
 */
export function sourceOf(unit: Unit, i: number, earlier: readonly Range[]): FoundSource | undefined {
	const { word, lower } = unit.tokens[i]!;
	if (lower === 'according' || lower === 'per') return after(unit, lower === 'per' ? i + 1 : i + 2);
	// `reportedly`: nobody is named.
	const form = formOfWord(word)!;
	if (form.isAdverb) return undefined;
	const isPassive = form.isPast && hasBe(unit, i);
	const agent = byAfter(unit, i);
	if (agent > 0 && (isPassive || (form.isPast && !/^(?:said|told|thought)$/.test(lower))))
		return after(unit, agent + 1);
	// After a determiner, an owner or a preposition.
	const isNoun = isClassAt(unit, i - 1, isBeforeNoun) && !form.isParticiple;
	if (isNoun)
		return owner(unit, i) ?? (agent > 0 ? after(unit, agent + 1) : undefined) ?? giver(unit, i, earlier);
	if (isPassive) return undefined;
	const inverted = invertedSubject(unit, i);
	if (inverted) return afterCue(inverted);
	const subject = subjectBefore(unit, i, earlier, mostSteps);
	return subject && beforeCue(subject);
}

/** A source that stands before its cue. */
const beforeCue = ({ from, to, isShared = false }: Subject): FoundSource => ({
	from,
	to,
	isAfter: false,
	isShared,
});

/** A source that stands after its cue. */
export const afterCue = ({ from, to }: Range): FoundSource => ({ from, to, isAfter: true, isShared: false });

/** The phrase from token `at` on. */
function after(unit: Unit, at: number): FoundSource | undefined {
	const phrase = at < unit.tokens.length ? phraseFrom(unit, at) : undefined;
	return phrase && afterCue(phrase);
}

function hasBe(unit: Unit, i: number): boolean {
	let k = i - 1;
	while (k > i - 4 && isClassAt(unit, k, isInsideGroup)) k--;
	return classAt(unit, k) === be;
}

/** `by`, right after a word or after two words of time: `released on Friday by`. */
function byAfter(unit: Unit, i: number): number {
	for (let k = i + 1; k <= i + 3; k++) {
		const one = classAt(unit, k);
		if (one === by) return k;
		if (one !== day && one !== on) return -1;
	}
	return -1;
}

/** `Trump’s recent claim`, `his claim` */
function owner(unit: Unit, i: number): FoundSource | undefined {
	const { classes } = unit;
	for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
		const one = classes[k]!;
		if (one === his) return beforeCue({ from: k, to: k + 1 });
		if (one === possessive) {
			const phrase = phraseBefore(unit.tokens, k + 1);
			return phrase && beforeCue(phrase);
		}
		if (isAdjective[one] !== 1) return undefined;
	}
	return undefined;
}

/** `officials made the claim`: the subject of what happens to the noun. */
function giver(unit: Unit, i: number, earlier: readonly Range[]): FoundSource | undefined {
	let k = i - 1;
	while (k > i - 6 && isClassAt(unit, k, isNominalBeforeNoun)) k--;
	if (k < 0 || !unit.tokens[k]!.isWord || unit.classes[k] === the) return undefined;
	const subject = subjectBefore(unit, k, earlier, 1);
	return subject && isSourceLike(unit.tokens, subject) ? beforeCue(subject) : undefined;
}

/** `“…,” said one defense expert` */
function invertedSubject(unit: Unit, i: number): Range | undefined {
	const before = classAt(unit, i - 1);
	if (before !== quote && before !== comma && i > 0) return undefined;
	if (!isClassAt(unit, i + 1, startsPhrase)) return undefined;
	const isQuoted = before === quote || classAt(unit, i - 2) === quote;
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
	if (isPronoun[unit.classes[at]!] === 1) return { from: at, to: at + 1 };
	const phrase = phraseAfter(unit.tokens, at);
	return phrase && withTail(unit, phrase);
}

/** A source after its cue goes on to a name beside it, or to why it has none: `, who spoke on condition of anonymity`. */
function withTail(unit: Unit, phrase: Range): Range {
	if (classAt(unit, phrase.to) !== comma) return phrase;
	const { tokens } = unit;
	const at = phrase.to + 1;
	let to = at;
	if (tokens[at]?.lower === 'who' && tokens.slice(at, at + longestWhy).some(({ lower }) => why.test(lower))) {
		while (to < tokens.length && tokens[to]!.isWord) to++;
		return { from: phrase.from, to };
	}
	while (to < tokens.length && tokens[to]!.isCapitalised) to++;
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
	return classes[to - 1] === name;
}

function subjectBefore(
	unit: Unit,
	i: number,
	earlier: readonly Range[],
	steps: number,
	at = beforeGroup(unit, i),
): Subject | undefined {
	if (at < 0) return undefined;
	const { classes, tokens } = unit;
	const one = classes[at]!;
	if (isPronounOrRelative[one] === 1) return { from: at, to: at + 1 };
	if (one === to && steps > 0)
		return subjectBefore(unit, at - 1, earlier, steps - 1) ?? sharedSubject(unit, i, earlier);
	if (one === comma || one === dash) {
		const isOwn = one === dash || !tokens[i]!.lower.endsWith('ing');
		return (isOwn ? insertionSubject(unit, at) : undefined) ?? sharedSubject(unit, i, earlier);
	}
	if (one === close) {
		let start = at - 1;
		while (start >= 0 && at - start < longestInsertion && classes[start] !== open) start--;
		return phraseBefore(tokens, start);
	}
	if (one === day) {
		let k = at;
		while (isClassAt(unit, k, isTime)) k--;
		return subjectBefore(unit, i, earlier, steps, k);
	}
	const phrase = isNominal[one] === 1 ? phraseBefore(tokens, at + 1) : undefined;
	if (!phrase) return sharedSubject(unit, i, earlier);
	const preposition = classAt(unit, phrase.from - 1);
	if (isPreposition[preposition] === 1 && tokens[i]!.lower.endsWith('ing'))
		return sharedSubject(unit, i, earlier);
	// `images analysed by researchers show`: the images do.
	if (preposition === by && classAt(unit, phrase.from - 2) === ed)
		return phraseBefore(tokens, phrase.from - 2) ?? phrase;
	return phrase;
}

/** The subject of the verb before, which the verb at token `i` has too. */
function sharedSubject(unit: Unit, i: number, earlier: readonly Range[]): Subject | undefined {
	const phrase = earlier.at(-1) ?? firstPhrase(unit, i);
	return phrase && { from: phrase.from, to: phrase.to, isShared: true };
}

/** `NAME, an insertion, said`: what stands before the insertion, which ends with the comma or dash at `end`. */
function insertionSubject(unit: Unit, end: number): Range | undefined {
	const { classes, tokens } = unit;
	const mark = classes[end];
	let start = end - 1;
	while (start >= 0 && end - start < longestInsertion && classes[start] !== mark && classes[start] !== quote)
		start--;
	if (start <= 0 || classes[start] !== mark) return undefined;
	if (isNominal[classes[start - 1]!] !== 1) return undefined;
	const inner = phraseBefore(tokens, end, start + 1);
	if (inner?.from === start + 1 && isFullName(unit, inner)) return inner;
	return phraseBefore(tokens, start);
}

/** The first phrase of a unit before token `end` that a verb may have for its subject. */
function firstPhrase({ classes, tokens }: Unit, end: number): Range | undefined {
	for (let k = 0; k < end; k++) {
		const one = classes[k]!;
		if (isPronoun[one] === 1) return { from: k, to: k + 1 };
		const phrase = startsSubject[one] === 1 ? phraseAfter(tokens, k, end) : undefined;
		if (phrase) return phrase;
	}
	return undefined;
}
