import type { Span } from '../model/span';
import type { EntityKind } from '../model/vocabulary';
import { joinAliases } from './nameAliases';
import { kindOf, rootOf, type Group } from './nameGroup';
import { nameWordOf } from './nameLexicon';
import type { Name } from './names';
import type { KnownEntity, SuggestedEntity } from './suggest';
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
	const groups = new Map<string, Group>();
	const all: Group[] = [];
	for (const entity of known) {
		const group = newGroup(wordsOf(entity.name), entity);
		all.push(group);
		for (const key of keysOf(entity)) if (!groups.has(key)) groups.set(key, group);
	}
	for (const name of names) {
		const key = keyOf(name);
		let group = groups.get(key);
		if (!group) {
			groups.set(key, (group = newGroup(name.key.split(' '), undefined)));
			group.isRole = name.isRole;
			all.push(group);
		}
		addTo(group, name);
	}
	joinAliases(all, groups);
	votePlaces(all);
	voteNeighbours(names, groups);
	const entities: SuggestedEntity[] = [];
	for (const group of all) {
		const kind = group.into || group.names.length === 0 ? undefined : kindOf(group);
		// `the President`, whoever that is
		if (!kind || (group.isRole && group.words.length === 1)) continue;
		entities.push({ ...called(text, group, kind), kind, mentions: mentionsOf(group) });
	}
	return entities.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function mentionsOf({ names }: Group): readonly Span[] {
	const mentions = names.map(({ start, end }) => ({ start, end }));
	const isSorted = mentions.every(({ start }, i) => i === 0 || mentions[i - 1]!.start < start);
	return isSorted ? mentions : mentions.sort((a, b) => a.start - b.start);
}

/** By which a name finds its group. */
const keyOf = ({ listed, key }: Name): string => (listed === undefined ? key : `=${listed}`);

/** By which the names of a known entity find it: its slug, its forms, what the gazetteer calls those. */
function keysOf({ slug, name, forms }: KnownEntity): readonly string[] {
	return [
		`#${slug}`,
		...[name, ...forms].flatMap((form) => {
			const words = tokensOf(form).map((token) => nameWordOf(token.word));
			const listed = words[0]?.listed.find(
				(entry) =>
					entry.words.length === words.length && entry.words.every((word, k) => word === words[k]!.text),
			);
			return listed ? [wordsOf(form).join(' '), `=${listed.name}`] : [wordsOf(form).join(' ')];
		}),
	];
}

const wordsOf = (form: string): readonly string[] =>
	tokensOf(form)
		.filter(({ isWord }) => isWord)
		.map(({ lower }) => lower);

const newGroup = (words: readonly string[], known: KnownEntity | undefined): Group => ({
	words,
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

function addTo(group: Group, name: Name): void {
	const { kind, weights } = name;
	group.names.push(name);
	group.listed ??= name.listed;
	if (kind) group.kinds.push(kind);
	group.person += weights.person;
	group.place += weights.place;
	group.organization += weights.organization;
	// A headline's form is not its own.
	if (!group.fullest || (!name.isWeak && !group.isStrong)) group.fullest = name;
	if (!name.isWeak) group.isStrong = true;
}

function called(
	text: string,
	{ known, listed, fullest }: Group,
	kind: EntityKind,
): { name: string; known?: string } {
	if (known) return { name: known.name, known: known.slug };
	const isFull = kind === 'person' && fullest!.key.includes(' ');
	if (listed !== undefined && !isFull) return { name: listed };
	return { name: text.slice(fullest!.start, fullest!.end).replace(/\s+/g, ' ') };
}

/** A word of a place's name is a place's: `Tharthar` beside `Lake Tharthar`. */
function votePlaces(all: readonly Group[]): void {
	const parts = new Set<string>();
	for (const { words, kinds } of all)
		if (words.length > 1 && words.length < 4 && kinds.includes('place'))
			for (const word of words) parts.add(word);
	for (const group of all)
		if (group.words.length === 1 && parts.has(group.words[0]!)) {
			group.place += 2;
			group.isStrong = true;
		}
}

/** Names that are told one after another are of one kind. */
function voteNeighbours(names: readonly Name[], groups: ReadonlyMap<string, Group>): void {
	const vote = (from: Name, to: Name): void => {
		const source = rootOf(groups.get(keyOf(from))!);
		const target = rootOf(groups.get(keyOf(to))!);
		if (target === source || target.kinds.length > 0) return;
		const kind = kindOf(source);
		if (kind === 'place' || kind === 'state') target.place++;
		else if (kind === 'person') target.person++;
		else if (kind && kind !== 'weapon' && kind !== 'event') target.organization++;
	};
	for (let i = 1; i < names.length; i++) if (names[i]!.isCoordinated) vote(names[i - 1]!, names[i]!);
	for (let i = names.length - 1; i > 0; i--) if (names[i]!.isCoordinated) vote(names[i]!, names[i - 1]!);
}
