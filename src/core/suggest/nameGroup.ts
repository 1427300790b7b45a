import type { EntityKind } from '../model/vocabulary';
import type { Name } from './names';
import type { KnownEntity } from './suggestions';

/** Names that name one thing, while they are gathered. */
export interface Group {
	/** The words of its fullest name, in small letters. */
	words: readonly string[];
	/** Where its fullest name stands; undefined while it has none. */
	fullest: Name | undefined;
	/** What the gazetteer calls it. */
	listed: string | undefined;
	readonly known: KnownEntity | undefined;
	/** What its names tell, those that tell one, in the order of their first. */
	readonly kinds: KindCount[];
	person: number;
	place: number;
	organization: number;
	readonly names: Name[];
	/** A capital of it is due to the name alone. */
	isStrong: boolean;
	/** Titles that stand for their bearer, and nothing else. */
	isRole: boolean;
	/** It has become part of this one. */
	into: Group | undefined;
}

/** A kind, and how many names tell it. */
export interface KindCount {
	readonly kind: EntityKind;
	count: number;
}

/** Counts so many names that tell a kind. */
export function addKind({ kinds }: Group, kind: EntityKind, count: number): void {
	for (const one of kinds)
		if (one.kind === kind) {
			one.count += count;
			return;
		}
	kinds.push({ kind, count });
}

/** A name about whose kind only its surroundings speak needs so much. */
const least = 1;
/** And this where its capital may be due to the place. */
const leastDoubtful = 1.5;

/** What the words of its names tell, else what stands around them; undefined where that is too little. */
export function kindOf({
	known,
	kinds,
	words,
	isStrong,
	person,
	place,
	organization,
}: Group): EntityKind | undefined {
	if (known) return known.kind;
	const best = mostOf(kinds);
	if (best) return best;
	const isDoubtful = !isStrong && words.length === 1;
	const most = Math.max(person, place, organization);
	// Plurals are seldom names: `Firefighters said`.
	if (most < (isDoubtful ? leastDoubtful : least) || (isDoubtful && words[0]!.endsWith('s')))
		return undefined;
	if (most === place) return 'place';
	return most === person ? 'person' : 'organization';
}

/** The group that it has become part of, or itself. */
export function rootOf(group: Group): Group {
	let root = group;
	while (root.into) root = root.into;
	return root;
}

/** The first of those that most names tell. */
function mostOf(kinds: readonly KindCount[]): EntityKind | undefined {
	let most: KindCount | undefined;
	for (const one of kinds) if (!most || one.count > most.count) most = one;
	return most?.kind;
}
