import type { EntityKind } from '../model/vocabulary';
import { searchKey } from '../text/searchKey';
import type { EntityInCorpus } from './entityIndex';

export const entityOrders = ['name', 'mentions', 'warnings'] as const;
export type EntityOrder = (typeof entityOrders)[number];

/** What is left out of a list of entities; an absent key leaves out nothing. */
export interface EntityFilter {
	readonly kind?: EntityKind;
	/** Slug of the side that an article puts it on; `null`: no article puts it on any. */
	readonly side?: string | null;
	/** Words of its name or of another name of it, wherever in that; case and accents do not count, and no character is special. */
	readonly text?: string;
}

export interface EntityListOptions {
	readonly filter?: EntityFilter;
	/** By name unless told, numbers in it by what they count; `mentions` and `warnings`: the most first, and by name where there are as many. */
	readonly order?: EntityOrder;
	/** How many errors and warnings concern an entity; asked for only to order by them. */
	readonly warningsOf?: (slug: string) => number;
}

/** The entities that a filter leaves, in order; the given list stays as it is. */
export function listEntities(
	entities: readonly EntityInCorpus[],
	{ filter = {}, order = 'name', warningsOf = () => 0 }: EntityListOptions = {},
): readonly EntityInCorpus[] {
	const { kind, side, text } = filter;
	const wanted = searchKey(text ?? '');
	const left = entities.filter(
		(entity) =>
			(kind === undefined || entity.kind === kind) &&
			(side === undefined ||
				(side === null ? sidesOf(entity).length === 0 : sidesOf(entity).includes(side))) &&
			(wanted === '' || keysOf(entity).names.some((name) => name.includes(wanted))),
	);
	if (order === 'name') return left.sort(byName);
	const amount =
		order === 'mentions' ? (entity: EntityInCorpus) => entity.mentions : byWarnings(left, warningsOf);
	return left.sort((a, b) => amount(b) - amount(a) || byName(a, b));
}

/** Slugs of the sides that articles put an entity on, each once; none where nobody says. */
export function sidesOf({ articles }: EntityInCorpus): readonly string[] {
	if (articles.length === 1) return articles[0]!.entity.side === undefined ? [] : [articles[0]!.entity.side];
	return [...new Set(articles.flatMap(({ entity }) => entity.side ?? []))];
}

function byWarnings(
	entities: readonly EntityInCorpus[],
	warningsOf: (slug: string) => number,
): (entity: EntityInCorpus) => number {
	const counts = new Map(entities.map(({ slug }) => [slug, warningsOf(slug)]));
	return ({ slug }) => counts.get(slug)!;
}

function byName(a: EntityInCorpus, b: EntityInCorpus): number {
	return compare(keysOf(a).name, keysOf(b).name) || compare(a.name, b.name) || compare(a.slug, b.slug);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

interface Keys {
	/** To sort by. */
	readonly name: string;
	/** To look in. */
	readonly names: readonly string[];
}

/** An entity is another object as soon as anything of it changes. */
const known = new WeakMap<EntityInCorpus, Keys>();

function keysOf(entity: EntityInCorpus): Keys {
	let keys = known.get(entity);
	if (!keys) {
		const name = searchKey(entity.name);
		// The 93rd brigade stands before the 110th.
		const sorted = name.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
		keys = { name: sorted, names: [name, ...entity.aliases.map(searchKey)] };
		known.set(entity, keys);
	}
	return keys;
}
