import type { Span } from '../model/span';
import { personNouns } from './lexicons/sourceNouns';
import { titles } from './lexicons/titles';
import type { Range } from './nounPhrase';
import { headOf, phraseAfter, phraseBefore } from './nounPhrase';
import { isSourceNoun } from './sourceNoun';
import { spanOf, type Unit } from './unit';
import { classNumber, wordClasses } from './wordClass';

const number = (name: string): number => classNumber.get(name)!;
const [name, sourceName, comma] = ['Name', 'Source', 'comma'].map(number) as [number, number, number];
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
/** So many persons back may a pronoun reach. */
const mostRecent = 6;

/** Somebody named in the text. */
interface Person {
	readonly span: Span;
	/** Nouns by which the text has described them: `minister` of `Foreign Minister Sergei Lavrov`. */
	readonly nouns: Set<string>;
	gender: 'she' | 'he' | undefined;
}

/** Whom the pronouns, surnames and descriptions of sources stand for; fed with the units of a text in order. */
export class Speakers {
	/** By the last word of the name. */
	readonly #known = new Map<string, Person>();
	/** The last source of more than one: `Ukrainian officials`. */
	#group: Span | undefined;
	/** The last ones who were the subject of a sentence or a source, the latest last. */
	#recent: Person[] = [];

	/** The fullest name that a source of `unit` stands for; undefined where there is none but the source itself. */
	behind(unit: Unit, source: Range): Span | undefined {
		const { tokens, classes } = unit;
		const { lower } = tokens[source.from]!;
		const isOne = source.to - source.from === 1;
		if (isOne && relative.has(lower)) {
			const end = classes[source.from - 1] === comma ? source.from - 1 : source.from;
			const antecedent = end > 0 ? phraseBefore(tokens, end) : undefined;
			return antecedent && spanOf(unit, antecedent);
		}
		if (isOne && (feminine.has(lower) || masculine.has(lower)))
			return this.#pronoun(unit, source.from, feminine.has(lower) ? 'she' : 'he')?.span;
		if (isOne && lower === 'they') return this.#group ?? this.#recent.at(-1)?.span;
		const head = headOf(tokens, source);
		const isDescription = !head.isCapitalised && classes[source.to - 1] !== name;
		const person = isDescription ? undefined : this.#named(unit, source);
		if (person) {
			this.#heard(person);
			return person.span.end <= tokens[source.from]!.start ? person.span : undefined;
		}
		if (tokens[source.from]!.lower === 'the') {
			const described = this.#recent.findLast(({ nouns }) => nouns.has(head.lower));
			if (described) return described.span;
		}
		// Somebody unnamed may be `he` in the next sentence.
		if (isPlural.test(head.lower) && isSourceNoun(head.lower)) this.#group = spanOf(unit, source);
		else if (personNouns.has(head.lower))
			this.#heard({ span: spanOf(unit, source), nouns: new Set([head.lower]), gender: undefined });
		return undefined;
	}

	/** Takes note of who is named in a unit, and who its sentences are about. */
	read(unit: Unit): void {
		const { tokens, classes, starts } = unit;
		for (let from = 0; from < tokens.length; from++) {
			const one = classes[from];
			if (one !== name && one !== sourceName) continue;
			let to = from + 1;
			while (isOfName(unit, to)) to++;
			if (!tokens[to - 1]!.isWord) to--;
			const range = { from, to };
			if (to - from > 1) {
				const person = this.#learn(unit, range);
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
		return to - from > 1 ? this.#learn(unit, { from, to }) : this.#known.get(tokens[from]!.lower);
	}

	#learn(unit: Unit, range: Range): Person | undefined {
		const { tokens, classes } = unit;
		let { from } = range;
		const nouns = new Set<string>();
		let gender: Person['gender'];
		for (let k = Math.max(0, from - 3); k < range.to - 1; k++) {
			const { lower } = tokens[k]!;
			const noun =
				titles.get(lower) ?? (wordClasses[classes[k]!]!.toLowerCase() === 'source' ? lower : undefined);
			if (noun) nouns.add(noun);
			if (women.has(lower)) gender = 'she';
			if (men.has(lower)) gender = 'he';
		}
		while (from < range.to - 1 && titles.has(tokens[from]!.lower)) from++;
		if (tokens[from]!.text === '.') from++;
		describedAfter(unit, range.to, nouns);
		const last = tokens[range.to - 1]!.lower;
		const known = this.#known.get(last);
		if (known) {
			for (const noun of nouns) known.nouns.add(noun);
			known.gender ??= gender;
			return known;
		}
		if (range.to - from < 2 && nouns.size === 0) return undefined;
		const person = { span: spanOf(unit, { from, to: range.to }), nouns, gender };
		this.#known.set(last, person);
		return person;
	}

	#heard(person: Person): void {
		this.#recent = [...this.#recent.filter((one) => one !== person), person].slice(-mostRecent);
	}
}

/** `Sergei Lavrov, the foreign minister,`: the nouns beside a name. */
function describedAfter({ tokens, classes }: Unit, at: number, nouns: Set<string>): void {
	if (classes[at] !== comma) return;
	for (let k = at + 1; k < at + 8 && k < tokens.length && classes[k] !== comma; k++)
		if (wordClasses[classes[k]!]!.toLowerCase() === 'source') nouns.add(tokens[k]!.lower);
}

const isNamePart = (unit: Unit, at: number): boolean =>
	unit.classes[at] === name || unit.classes[at] === sourceName || isDotInName(unit, at);

/** After a title or an initial: `Dr. Petrova`, `Yevgeny V. Prigozhin`. */
function isDotInName({ tokens }: Unit, at: number): boolean {
	const before = tokens[at - 1];
	return (
		tokens[at]!.text === '.' && before !== undefined && (before.text.length === 1 || titles.has(before.lower))
	);
}

const isOfName = (unit: Unit, at: number): boolean => at < unit.tokens.length && isNamePart(unit, at);

/** Where a phrase begins that the name at token `from` ends: before its article and description. */
function subjectStart({ classes }: Unit, from: number): number {
	let at = from;
	while (
		at > 0 &&
		from - at < 5 &&
		/^(?:the|word|source|s|possessive|number)$/.test(wordClasses[classes[at - 1]!]!)
	)
		at--;
	return at;
}
