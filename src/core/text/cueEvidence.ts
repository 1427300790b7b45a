import { cueWords } from './lexicons/cueWords';
import { perWord } from './words';
import type { Unit } from './unit';
import { classAt, classNumber, classSet, numbersOf, wordClasses } from './wordClass';

/** What is known of a form of a cue word. */
export interface Form {
	/** The number of its base in `bases`, and of its ending in `endings`. */
	readonly base: number;
	readonly ending: number;
	/** What speaks for or against it being a cue wherever it stands: keys that `cueWeights` weighs. */
	readonly evidence: readonly number[];
	readonly isSaying: boolean;
	/** Whether it may be a noun; whether it can be nothing but a noun, adjective or adverb, or nothing but an adverb. */
	readonly isNoun: boolean;
	readonly isNominal: boolean;
	readonly isAdverb: boolean;
	/** In `-ed` or `-ing`. */
	readonly isParticiple: boolean;
	/** In `-ed`, or irregular. */
	readonly isPast: boolean;
}

const forms: readonly string[] = [...cueWords.keys()];
const bases: readonly string[] = [...new Set([...cueWords.values()].map(({ base }) => base))];
const kinds: readonly string[] = [...new Set([...cueWords.values()].flatMap((one) => one.kinds))];
const endings: readonly string[] = ['base', 'ing', 'ed', 's'];
/** What may stand between a subject and its verb. */
const between: readonly string[] = ['also', 'adverb', 'be', 'have', 'do', 'modal', 'not'];
const flags = ['no', 'yes'];
/** Where the nearest quotation stands: right before the subject, or after, but for a mark. */
const quotePlaces = ['none', 'subjectAfter', 'followed', 'both'];
const cases = ['small', 'first', 'capital'];
/** Combinations of `between`, such as `have+also`; `none` is the empty one. */
const groups = Array.from(
	{ length: 1 << between.length },
	(_, bits) => between.filter((_name, bit) => bits & (1 << bit)).join('+') || 'none',
);

/** The kinds of evidence, and the names of what each is about: one thing or two. */
export const families = {
	bias: [['all']],
	kind: [kinds],
	base: [bases],
	form: [forms],
	ending: [endings],
	next: [wordClasses],
	afterTime: [wordClasses],
	endingNext: [endings, wordClasses],
	baseNext: [bases, wordClasses],
	before: [wordClasses],
	twoBefore: [wordClasses, wordClasses],
	endingBefore: [endings, wordClasses],
	justBefore: [wordClasses],
	beforeNext: [wordClasses, wordClasses],
	group: [groups],
	endingGroup: [endings, groups],
	baseGroup: [bases, groups],
	case: [cases],
	quoted: [flags],
	quoteBefore: [flags],
	quoteAround: [quotePlaces],
	endingQuote: [endings, quotePlaces],
	heading: [flags],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type Family = keyof typeof families;

/** Of each family, the key of the first of what it is about, and how many keys go from one of its first list to the next. */
const places = {} as Record<Family, { readonly first: number; readonly width: number }>;
let keys = 0;
for (const [family, [one, other]] of Object.entries(families) as [Family, readonly (readonly string[])[]][]) {
	const width = other?.length ?? 1;
	places[family] = { first: keys, width };
	keys += one!.length * width;
}
/** How many keys there are. */
export const keyCount = keys;

/** One piece of evidence as a number: its kind, and what it is about by its place in the lists of `families`. */
export const key = (family: Family, a = 0, b = 0): number =>
	places[family].first + a * places[family].width + b;

const [quote, comma, colon, time, on] = numbersOf('quote', 'comma', 'colon', 'day', 'on');
const isTimeOrAdverb = classSet('day adverb also');
const groupBit = new Int8Array(wordClasses.length).fill(-1);
for (const [bit, name] of between.entries()) groupBit[classNumber.get(name)!] = bit;

const classCount = wordClasses.length;
const groupCount = groups.length;

const numbered = (names: readonly string[]): ReadonlyMap<string, number> =>
	new Map(names.map((name, i) => [name, i]));
const formNumber = numbered(forms);
const baseNumber = numbered(bases);
const nominalKinds = ['noun', 'adjective', 'adverb'];

/** The cue word that a word is a form of; null where it is none. */
export const formOfWord = perWord(({ lower }): Form | null => {
	const word = cueWords.get(lower);
	if (!word) return null;
	const base = baseNumber.get(word.base)!;
	const ending = lower.endsWith('ing') ? 1 : lower.endsWith('ed') ? 2 : lower.endsWith('s') ? 3 : 0;
	return {
		base,
		ending,
		evidence: [
			key('bias'),
			key('base', base),
			key('form', formNumber.get(lower)),
			key('ending', ending),
			...word.kinds.map((kind) => key('kind', kinds.indexOf(kind))),
		],
		isSaying: word.kinds.includes('say'),
		isNoun: word.kinds.includes('noun'),
		isNominal: word.kinds.every((kind) => nominalKinds.includes(kind)),
		isAdverb: word.kinds.every((kind) => kind === 'adverb'),
		isParticiple: ending === 1 || ending === 2,
		isPast: /(?:ed|told|written|said|thought|seen|known|found|felt)$/.test(lower),
	};
});

/** Whether token `i` is a form of a word of speech. */
export const isSayingAt = ({ tokens }: Unit, i: number): boolean =>
	formOfWord(tokens[i]!.word)?.isSaying ?? false;

/** The token before the verb group that token `i` ends: before its auxiliaries and adverbs; -1 where there is none. */
export function beforeGroup({ classes }: Unit, i: number): number {
	let at = i - 1;
	while (at >= 0 && groupBit[classes[at]!]! >= 0) at--;
	return at;
}

/** What the words around token `i`, a form of a cue word, say for or against its being a cue: keys that `cueWeights` weighs. */
export function evidenceOf(
	unit: Unit,
	i: number,
	{ base, ending }: Form,
	isHeading: boolean,
): readonly number[] {
	const before = beforeGroup(unit, i);
	let group = 0;
	for (let k = before + 1; k < i; k++) group |= 1 << groupBit[unit.classes[k]!]!;
	const next = classAt(unit, i + 1);
	const p = classAt(unit, before);
	const beforeP = classAt(unit, before - 1);
	const isAfterQuote = p === quote || (p === comma && beforeP === quote);
	const isFollowed = next === quote || ((next === comma || next === colon) && classAt(unit, i + 2) === quote);
	const place = (subjectFollowsQuote(unit, before) ? 1 : 0) + (isFollowed ? 2 : 0);
	const letters = !unit.tokens[i]!.isCapitalised ? 0 : i === 0 ? 1 : 2;
	return [
		places.next.first + next,
		places.afterTime.first + classAt(unit, afterTime(unit, i + 1)),
		places.endingNext.first + ending * classCount + next,
		places.baseNext.first + base * classCount + next,
		places.before.first + p,
		places.twoBefore.first + beforeP * classCount + p,
		places.endingBefore.first + ending * classCount + p,
		places.justBefore.first + classAt(unit, i - 1),
		places.beforeNext.first + p * classCount + next,
		places.group.first + group,
		places.endingGroup.first + ending * groupCount + group,
		places.baseGroup.first + base * groupCount + group,
		places.case.first + letters,
		places.quoted.first + (unit.quotations.length > 0 ? 1 : 0),
		places.quoteBefore.first + (isAfterQuote ? 1 : 0),
		places.heading.first + (isHeading ? 1 : 0),
		places.quoteAround.first + place,
		places.endingQuote.first + ending * quotePlaces.length + place,
	];
}

/** The first token from `at` on that is neither an adverb nor of a time: `on Friday`. */
function afterTime(unit: Unit, at: number): number {
	for (;;) {
		const one = classAt(unit, at);
		if (isTimeOrAdverb[one] !== 1 && !(one === on && classAt(unit, at + 1) === time)) return at;
		at++;
	}
}

const isOfSubject = classSet('Name Source source word s the he his possessive stop of');
/** A subject between a quotation and its verb is seldom longer. */
const longestSubject = 8;

/** `“…,” the mayor said`: whether the phrase that ends with token `last` follows a quotation. */
function subjectFollowsQuote(unit: Unit, last: number): boolean {
	if (unit.quotations.length === 0) return false;
	let at = last;
	while (at >= 0 && last - at < longestSubject && isOfSubject[unit.classes[at]!] === 1) at--;
	if (at === last) return false;
	const one = classAt(unit, at);
	return one === quote || (one === comma && classAt(unit, at - 1) === quote);
}
