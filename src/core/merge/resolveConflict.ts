import type { Change } from '../sidecar/change';
import type { Conflicted } from '../sidecar/conflicts';
import type { Claim } from '../model/schema';
import { mapOf, valueAt, type DataMap } from './data';
import { namesOf } from './lists';
import { fieldPath } from './names';

/** One of the versions that a conflict names. */
export type ConflictSide = 'base' | 'ours' | 'theirs';

/**
 * The changes that settle one field of a conflict: the value of the side stands in the item, and the field is gone from
 * `conflict`. A side without a value had nothing there.
 * @param file what was read of the file
 * @param conflicted an item of it, as `conflictsIn` gives it
 * @param field a key of its `conflict`; `deleted` is ours' or theirs' deletion against the other's change
 * @returns or why it cannot be settled so, in a sentence for people.
 */
export function resolveConflict(
	file: object,
	{ path, conflict }: Conflicted,
	field: string,
	side: ConflictSide,
): readonly Change[] | { readonly refused: string } {
	if (!Object.hasOwn(conflict, field)) return { refused: 'This conflict is settled already.' };
	const versions = conflict[field];
	if (field === 'deleted') return versions === side ? [{ do: 'delete', path }] : [settle()];
	const value = mapOf(versions)[side] ?? undefined;
	if (side === 'ours') return [settle()];
	if (field === 'section' && path[0] === 'claims') return move(value);
	if (field === 'slug') return { refused: 'Rename it by hand, then delete “slug” from its “conflict”.' };
	if (field === 'quote' && path[0] === 'claims') return [...anchor(value), settle()];
	const place = placeOf(file, [...path, ...fieldPath(field)]);
	return place
		? [put(place, value), settle()]
		: { refused: 'Its place in the list is not clear: edit it by hand.' };

	function settle(): Change {
		const isLast = Object.keys(conflict).length === 1;
		return {
			do: 'set',
			path: isLast ? [...path, 'conflict'] : [...path, 'conflict', field],
			value: undefined,
		};
	}

	/** The quote with its context and the text that it was made on is one unit. */
	function anchor(stored: unknown): Change[] {
		const parts = mapOf(stored);
		return ['quote', 'prefix', 'suffix', 'text'].map((key) => ({
			do: 'set',
			path: [...path, key],
			value: parts[key] ?? undefined,
		}));
	}

	function move(section: unknown): readonly Change[] | { readonly refused: string } {
		const id = path.at(-1)!;
		if (typeof section !== 'string') return { refused: 'There is no section to move it to.' };
		const claim = without(mapOf(valueAt(file, path)), 'conflict');
		const others = without(conflict, field);
		const left = Object.keys(others).length > 0 ? { conflict: others } : {};
		return [
			{ do: 'delete', path },
			{ do: 'add-claim', annotator: section, id, claim: { ...claim, ...left } as unknown as Claim },
		];
	}
}

const without = (map: Readonly<Record<string, unknown>>, key: string): DataMap =>
	Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));

function put(place: Place, value: unknown): Change {
	const { path, isNew } = place;
	return isNew && value !== undefined
		? { do: 'append', path: path.slice(0, -1), value }
		: { do: 'set', path, value };
}

interface Place {
	readonly path: readonly string[];
	/** An item that its list does not have now. */
	readonly isNew: boolean;
}

/** Where a field stands, its path naming items of lists by what tells them apart. */
function placeOf(file: object, named: readonly string[]): Place | undefined {
	const path: string[] = [];
	for (const [index, key] of named.entries()) {
		const value = valueAt(file, path);
		if (!Array.isArray(value)) {
			path.push(key);
			continue;
		}
		const at = namesOf(value as unknown[], path.at(-1) ?? '').indexOf(key);
		const isLast = index === named.length - 1;
		if (at < 0) return isLast ? { path: [...path, key], isNew: true } : undefined;
		path.push(String(at));
	}
	return { path, isNew: false };
}
