import { paragraphAt } from '../corpus/sentences';
import type { Document } from '../model/document';
import type { Span } from '../model/span';
import { men, women } from '../text/lexicons/firstNames';
import { type Token, tokensOf } from '../text/tokens';

export interface WrongPronoun {
	/** The pronoun with the word of saying beside it. */
	readonly span: Span;
	readonly pronoun: Pronoun;
	/** Whom it must stand for, since nobody else is named. */
	readonly name: string;
}

type Pronoun = 'he' | 'she';

/** Somebody in the text: by first name and surname, by a word that tells he or she, or by a word that may be a name. */
interface Person {
	readonly at: number;
	/** Undefined where it is not known. */
	readonly goesWith: Pronoun | undefined;
	readonly name?: string;
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
		const [pronounSpan] = source;
		const [cueSpan] = cue;
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
	for (let n = 0; last-- > 0 && people[last]!.at >= from; n++) {
		const person = people[last]!;
		if (person.goesWith === undefined || n > mostBetween) return undefined;
		if (found && (found.goesWith !== person.goesWith || (found.name && person.name))) return undefined;
		if (!found?.name) found = person;
	}
	return found;
}

function firstFrom(people: readonly Person[], offset: number): number {
	let low = 0;
	let high = people.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (people[middle]!.at < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function peopleIn(tokens: readonly Token[]): readonly Person[] {
	const people: Person[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		const told = token.end - token.start <= 3 ? telling.get(token.lower) : undefined;
		if (told !== undefined) people.push({ at: token.start, goesWith: told });
		if (told !== undefined || !token.isWord || !token.isCapitalised) continue;
		const next = tokens[i + 1];
		const goesWith = men.has(token.lower) ? 'he' : women.has(token.lower) ? 'she' : undefined;
		if (goesWith && next?.isWord && next.isCapitalised) {
			people.push({ at: token.start, goesWith, name: `${token.text} ${next.text}` });
			i++;
		} else if (tokens[i - 1]?.isWord || tokens[i - 1]?.text === ',')
			people.push({ at: token.start, goesWith: undefined });
	}
	return people;
}
