import { paragraphAt } from '../corpus/sentences';
import type { Document } from '../model/document';
import { firstFrom, type Span } from '../model/span';
import { men, women } from '../text/lexicons/firstNames';
import { type Token, tokensOf } from '../text/tokens';
import { numberPerWord, type Word } from '../text/words';

export interface WrongPronoun {
	/** The pronoun with the word of saying beside it. */
	readonly span: Span;
	readonly pronoun: Pronoun;
	/** Whom it must stand for, since nobody else is named. */
	readonly name: string;
}

type Pronoun = 'he' | 'she';

/** Somebody in the text: by first name and surname, by a word that tells he or she, or by a word that may be a name. */
interface Person extends Span {
	/** Undefined where it is not known. */
	readonly goesWith: Pronoun | undefined;
	readonly name: string | undefined;
}

/** Words that may be people between a speaker and a pronoun; more are no plain case. */
const mostBetween = 40;
const telling: ReadonlyMap<string, Pronoun> = new Map(
	(['he', 'him', 'his', 'mr'] as const)
		.map((word): [string, Pronoun] => [word, 'he'])
		.concat((['she', 'her', 'mrs', 'ms'] as const).map((word) => [word, 'she'])),
);

/**
 * `he added` where the one person named since the paragraph before is a woman, or the other way round: the quotation has
 * lost its speaker. Silent where any other name or pronoun stands between, and where a first name goes with both. Linear.
 */
export function* wrongPronouns({ text, reading }: Document): Iterable<WrongPronoun> {
	let people: readonly Person[] | undefined;
	for (const { source, cue, content } of reading.attributions) {
		const pronounSpan = source[0];
		const cueSpan = cue[0];
		if (!pronounSpan || !cueSpan || content.length === 0 || pronounSpan.end - pronounSpan.start > 3) continue;
		const pronoun = text.slice(pronounSpan.start, pronounSpan.end).toLowerCase();
		if (pronoun !== 'he' && pronoun !== 'she') continue;
		const paragraph = paragraphAt(reading, pronounSpan.start);
		const from = reading.paragraphs[Math.max(0, paragraph - 1)]?.start ?? 0;
		people ??= peopleIn(tokensOf(text));
		const only = onlyOne(people, from, pronounSpan.start);
		if (!only?.name || only.goesWith === pronoun) continue;
		const start = Math.min(pronounSpan.start, cueSpan.start);
		yield { span: { start, end: Math.max(pronounSpan.end, cueSpan.end) }, pronoun, name: only.name };
	}
}

/** The one person between two offsets. */
function onlyOne(people: readonly Person[], from: number, to: number): Person | undefined {
	let found: Person | undefined;
	let last = firstFrom(people, to);
	for (let n = 0; last-- > 0 && people[last]!.start >= from; n++) {
		const person = people[last]!;
		if (person.goesWith === undefined || n > mostBetween) return undefined;
		if (found && (found.goesWith !== person.goesWith || (found.name && person.name))) return undefined;
		if (!found?.name) found = person;
	}
	return found;
}

/** What a word may tell of people: he or she by itself, a man or a woman as a first name, or that it may be a name. */
const tellings = ['none', 'he', 'she', 'man', 'woman', 'name'] as const;

/** The index in `tellings` of what a word tells. */
const tellsOf = numberPerWord((word) => tellings.indexOf(find(word)));

function find({ lower, isCapitalised }: Word): (typeof tellings)[number] {
	const pronoun = telling.get(lower);
	if (pronoun !== undefined || !isCapitalised) return pronoun ?? 'none';
	return men.has(lower) ? 'man' : women.has(lower) ? 'woman' : 'name';
}

function peopleIn(tokens: readonly Token[]): readonly Person[] {
	const people: Person[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const { word, start, end } = tokens[i]!;
		const tells = tellings[tellsOf(word)]!;
		if (tells === 'none') continue;
		if (tells === 'he' || tells === 'she') {
			people.push({ start, end, goesWith: tells, name: undefined });
			continue;
		}
		const next = tokens[i + 1];
		if (tells !== 'name' && next?.isCapitalised) {
			const name = `${word.text} ${next.text}`;
			people.push({ start, end, goesWith: tells === 'man' ? 'he' : 'she', name });
			i++;
			continue;
		}
		const before = tokens[i - 1];
		if (before?.isWord || before?.text === ',')
			people.push({ start, end, goesWith: undefined, name: undefined });
	}
	return people;
}
