import { isClaimKey } from '../model/schema';
import { isMapValue } from '../sidecar/emit';
import { dictionary } from '../sidecar/plain';
import { entriesOf, mapOf, type DataMap, type Versions } from './data';
import type { Renamed } from './difference';
import type { Disputes } from './fields';

/** What `alignMoves` did. */
export interface Moves {
	/** Where both sides put an item, each elsewhere: by the path that it has now, which is the one in ours. */
	readonly disputes: Map<string, Disputes>;
	/** What has another slug in ours now, because theirs renamed it. */
	readonly renamed: Renamed[];
}

/**
 * Carries items that one side renamed (`formerly`) or put into another section to that place in the other versions
 * too, so that each is merged with itself. Alters the files.
 */
export function alignMoves(files: Versions<DataMap>): Moves {
	const moves: Moves = { disputes: new Map(), renamed: [] };
	for (const top of ['entities', 'sources']) alignSlugs(files, top, moves);
	alignSections(files, moves);
	return moves;
}

function alignSlugs(files: Versions<DataMap>, top: string, { disputes, renamed }: Moves): void {
	const [base, ours, theirs] = [mapOf(files.base[top]), mapOf(files.ours[top]), mapOf(files.theirs[top])];
	const byOurs = renamings(base, ours);
	const byTheirs = renamings(base, theirs);
	for (const [from, to] of byOurs) {
		const other = byTheirs.get(from);
		rename(base, from, to);
		if (other === undefined) rename(theirs, from, to);
		else if (other !== to && theirs[to] === undefined) {
			rename(theirs, other, to);
			const item = mapOf(theirs[to]);
			item['formerly'] = [...formerOf(item), other];
			disputes.set(`${top}.${to}`, new Map([['slug', { base: from, ours: to, theirs: other }]]));
		}
	}
	for (const [from, to] of byTheirs)
		if (!byOurs.has(from)) {
			rename(base, from, to);
			if (rename(ours, from, to)) renamed.push({ path: [top, from], to });
		}
}

/** Old slugs to new ones: what has a new item, that says so, in the place of an old one. */
function renamings(base: DataMap, side: DataMap): Map<string, string> {
	const found = new Map<string, string>();
	for (const [slug, item] of entriesOf(side))
		for (const old of base[slug] === undefined ? formerOf(item) : [])
			if (typeof old === 'string' && base[old] !== undefined && side[old] === undefined) found.set(old, slug);
	return found;
}

function formerOf(item: unknown): readonly unknown[] {
	const { formerly } = mapOf(item);
	return Array.isArray(formerly) ? (formerly as unknown[]) : [];
}

function rename(items: DataMap, from: string, to: string): boolean {
	if (items[from] === undefined || items[to] !== undefined) return false;
	items[to] = items[from];
	return Reflect.deleteProperty(items, from);
}

function alignSections(files: Versions<DataMap>, { disputes }: Moves): void {
	const [base, ours, theirs] = [sectionsOf(files.base), sectionsOf(files.ours), sectionsOf(files.theirs)];
	for (const [id, from] of base) {
		const [inOurs, inTheirs] = [ours.get(id) ?? from, theirs.get(id) ?? from];
		const to = inOurs === from ? inTheirs : inOurs;
		if (to === from) continue;
		put(files.base, id, from, to);
		put(files.ours, id, inOurs, to);
		put(files.theirs, id, inTheirs, to);
		if (inOurs !== from && inTheirs !== from && inOurs !== inTheirs)
			disputes.set(
				`claims.${to}.${id}`,
				new Map([['section', { base: from, ours: inOurs, theirs: inTheirs }]]),
			);
	}
	const before = idsOf(files.base);
	for (const [id, inOurs] of ours) {
		const inTheirs = theirs.get(id);
		if (before.has(id) || inTheirs === undefined || inTheirs === inOurs) continue;
		put(files.theirs, id, inTheirs, inOurs);
		const versions = { base: null, ours: inOurs, theirs: inTheirs };
		disputes.set(`claims.${inOurs}.${id}`, new Map([['section', versions]]));
	}
}

const idsOf = (file: DataMap): ReadonlySet<string> =>
	new Set(entriesOf(file['claims']).flatMap(([, section]) => entriesOf(section).map(([id]) => id)));

/** The section of every claim that stands in one alone. */
function sectionsOf(file: DataMap): Map<string, string> {
	const found = new Map<string, string>();
	const twice = new Set<string>();
	for (const [handle, section] of entriesOf(file['claims']))
		for (const [id] of entriesOf(section)) {
			if (found.has(id) || !isClaimKey(id)) twice.add(id);
			found.set(id, handle);
		}
	for (const id of twice) found.delete(id);
	return found;
}

function put(file: DataMap, id: string, from: string, to: string): void {
	const claims = mapOf(file['claims']);
	const section = mapOf(claims[from]);
	if (from === to || section[id] === undefined) return;
	if (!isMapValue(claims[to])) claims[to] = dictionary<unknown>();
	const other = claims[to] as DataMap;
	if (other[id] !== undefined) return;
	other[id] = section[id];
	Reflect.deleteProperty(section, id);
}
