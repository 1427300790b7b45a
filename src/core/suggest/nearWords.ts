import { lazily } from '../lazily';
import type { Word } from '../text/words';
import * as near from './lexicons/nameContexts';

/** What a word beside a name may say of it; bits, for one look-up a word. */
export const Near = {
	locating: 1,
	/** `eastern`, and what ends in `-held`. */
	partOf: 1 << 1,
	/** Before `of` and a place. */
	ofPlace: 1 << 2,
	/** Before `to` and a place. */
	movement: 1 << 3,
	placeThing: 1 << 4,
	personNoun: 1 << 5,
	personVerb: 1 << 6,
	nickname: 1 << 7,
	groupNoun: 1 << 8,
	groupThing: 1 << 9,
	quote: 1 << 10,
	/** Behind a place, and part of its name. */
	administrative: 1 << 11,
	weapon: 1 << 12,
	/** They make an actor of what stands before them. */
	forces: 1 << 13,
	state: 1 << 14,
	opposition: 1 << 15,
	members: 1 << 16,
	/** Before those: `security` in `security forces`. */
	forcesKind: 1 << 17,
	/** Any of those, however written. */
	actorPart: 1 << 18,
} as const;

/** Only in small letters throughout. */
const asWritten = Near.administrative | Near.weapon | Near.forcesKind;
/** With `'s` too. */
const owning = Near.forces | Near.state | Near.opposition | Near.members | Near.actorPart;

const bitsOf = lazily(() => {
	const bits = new Map<string, number>();
	const add = (bit: number, words: Iterable<string>): void => {
		for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
	};
	add(Near.locating, near.locating);
	add(Near.partOf, near.partsOf);
	add(Near.ofPlace, near.ofPlaces);
	add(Near.movement, near.movement);
	add(Near.placeThing, near.placeThings);
	add(Near.personNoun, near.personNouns);
	add(Near.personVerb, near.personVerbs);
	add(Near.nickname, near.nicknames);
	add(Near.groupNoun, near.groupNouns);
	add(Near.groupThing, near.groupThings);
	add(Near.quote, '"“”‘\'');
	add(Near.administrative, near.administrative);
	add(Near.weapon, near.weapons);
	add(Near.forces | Near.actorPart, near.forcesNouns);
	add(Near.state | Near.actorPart, near.stateNouns);
	add(Near.opposition | Near.actorPart, near.movementNouns);
	add(Near.members, near.memberNouns);
	add(Near.forcesKind | Near.actorPart, near.forcesKinds);
	return bits;
});

/**
 * The bits of a word.
 * @param lower In small letters, without `'s`.
 */
export function nearBits({ text, lower: whole }: Word, lower: string): number {
	let bits = bitsOf().get(lower) ?? 0;
	if (text !== lower) bits &= ~asWritten;
	if (whole !== lower) bits &= owning;
	return isHeld.test(whole) ? bits | Near.partOf : bits;
}

const isHeld = /-(?:held|occupied|controlled|besieged)$/;
