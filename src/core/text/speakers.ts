import type { Span } from '../model/span';
import { personNouns } from './lexicons/sourceNouns';
import { titles } from './lexicons/titles';
import type { Range } from './nounPhrase';
import { headOf, phraseAfter, phraseBefore } from './nounPhrase';
import { isSourceNoun } from './sourceNoun';
import { perWord } from './words';
import { spanOf, type Unit } from './unit';
import { classAt, classOf, classSet, numbersOf } from './wordClass';

const [name, comma, stop] = numbersOf('Name', 'comma', 'stop');
const isNameClass = classSet('Name Source');
const isSourceClass = classSet('Source source');
const isBeforeName = classSet('the word source s possessive number');
const feminine = new Set(['she', 'her', "she's", "she'd"]);
const masculine = new Set(['he', 'his', 'him', "he's", "he'd"]);
const isPlural = /(?:[^s]s|men|people)$/;
const relative = new Set(['who', 'which', 'that']);
const women = new Set([
	'mrs',
	'ms',
	'miss',
	'lady',
	'spokeswoman',
	'chairwoman',
	'congresswoman',
	'queen',
	'mother',
	'woman',
]);
const men = new Set(['mr', 'sir', 'lord', 'spokesman', 'chairman', 'congressman', 'king', 'father', 'man']);

type Gender = 'she' | 'he' | undefined;

/** What a word beside a name says of its bearer; null where nothing. */
const descriptionOf = perWord(
	(
		word,
	): { readonly noun: string | undefined; readonly gender: Gender; readonly isTitle: boolean } | null => {
		const { lower } = word;
		const title = titles.get(lower);
		const noun = title ?? (isSourceClass[classOf(word)] === 1 ? lower : undefined);
		const gender = men.has(lower) ? 'he' : women.has(lower) ? 'she' : undefined;
		return noun || gender ? { noun, gender, isTitle: title !== undefined } : null;
	},
);

/** So many persons back may a pronoun reach. */
const mostRecent = 6;

/** Somebody named in the text. */
interface Person {
	readonly span: Span;
	/** Nouns by which the text has described them: `minister` of `Foreign Minister Sergei Lavrov`. */
	readonly nouns: Set<string>;
	gender: Gender;
}

/** Whom the pronouns, surnames and descriptions of sources stand for; fed with the units of a text in order. */
export class Speakers {
	/** By the last word of the name. */
	readonly #known = new Map<string, Person>();
	/** The last source of more than one: `Ukrainian officials`. */
	#group: Span | undefined;
	/** The last ones who were the subject of a sentence or a source, the latest last. */
	readonly #recent: Person[] = [];

	/** The fullest name that a source of `unit` stands for; undefined where there is none but the source itself. */
	behind(unit: Unit, source: Range): Span | undefined {
		const { tokens, classes } = unit;
		const { lower } = tokens[source.from]!;
		if (source.to - source.from === 1) {
			if (relative.has(lower)) {
				const end = classAt(unit, source.from - 1) === comma ? source.from - 1 : source.from;
				const antecedent = end > 0 ? phraseBefore(tokens, end) : undefined;
				return antecedent && spanOf(unit, antecedent);
			}
			if (feminine.has(lower)) return this.#pronoun(unit, source.from, 'she')?.span;
			if (masculine.has(lower)) return this.#pronoun(unit, source.from, 'he')?.span;
			if (lower === 'they')
				return peopleBefore(unit, source.from) ?? this.#group ?? this.#recent.at(-1)?.span;
		}
		const head = headOf(tokens, source);
		const isDescription = !head.isCapitalised && classes[source.to - 1] !== name;
		const person = isDescription ? undefined : this.#named(unit, source);
		if (person) {
			this.#heard(person);
			return person.span.end <= tokens[source.from]!.start ? person.span : undefined;
		}
		if (lower === 'the') {
			const described = this.#recent.findLast(({ nouns }) => nouns.has(head.lower));
			if (described) return described.span;
		}
		// Somebody unnamed may be `he` in the next sentence.
		if (isSourceNoun(head.lower) && isPlural.test(head.lower)) this.#group = spanOf(unit, source);
		else if (personNouns.has(head.lower))
			this.#heard({ span: spanOf(unit, source), nouns: new Set([head.lower]), gender: undefined });
		return undefined;
	}

	/** Takes note of who is named in a unit, and who its sentences are about. */
	read(unit: Unit): void {
		const { tokens, classes, starts } = unit;
		for (let from = 0; from < tokens.length; from++) {
			if (isNameClass[classes[from]!] !== 1) continue;
			let to = from + 1;
			while (to < tokens.length && isNamePart(unit, to)) to++;
			if (classes[to - 1] === stop) to--;
			if (to - from > 1) {
				const person = this.#learn(unit, from, to);
				if (person && starts.includes(subjectStart(unit, from))) this.#heard(person);
			} else if (starts.includes(from)) {
				const person = this.#known.get(tokens[from]!.lower);
				if (person) this.#heard(person);
			}
			from = to - 1;
		}
	}

	#pronoun(unit: Unit, at: number, gender: 'she' | 'he'): Person | undefined {
		const inSentence = this.#subject(unit, at);
		const fits = (person: Person): boolean => person.gender === undefined || person.gender === gender;
		const found = inSentence && fits(inSentence) ? inSentence : this.#recent.findLast(fits);
		if (!found) return undefined;
		found.gender = gender;
		this.#heard(found);
		return found;
	}

	/** The person that the sentence before token `at` begins with. */
	#subject(unit: Unit, at: number): Person | undefined {
		const start = unit.starts.findLast((one) => one <= at) ?? 0;
		if (start >= at) return undefined;
		const phrase = phraseAfter(unit.tokens, start, at);
		return phrase && this.#named(unit, phrase);
	}

	#named(unit: Unit, phrase: Range): Person | undefined {
		const { tokens, classes } = unit;
		let to = phrase.to;
		while (to > phrase.from && classes[to - 1] !== name) to--;
		if (to === phrase.from) return undefined;
		let from = to - 1;
		while (from > phrase.from && isNamePart(unit, from - 1)) from--;
		return to - from > 1 ? this.#learn(unit, from, to) : this.#known.get(tokens[from]!.lower);
	}

	/** Takes note of the name of the tokens `from` to `to`; undefined where it is too short for one that is new. */
	#learn(unit: Unit, from: number, to: number): Person | undefined {
		const { tokens } = unit;
		const last = tokens[to - 1]!.lower;
		const known = this.#known.get(last);
		const nouns = known?.nouns ?? new Set<string>();
		let gender: Gender;
		for (let k = Math.max(0, from - 3); k < to - 1; k++) {
			const description = descriptionOf(tokens[k]!.word);
			if (!description) continue;
			if (description.noun) nouns.add(description.noun);
			gender = description.gender ?? gender;
		}
		describedAfter(unit, to, nouns);
		if (known) {
			known.gender ??= gender;
			return known;
		}
		while (from < to - 1 && descriptionOf(tokens[from]!.word)?.isTitle) from++;
		if (tokens[from]!.text === '.') from++;
		if (to - from < 2 && nouns.size === 0) return undefined;
		const person = { span: spanOf(unit, { from, to }), nouns, gender };
		this.#known.set(last, person);
		return person;
	}

	#heard(person: Person): void {
		const recent = this.#recent;
		const at = recent.indexOf(person);
		if (at >= 0) recent.splice(at, 1);
		else if (recent.length === mostRecent) recent.shift();
		recent.push(person);
	}
}

/** The people that the sentence of token `at` begins with, before it: `Many of its residents`. */
function peopleBefore(unit: Unit, at: number): Span | undefined {
	const start = unit.starts.findLast((one) => one <= at) ?? 0;
	const phrase = start < at ? phraseAfter(unit.tokens, start, at) : undefined;
	const last = phrase && unit.tokens[phrase.to - 1]!.lower;
	return last && isPlural.test(last) && isSourceNoun(last) ? spanOf(unit, phrase) : undefined;
}

/** `Sergei Lavrov, the foreign minister,`: the nouns beside a name. */
function describedAfter({ tokens, classes }: Unit, at: number, nouns: Set<string>): void {
	if (at >= classes.length || classes[at] !== comma) return;
	for (let k = at + 1; k < at + 8 && k < tokens.length && classes[k] !== comma; k++)
		if (isSourceClass[classes[k]!] === 1) nouns.add(tokens[k]!.lower);
}

const isNamePart = (unit: Unit, at: number): boolean =>
	isNameClass[unit.classes[at]!] === 1 || isDotInName(unit, at);

/** After a title or an initial: `Dr. Petrova`, `Yevgeny V. Prigozhin`. */
function isDotInName({ tokens, classes }: Unit, at: number): boolean {
	if (at === 0 || classes[at] !== stop || tokens[at]!.text !== '.') return false;
	const { word } = tokens[at - 1]!;
	return word.text.length === 1 || (descriptionOf(word)?.isTitle ?? false);
}

/** Where a phrase begins that the name at token `from` ends: before its article and description. */
function subjectStart({ classes }: Unit, from: number): number {
	let at = from;
	while (at > 0 && from - at < 5 && isBeforeName[classes[at - 1]!] === 1) at--;
	return at;
}
