import { cueWords } from './lexicons/cueWords';
import type { Unit } from './unit';
import { perWord } from './tokens';
import { classNumber, wordClasses } from './wordClass';

/** What is known of a form of a cue word. */
interface Form {
	/** The number of the form, and of its base, in `bases` and `forms`. */
	readonly form: number;
	readonly base: number;
	readonly ending: number;
	readonly kinds: readonly number[];
}

export const forms: readonly string[] = [...cueWords.keys()];
export const bases: readonly string[] = [...new Set([...cueWords.values()].map(({ base }) => base))];
export const kinds: readonly string[] = [...new Set([...cueWords.values()].flatMap((one) => one.kinds))];
export const endings: readonly string[] = ['base', 'ing', 'ed', 's'];
/** What may stand between a subject and its verb. */
export const between: readonly string[] = ['also', 'adverb', 'be', 'have', 'do', 'modal', 'not'];
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

const widths = {} as Record<Family, number>;
const offsets = {} as Record<Family, number>;
let keys = 0;
for (const [family, domains] of Object.entries(families) as [Family, readonly (readonly string[])[]][]) {
	offsets[family] = keys;
	widths[family] = domains[1]?.length ?? 1;
	keys += domains[0]!.length * widths[family];
}
/** How many keys there are. */
export const keyCount = keys;

/** One piece of evidence as a number: its kind, and what it is about by its place in the lists of `families`. */
export const key = (family: Family, a = 0, b = 0): number => offsets[family] + a * widths[family] + b;

const [quote, comma, time, on, adverb, colon] = ['quote', 'comma', 'day', 'on', 'adverb', 'colon'].map(
	(name) => classNumber.get(name)!,
) as [number, number, number, number, number, number];
const also = classNumber.get('also')!;
const groupBit = new Int8Array(wordClasses.length).fill(-1);
for (const [bit, name] of between.entries()) groupBit[classNumber.get(name)!] = bit;

const formOf = new Map<string, Form>();
{
	const baseNumber = new Map(bases.map((base, i) => [base, i]));
	for (const [i, form] of forms.entries()) {
		const word = cueWords.get(form)!;
		formOf.set(form, {
			form: i,
			base: baseNumber.get(word.base)!,
			ending: form.endsWith('ing') ? 1 : form.endsWith('ed') ? 2 : form.endsWith('s') ? 3 : 0,
			kinds: word.kinds.map((kind) => kinds.indexOf(kind)),
		});
	}
}

/** The cue word that a word is a form of; null where it is none. */
export const formOfWord = perWord(({ lower }) => formOf.get(lower) ?? null);

const saying = kinds.indexOf('say');

/** Whether token `i` is a form of a word of speech. */
export const isSayingAt = ({ tokens }: Unit, i: number): boolean =>
	formOfWord(tokens[i]!.word)?.kinds.includes(saying) ?? false;

/** The token before the verb group that token `i` ends: before its auxiliaries and adverbs; -1 where there is none. */
export function beforeGroup({ classes }: Unit, i: number): number {
	let at = i - 1;
	while (at >= 0 && groupBit[classes[at]!]! >= 0) at--;
	return at;
}

/** Reading beyond an array's ends is slow. */
const classAt = (classes: readonly number[], at: number): number =>
	at < 0 || at >= classes.length ? 0 : classes[at]!;

/** What speaks for or against token `i`, a form of a cue word, being a cue: keys that `cueWeights` weighs. */
export function evidenceOf(unit: Unit, i: number, form: Form, isHeading: boolean): readonly number[] {
	const { classes, tokens } = unit;
	const before = beforeGroup(unit, i);
	let group = 0;
	for (let k = before + 1; k < i; k++) group |= 1 << groupBit[classes[k]!]!;
	let after = i + 1;
	while (
		classAt(classes, after) === time ||
		classAt(classes, after) === adverb ||
		classAt(classes, after) === also ||
		(classAt(classes, after) === on && classAt(classes, after + 1) === time)
	)
		after++;
	const { base, ending } = form;
	const next = classAt(classes, i + 1);
	const p = classAt(classes, before);
	const isAfterQuote = p === quote || (p === comma && classAt(classes, before - 1) === quote);
	const isFollowed =
		next === quote || ((next === comma || next === colon) && classAt(classes, i + 2) === quote);
	const place = (subjectFollowsQuote(unit, before) ? 1 : 0) + (isFollowed ? 2 : 0);
	const letters = !tokens[i]!.isCapitalised ? 0 : i === 0 ? 1 : 2;
	const found = [
		key('bias'),
		key('base', base),
		key('form', form.form),
		key('ending', ending),
		key('next', next),
		key('afterTime', classAt(classes, after)),
		key('endingNext', ending, next),
		key('baseNext', base, next),
		key('before', p),
		key('twoBefore', classAt(classes, before - 1), p),
		key('endingBefore', ending, p),
		key('justBefore', classAt(classes, i - 1)),
		key('beforeNext', p, next),
		key('group', group),
		key('endingGroup', ending, group),
		key('baseGroup', base, group),
		key('case', letters),
		key('quoted', unit.quotations.length > 0 ? 1 : 0),
		key('quoteBefore', isAfterQuote ? 1 : 0),
		key('heading', isHeading ? 1 : 0),
		key('quoteAround', place),
		key('endingQuote', ending, place),
	];
	for (const kind of form.kinds) found.push(key('kind', kind));
	return found;
}

const nominal = new Set(
	'Name Source source word s the he his possessive stop of'.split(' ').map((name) => classNumber.get(name)!),
);
/** A subject between a quotation and its verb is seldom longer. */
const longestSubject = 8;

/** `“…,” the mayor said`: whether the phrase that ends with token `last` follows a quotation. */
function subjectFollowsQuote({ classes }: Unit, last: number): boolean {
	let at = last;
	while (at >= 0 && last - at < longestSubject && nominal.has(classes[at]!)) at--;
	if (at === last) return false;
	return classes[at] === quote || (classes[at] === comma && classes[at - 1] === quote);
}
