import { isMapValue } from '../sidecar/emit';
import { coreValue } from '../sidecar/plain';
import { Verbatim } from '../sidecar/scalar';

/** What an item of a list keeps when it is edited, by the list's key; items of other lists are the same where all of them is. */
const identities: Readonly<Record<string, readonly string[]>> = {
	relations: ['type', 'to'],
	events: ['event'],
	evidence: ['kind', 'url'],
	figures: ['unit', 'of'],
	thread: ['by', 'on'],
	dismissed: ['code', 'target'],
	leftOut: ['claims'],
};

/** Lists of which two items may well have the same identity: added by two people, they are two. */
const manifold: ReadonlySet<string> = new Set(['thread', 'figures', 'leftOut']);

/** Names for the items of a list, in order, no two alike: two of the same identity are the first and the second of it. */
export function namesOf(items: readonly unknown[], list: string): string[] {
	const seen = new Map<string, number>();
	return items.map((item) => {
		const name = nameOf(item, list);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} #${times}`;
	});
}

/**
 * Which item of a later list each item of an earlier one has become: equal ones first, then, in their order, those of
 * the same identity, which were edited.
 * @returns for each item of `from` its index in `to`; -1 where it is gone
 */
export function pairItems(from: readonly unknown[], to: readonly unknown[], list: string): number[] {
	return pair(from, to, list, true);
}

/** As `pairItems`, of items that each side added. */
export function pairAdded(ours: readonly unknown[], theirs: readonly unknown[], list: string): number[] {
	return pair(ours, theirs, list, !manifold.has(list));
}

function pair(from: readonly unknown[], to: readonly unknown[], list: string, byIdentity: boolean): number[] {
	const found = from.map(() => -1);
	const taken = new Set<number>();
	const take = (keyOf: (item: unknown) => string): void => {
		const open = new Map<string, number[]>();
		to.forEach((item, at) => {
			if (taken.has(at)) return;
			const key = keyOf(item);
			const known = open.get(key);
			if (known) known.push(at);
			else open.set(key, [at]);
		});
		from.forEach((item, index) => {
			const at = found[index]! < 0 ? open.get(keyOf(item))?.shift() : undefined;
			if (at === undefined) return;
			found[index] = at;
			taken.add(at);
		});
	};
	take(canonical);
	if (byIdentity) take((item) => nameOf(item, list));
	return found;
}

function nameOf(item: unknown, list: string): string {
	const identity = Object.hasOwn(identities, list) ? identities[list]! : [];
	const keys = isMapValue(item) ? identity.filter((key) => item[key] !== undefined) : [];
	if (keys.length === 0 || !isMapValue(item)) return canonical(item);
	return keys.map((key) => (typeof item[key] === 'string' ? item[key] : canonical(item[key]))).join(' ');
}

/** Data as text that is the same for the same data, whatever the order of keys. */
function canonical(value: unknown): string {
	if (typeof value === 'string') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isMapValue(value)) return String(value instanceof Verbatim ? coreValue(value.text) : value);
	const pairs = Object.keys(value)
		.sort()
		.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
	return `{${pairs.join()}}`;
}
