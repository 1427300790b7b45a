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
	/** Before those. */
	forcesKind: 1 << 17,
	/** Any of those, however written. */
	actorPart: 1 << 18,
} as const;

/**
 * The bits of a word.
 * @param text As written.
 * @param whole In small letters.
 * @param lower That without `'s`.
 */
export function nearBits(text: string, whole: string, lower: string): number {
	let bits = 0;
	for (const [bit, set] of written) if (set.has(text)) bits |= bit;
	for (const [bit, set] of beside) if (set.has(whole)) bits |= bit;
	for (const [bit, set] of actors) if (set.has(lower)) bits |= bit;
	return isHeld.test(whole) ? bits | Near.partOf : bits;
}

const isHeld = /-(?:held|occupied|controlled|besieged)$/;

type Bits = readonly (readonly [bit: number, set: ReadonlySet<string>])[];

const written: Bits = [
	[Near.quote, new Set('"“”‘’\''.split(''))],
	[Near.administrative, near.administrative],
	[Near.weapon, near.weapons],
	[Near.forcesKind, near.forcesKinds],
];
const beside: Bits = [
	[Near.locating, near.locating],
	[Near.partOf, near.partsOf],
	[Near.ofPlace, near.ofPlaces],
	[Near.movement, near.movement],
	[Near.placeThing, near.placeThings],
	[Near.personNoun, near.personNouns],
	[Near.personVerb, near.personVerbs],
	[Near.nickname, near.nicknames],
	[Near.groupNoun, near.groupNouns],
	[Near.groupThing, near.groupThings],
];
const actors: Bits = [
	[Near.forces | Near.actorPart, near.forcesNouns],
	[Near.state | Near.actorPart, near.stateNouns],
	[Near.opposition | Near.actorPart, near.movementNouns],
	[Near.members, near.memberNouns],
	[Near.actorPart, near.forcesKinds],
];
