import { lazily } from '../lazily';
import type { EntityKind } from '../model/vocabulary';
import {
	adverbs,
	auxiliaries,
	breakers,
	determiners,
	joiners,
	pronouns,
} from '../text/lexicons/functionWords';
import { tokensOf } from '../text/tokens';
import { perWord, type Word } from '../text/words';
import { commonWords } from './lexicons/commonWords';
import { firstNames } from './lexicons/firstNames';
import * as parts from './lexicons/nameParts';
import { organizations } from './lexicons/organizations';
import { persons } from './lexicons/persons';
import * as places from './lexicons/places';
import { otherAdjectives, otherPeople, states } from './lexicons/states';
import { nearBits } from './nearWords';

/** What a word can be in a name; bits, for one look-up a word. */
export const Class = {
	title: 1,
	titlePart: 1 << 1,
	firstName: 1 << 2,
	/** Of a people, a region or a faith. */
	adjective: 1 << 3,
	government: 1 << 4,
	unit: 1 << 5,
	armed: 1 << 6,
	organization: 1 << 7,
	media: 1 << 8,
	place: 1 << 9,
	placeOpener: 1 << 10,
	weapon: 1 << 11,
	event: 1 << 12,
	common: 1 << 13,
	calendar: 1 << 14,
	beforeOf: 1 << 15,
	beforeFor: 1 << 16,
	particle: 1 << 17,
	shortTitle: 1 << 18,
	/** Opens an entry of the gazetteer. */
	listed: 1 << 19,
	/** Written with a capital, and no name of ours: `God`, `TV`. */
	unnamed: 1 << 20,
	/** An adjective that makes an actor of a noun: `Ukrainian army`. */
	national: 1 << 21,
	closed: 1 << 22,
} as const;

/** Classes that end a name and tell its kind. */
export const heads =
	Class.government |
	Class.unit |
	Class.armed |
	Class.organization |
	Class.media |
	Class.place |
	Class.weapon |
	Class.event;

/** A name of the gazetteer; `adjective`: of a people, such as `South Korean`, which is no name by itself. */
export interface Listed {
	readonly words: readonly string[];
	/** As the group of its names is called. */
	readonly name: string;
	readonly kind: EntityKind | 'adjective';
}

/** What matters of a word in names, found out once a word. */
export interface NameWord {
	readonly text: string;
	/** In small letters and without `'s`. */
	readonly lower: string;
	readonly isPossessive: boolean;
	/** As written, without `'s`. */
	readonly owner: string;
	/** As written, with a straight apostrophe. */
	readonly straight: string;
	/** A name may have it: it has a capital at its start, or after an Arabic article. */
	readonly isNamed: boolean;
	/** Two capitals or more, no small letter: `UN`, `U.S.` */
	readonly isCapitals: boolean;
	/** An Arabic article stands in it: `al-Zarqawi`. */
	readonly hasArticle: boolean;
	/** A weapon's type: `T-72`, `Su-35`, `S-300`. */
	readonly isDesignation: boolean;
	/** It ends as words of the language do, and names do not. */
	readonly endsLikeWord: boolean;
	readonly classes: number;
	/** What it says of a name beside it; bits of `Near`. */
	readonly near: number;
	/** What the gazetteer has that begins with it, the longest first. */
	readonly listed: readonly Listed[];
}

interface Lexicon {
	readonly classes: ReadonlyMap<string, number>;
	readonly listed: ReadonlyMap<string, readonly Listed[]>;
	/** By a one-word adjective of its people. */
	readonly states: ReadonlyMap<string, string>;
}

const none: readonly Listed[] = [];
const lexicon = lazily(make);

export const nameWordOf = perWord(read);

/** The classes of a word in small letters, without `'s`; 0 where it is of none. */
export const classOf = (lower: string): number => lexicon().classes.get(lower) ?? 0;

/** The state of whose people a word in small letters is the adjective. */
export const stateOf = (adjective: string): string | undefined => lexicon().states.get(adjective);

/** What the gazetteer has that begins with a word in small letters, the longest first. */
export const listedAt = (lower: string): readonly Listed[] => lexicon().listed.get(lower) ?? none;

function read(word: Word): NameWord {
	const { text, lower: whole, isCapitalised, isWord } = word;
	const isPossessive = whole.endsWith("'s");
	const lower = isPossessive ? whole.slice(0, -2) : whole;
	const owner = isPossessive ? text.slice(0, -2) : text;
	const classes = isContracted.test(whole) ? Class.common | Class.closed : classOf(lower);
	const hasArticle = isArticled(text);
	return {
		text,
		lower,
		isPossessive,
		owner,
		straight: text.replace('’', "'"),
		isNamed: isWord && (isCapitalised || hasArticle),
		isCapitals: isCapitals(owner),
		hasArticle,
		isDesignation: text.length < 10 && /^\p{Lu}\p{L}{0,3}-\d/u.test(text),
		endsLikeWord: endsLikeWord(lower),
		classes,
		near: nearBits(word, lower),
		listed: classes & Class.listed ? listedAt(lower) : none,
	};
}

const wordEnding = /(?:ing|ed|ly|tion|ment|ness|ity|ous|ive|able|led|based|backed|ance|ence)$/;
/** Whether it ends as words do, and names do not. */
export const endsLikeWord = (lower: string): boolean => wordEnding.test(lower.slice(-6));

/** `You've`, `Don't` */
const isContracted = /'(?:ve|re|ll|d|m|t)$/;

const isCapitals = (text: string): boolean =>
	/^\p{Lu}[^\p{Ll}]*$/u.test(text) && text.length > 1 && /\p{Lu}/u.test(text.slice(1));

/** The articles of Arabic names as they are transliterated. */
const isArticled = (text: string): boolean =>
	/^(?:al|el|as|ad|an|ar|at|az|ash|ez|es|ul|ud|eth|adh)-\p{Lu}/iu.test(text);

function make(): Lexicon {
	const classes = new Map<string, number>();
	const listed = new Map<string, Listed[]>();
	const byAdjective = new Map<string, string>();
	const add = (words: Iterable<string>, bit: number): void => {
		for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
	};
	const list = (form: string, name: string, kind: Listed['kind']): void => {
		const words = tokensOf(form).map((token) => token.text);
		const first = words[0]!.toLowerCase();
		add([first], Class.listed);
		const known = listed.get(first);
		if (known) known.push({ words, name, kind });
		else listed.set(first, [{ words, name, kind }]);
	};
	const adjective = (word: string, bits: number): void =>
		word.includes(' ') ? list(word, word, 'adjective') : add([word.toLowerCase()], bits);

	for (const closed of [determiners, pronouns, breakers, joiners, auxiliaries, adverbs])
		add(closed, Class.common | Class.closed);
	add(commonWords, Class.common);
	add(parts.titles, Class.title);
	add(parts.shortTitles, Class.title | Class.shortTitle);
	add(parts.titleParts, Class.titlePart);
	add(parts.governmentNouns, Class.government);
	add(parts.unitNouns, Class.unit);
	add(parts.armedNouns, Class.armed);
	add(parts.organizationNouns, Class.organization);
	add(parts.mediaNouns, Class.media);
	add(parts.placeNouns, Class.place);
	add(parts.placeOpeners, Class.placeOpener);
	add(parts.weaponNouns, Class.weapon);
	add(parts.eventNouns, Class.event);
	add(parts.calendar, Class.calendar);
	add(parts.ofOpeners, Class.beforeOf);
	add(parts.forOpeners, Class.beforeFor);
	add(parts.particles, Class.particle);
	add(parts.unnamed, Class.unnamed);
	add(firstNames, Class.firstName);
	for (const state of states()) {
		for (const name of state.names) list(name, state.names[0]!, 'state');
		for (const capital of state.capitals) list(capital, state.capitals[0]!, 'place');
		for (const people of state.people) list(people, people, 'group');
		for (const one of state.adjectives) {
			adjective(one, Class.adjective | Class.national);
			byAdjective.set(one.toLowerCase(), state.names[0]!);
		}
	}
	for (const one of split(otherAdjectives)) adjective(one, Class.adjective);
	for (const people of split(otherPeople)) list(people, people, 'group');
	for (const part of [places.settlements, places.regions, places.waters, places.facilities])
		for (const name of split(part)) list(name.replaceAll('_', ' '), name.replaceAll('_', ' '), 'place');
	for (const [kind, lines] of Object.entries({ ...organizations, person: persons }))
		for (const line of lines.trim().split('\n')) {
			const forms = line.split(',').map((form) => form.trim());
			for (const form of forms) list(form, forms[0]!, kind as EntityKind);
		}
	for (const entries of listed.values()) entries.sort((a, b) => b.words.length - a.words.length);
	return { classes, listed, states: byAdjective };
}

const split = (words: string): readonly string[] => words.trim().split(/\s+/);
