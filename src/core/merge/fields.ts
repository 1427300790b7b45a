import { isMapValue } from '../sidecar/emit';
import { dictionary } from '../sidecar/plain';
import { sameData } from '../sidecar/step';
import { isAbsent, mapOf, unionOfKeys, type DataMap, type Versions } from './data';
import { namesOf } from './lists';
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
 * @param mergeOne called for an item that was changed on both sides, or changed on one and deleted on the other
 */
export function mergeItems(
	versions: Versions,
	list: string,
	mergeOne: (item: Versions, name: string) => unknown,
): unknown[] {
	const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((items) =>
		byName(items, list),
	) as [Items, Items, Items];
	const merged: { readonly name: string; readonly value: unknown }[] = [];
	const add = (name: string, at = merged.length): void => {
		const item = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) };
		const value = mergeItem(item, name, mergeOne);
		if (value !== undefined) merged.splice(at, 0, { name, value });
	};
	for (const name of ours.keys()) add(name);
	let previous: string | undefined;
	for (const name of theirs.keys()) {
		if (!ours.has(name)) add(name, list === 'thread' ? behind(previous) : undefined);
		previous = name;
	}
	return merged.map(({ value }) => value);

	/** Behind a post and those that ours added there. */
	function behind(post: string | undefined): number | undefined {
		let at = merged.findIndex(({ name }) => name === post) + 1;
		if (post !== undefined && at === 0) return undefined;
		while (at < merged.length && !theirs.has(merged[at]!.name)) at += 1;
		return at;
	}
}

type Items = ReadonlyMap<string, unknown>;

function byName(items: unknown, list: string): Items {
	if (!Array.isArray(items)) return new Map();
	const names = namesOf(items, list);
	return new Map((items as unknown[]).map((item, index) => [names[index]!, item]));
}

function mergeItem(
	item: Versions,
	name: string,
	mergeOne: (item: Versions, name: string) => unknown,
): unknown {
	const { base, ours, theirs } = item;
	if (sameData(ours, theirs) || sameData(base, theirs)) return ours;
	if (sameData(base, ours)) return theirs;
	return mergeOne(item, name);
}
