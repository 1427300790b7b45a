import type { Span } from '../model/span';
import type { EntityKind } from '../model/vocabulary';
import { joinAliases, joined } from './nameAliases';
import { addKind, kindOf, rootOf, type Group } from './nameGroup';
import { nameWordOf } from './nameLexicon';
import type { Name } from './names';
import type { KnownEntity, SuggestedEntity } from './suggestions';
import { tokensOf } from '../text/tokens';

/**
 * Groups names by what they name: the same words, aliases, what the forms of a `known` entity name. What speaks for a kind is
 * summed over a group; names of which nothing tells it are left out. In the order of their first mentions. Linear.
 */
export function groupNames(
	text: string,
	names: readonly Name[],
	known: readonly KnownEntity[],
): readonly SuggestedEntity[] {
	const all: Group[] = [];
	const byKey = new Map<string, Group>();
	const byListed = new Map<string, Group>();
	for (const entity of known) {
		const group = groupOfKnown(entity);
		all.push(group);
		const add = (groups: Map<string, Group>, key: string): void => {
			if (!groups.has(key)) groups.set(key, group);
		};
		add(byKey, `#${entity.slug}`);
		for (const form of [entity.name, ...entity.forms]) {
			add(byKey, wordsOf(form).join(' '));
			const listed = listedAs(form);
			if (listed !== undefined) add(byListed, listed);
		}
	}
	/** Of each name. */
	const groups: Group[] = [];
	for (const name of names) {
		const { listed } = name;
		const where = listed === undefined ? byKey : byListed;
		const key = listed ?? joined(name.words);
		let group = where.get(key);
		if (group) addTo(group, name);
		else {
			group = groupOf(name);
			where.set(key, group);
			all.push(group);
		}
		groups.push(group);
	}
	joinAliases(all, byKey);
	votePlaces(all);
	voteNeighbours(names, groups);
	const entities: SuggestedEntity[] = [];
	for (const group of all) {
		const kind = group.into || group.names.length === 0 ? undefined : kindOf(group);
		// `the President`, whoever that is
		if (kind && !(group.isRole && group.words.length === 1)) entities.push(entityOf(text, group, kind));
	}
	return entities.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function entityOf(text: string, group: Group, kind: EntityKind): SuggestedEntity {
	const { known } = group;
	const mentions = mentionsOf(group);
	if (known) return { name: known.name, known: known.slug, kind, mentions };
	return { name: called(text, group, kind), kind, mentions };
}

function mentionsOf({ names }: Group): readonly Span[] {
	const mentions = names.map(({ start, end }) => ({ start, end }));
	const isSorted = mentions.every(({ start }, i) => i === 0 || mentions[i - 1]!.start < start);
	return isSorted ? mentions : mentions.sort((a, b) => a.start - b.start);
}

/** What the gazetteer calls a form of a known entity. */
function listedAs(form: string): string | undefined {
	const words = tokensOf(form).map((token) => nameWordOf(token.word));
	return words[0]?.listed.find(
		(entry) => entry.words.length === words.length && entry.words.every((word, k) => word === words[k]!.text),
	)?.name;
}

const wordsOf = (form: string): readonly string[] =>
	tokensOf(form)
		.filter(({ isWord }) => isWord)
		.map(({ lower }) => lower);

const groupOfKnown = (known: KnownEntity): Group => ({
	words: wordsOf(known.name),
	fullest: undefined,
	listed: undefined,
	known,
	kinds: [],
	person: 0,
	place: 0,
	organization: 0,
	names: [],
	isStrong: false,
	isRole: false,
	into: undefined,
});

const groupOf = (name: Name): Group => ({
	words: name.words,
	fullest: name,
	listed: name.listed,
	known: undefined,
	kinds: name.kind ? [{ kind: name.kind, count: 1 }] : [],
	person: name.weights.person,
	place: name.weights.place,
	organization: name.weights.organization,
	names: [name],
	isStrong: !name.isWeak,
	isRole: name.isRole,
	into: undefined,
});

function addTo(group: Group, name: Name): void {
	const { kind, weights } = name;
	group.names.push(name);
	group.listed ??= name.listed;
	if (kind) addKind(group, kind, 1);
	group.person += weights.person;
	group.place += weights.place;
	group.organization += weights.organization;
	// A headline's form is not its own.
	if (!group.fullest || (!name.isWeak && !group.isStrong)) group.fullest = name;
	if (!name.isWeak) group.isStrong = true;
}

function called(text: string, { listed, fullest }: Group, kind: EntityKind): string {
	const { words, start, end } = fullest!;
	if (listed !== undefined && !(kind === 'person' && words.length > 1)) return listed;
	return text.slice(start, end).replace(/\s+/g, ' ');
}

/** A word of a place's name is a place's: `Tharthar` beside `Lake Tharthar`. */
function votePlaces(all: readonly Group[]): void {
	const parts = new Set<string>();
	for (const { words, kinds } of all)
		if (words.length > 1 && words.length < 4 && kinds.some(({ kind }) => kind === 'place'))
			for (const word of words) parts.add(word);
	for (const group of all)
		if (group.words.length === 1 && parts.has(group.words[0]!)) {
			group.place += 2;
			group.isStrong = true;
		}
}

/** Names that are told one after another are of one kind. `groups`: those of the names. */
function voteNeighbours(names: readonly Name[], groups: readonly Group[]): void {
	const vote = (from: number, to: number): void => {
		const source = rootOf(groups[from]!);
		const target = rootOf(groups[to]!);
		if (target === source || target.kinds.length > 0) return;
		const kind = kindOf(source);
		if (kind === 'place' || kind === 'state') target.place++;
		else if (kind === 'person') target.person++;
		else if (kind && kind !== 'weapon' && kind !== 'event') target.organization++;
	};
	for (let i = 1; i < names.length; i++) if (names[i]!.isCoordinated) vote(i - 1, i);
	for (let i = names.length - 1; i > 0; i--) if (names[i]!.isCoordinated) vote(i, i - 1);
}
