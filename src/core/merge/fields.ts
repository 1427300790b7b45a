import { isMapValue } from '../sidecar/emit';
import { dictionary } from '../sidecar/plain';
import { sameData } from '../sidecar/step';
import { isAbsent, mapOf, unionOfKeys, type DataMap, type Versions } from './data';
import { namesOf, pairAdded, pairItems } from './lists';
import { fieldName } from './names';

/** What could not be joined in one item, by field; in the form in which it is written. */
export type Disputes = Map<string, Versions>;

/** Fields that are one statement: half of one person's and half of another's would be nobody's. */
const units: ReadonlySet<string> = new Set(['said', 'review', 'reliability']);
/** Maps without an existence of their own: one that is gone is one without entries. */
const openMaps: ReadonlySet<string> = new Set(['mentions', 'conflict']);

/** Notes a dispute. Ours stays in place. */
export function dispute(into: Disputes, path: readonly string[], { base, ours, theirs }: Versions): unknown {
	into.set(fieldName(path), { base: base ?? null, ours: ours ?? null, theirs: theirs ?? null });
	return ours;
}

/**
 * Merges what stands at one place of an item: undefined means nothing stands there.
 * @param path from the item down
 */
export function mergeField(versions: Versions, path: readonly string[], disputes: Disputes): unknown {
	const { base, ours, theirs } = versions;
	if (sameData(ours, theirs) || sameData(base, theirs)) return ours;
	if (sameData(base, ours)) return theirs;
	const [top = '', second] = path;
	const isUnit = path.length === 1 ? units.has(top) : top === 'conflict' && second !== undefined;
	if (isUnit) return dispute(disputes, path, versions);
	const isOpen = path.length === 1 && openMaps.has(top);
	const isMap = (value: unknown): boolean => isMapValue(value) || (isOpen && isAbsent(value));
	if (isMap(ours) && isMap(theirs)) return mergeFields(versions, path, disputes);
	// A form that has `all` keeps it, as when a mention is added.
	if (top === 'mentions' && path.length === 2 && isAllAndSome(ours, theirs)) return 'all';
	const isList = (value: unknown): boolean => Array.isArray(value) || isAbsent(value);
	if (isList(ours) && isList(theirs)) return mergeList(versions, path, disputes);
	return dispute(disputes, path, versions);
}

const isAllAndSome = (a: unknown, b: unknown): boolean =>
	(a === 'all' && Array.isArray(b)) || (b === 'all' && Array.isArray(a));

/** Merges a map key by key. */
export function mergeFields(versions: Versions, path: readonly string[], disputes: Disputes): DataMap {
	const [base, ours, theirs] = [mapOf(versions.base), mapOf(versions.ours), mapOf(versions.theirs)];
	const merged = dictionary<unknown>();
	for (const key of unionOfKeys(ours, theirs)) {
		const below = { base: base[key], ours: ours[key], theirs: theirs[key] };
		const value = mergeField(below, [...path, key], disputes);
		if (value !== undefined) merged[key] = value;
	}
	return merged;
}

function mergeList(versions: Versions, path: readonly string[], disputes: Disputes): unknown {
	const { ours, theirs } = versions;
	const merged = mergeItems(versions, path.at(-1) ?? '', (item, name) => {
		const both = isMapValue(item.ours) && isMapValue(item.theirs);
		return both ? mergeFields(item, [...path, name], disputes) : dispute(disputes, [...path, name], item);
	});
	if (merged.length > 0) return merged;
	return ours === undefined || theirs === undefined ? undefined : merged;
}

/**
 * Merges lists as sets: what either added, without what either deleted, in the order of ours. Theirs come last, but
 * the posts of a thread each behind the post that it follows.
 * @param mergeOne called for an item that was changed on both sides, or changed on one and deleted on the other, with
 * the name that it has in the merged list
 */
export function mergeItems(
	versions: Versions,
	list: string,
	mergeOne: (item: Versions, name: string) => unknown,
): unknown[] {
	const rows = alignItems(versions, list);
	const isGone = (row: Versions): boolean => row.ours === undefined && isDisputed(row);
	const isDeleted = (row: Versions): boolean => !isDisputed(row) && settledItem(row) === undefined;
	// What ours deleted and theirs edited is numbered last: it does not stand in the list.
	const named = [...rows.filter((row) => !isGone(row) && !isDeleted(row)), ...rows.filter(isGone)];
	const names = namesOf(
		named.map(({ ours, theirs }) => ours ?? theirs),
		list,
	);
	return rows
		.map((row) => (isDisputed(row) ? mergeOne(row, names[named.indexOf(row)]!) : settledItem(row)))
		.filter((value) => value !== undefined);
}

/** Every item that a side has, in all its versions, in the order of the merged list. */
function alignItems(versions: Versions, list: string): Versions[] {
	const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((items) =>
		Array.isArray(items) ? (items as unknown[]) : [],
	) as [unknown[], unknown[], unknown[]];
	const [inOurs, inTheirs] = [pairItems(base, ours, list), pairItems(base, theirs, list)];
	const newOurs = [...ours.keys()].filter((index) => !inOurs.includes(index));
	const newTheirs = [...theirs.keys()].filter((index) => !inTheirs.includes(index));
	const added = pairAdded(
		newOurs.map((index) => ours[index]),
		newTheirs.map((index) => theirs[index]),
		list,
	);
	interface Row extends Versions {
		readonly at: number;
	}
	const rows = ours.map((item, index): Row => {
		const before = inOurs.indexOf(index);
		const pair = newOurs.indexOf(index);
		const at = before >= 0 ? inTheirs[before]! : (newTheirs[added[pair]!] ?? -1);
		return { base: base[before], ours: item, theirs: theirs[at], at };
	});
	theirs.forEach((item, at) => {
		if (rows.some((row) => row.at === at)) return;
		const row = { base: base[inTheirs.indexOf(at)], ours: undefined, theirs: item, at };
		rows.splice(list === 'thread' ? behind(at - 1) : rows.length, 0, row);
	});
	return rows;

	/** Behind a post of theirs and those that ours added there. */
	function behind(post: number): number {
		let at = rows.findIndex((row) => row.at === post) + 1;
		while (at < rows.length && rows[at]!.at < 0) at += 1;
		return at;
	}
}

const settledItem = ({ base, ours, theirs }: Versions): unknown => (sameData(base, ours) ? theirs : ours);

const isDisputed = ({ base, ours, theirs }: Versions): boolean =>
	!sameData(ours, theirs) && !sameData(base, theirs) && !sameData(base, ours);
