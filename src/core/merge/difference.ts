import type { Change } from '../sidecar/change';
import { isMapValue } from '../sidecar/emit';
import { sameData } from '../sidecar/step';
import { type Claim, isClaimKey } from '../model/schema';
import { entriesOf, mapOf, valueAt, unionOfKeys, type DataMap } from './data';
import { pairItems } from './lists';

/**
 * The changes that make one file's data another's, each as small as it can be, so that the rest keeps its form.
 * @param order the file whose order says before which claim a new one goes
 * @param renamed items that have another key in `to`; `from` is altered so that it has them by that key too
 */
export function difference(
	from: DataMap,
	to: DataMap,
	order: DataMap,
	renamed: readonly Renamed[],
): Change[] {
	const renames = renamed.map(({ path, to: key }): Change => {
		const parent = mapOf(valueAt(from, path.slice(0, -1)));
		const old = path.at(-1)!;
		parent[key] = parent[old];
		Reflect.deleteProperty(parent, old);
		return { do: 'rename', path, to: key };
	});
	return [...renames, ...new Difference(from, order).at([], from, to)];
}

/** An item, by its path, and the key that it gets. */
export interface Renamed {
	readonly path: readonly string[];
	readonly to: string;
}

class Difference {
	readonly #file: DataMap;
	readonly #order: DataMap;

	constructor(file: DataMap, order: DataMap) {
		this.#file = file;
		this.#order = order;
	}

	at(path: readonly string[], from: unknown, to: unknown): Change[] {
		if (sameData(from, to)) return [];
		if (to === undefined) return [{ do: 'delete', path }];
		if (isFilled(from) && isFilled(to)) {
			if (isMapValue(from) && isMapValue(to)) return this.#map(path, from, to);
			if (Array.isArray(from) && Array.isArray(to)) return this.#list(path, from, to);
		}
		return [this.#put(path, to)];
	}

	/** What is new goes in first: a map that is emptied in between would be laid out anew. */
	#map(path: readonly string[], from: DataMap, to: DataMap): Change[] {
		const keys = unionOfKeys(from, to).sort(
			(a, b) => Number(to[a] === undefined) - Number(to[b] === undefined),
		);
		const isSlugs = path.length === 1 && (path[0] === 'entities' || path[0] === 'sources');
		const ordered = isSlugs ? keys.sort() : keys;
		return ordered.flatMap((key) => this.at([...path, key], from[key], to[key]));
	}

	#list(path: readonly string[], from: readonly unknown[], to: readonly unknown[]): Change[] {
		const list = path[0] === 'dismissed' ? 'dismissed' : (path.at(-1) ?? '');
		const places = pairItems(from, to, list);
		const kept = places.filter((at) => at >= 0);
		const isInOrder = kept.length > 0 && kept.every((at, index) => at === index);
		if (!isInOrder) return [{ do: 'set', path, value: to }];
		const changes: Change[] = [];
		places.forEach((at, index) => {
			if (at >= 0) changes.push(...this.at([...path, String(index)], from[index], to[at]));
		});
		for (let index = places.length - 1; index >= 0; index -= 1)
			if (places[index]! < 0) changes.push({ do: 'delete', path: [...path, String(index)] });
		for (const value of to.slice(kept.length)) changes.push({ do: 'append', path, value });
		return changes;
	}

	#put(path: readonly string[], value: unknown): Change {
		const [top, annotator, id] = path;
		const isNewClaim =
			top === 'claims' && path.length === 3 && isClaimKey(id!) && valueAt(this.#file, path) === undefined;
		if (!isNewClaim) return { do: 'set', path, value };
		const before = this.#next(annotator!, id!);
		return { do: 'add-claim', annotator: annotator!, id: id!, claim: value as Claim, before };
	}

	/** The next claim of the section that the file has already. */
	#next(annotator: string, id: string): string | undefined {
		const ids = entriesOf(valueAt(this.#order, ['claims', annotator])).map(([key]) => key);
		const have = valueAt(this.#file, ['claims', annotator]);
		const at = ids.indexOf(id);
		if (at < 0) return undefined;
		return ids.slice(at + 1).find((key) => isClaimKey(key) && isMapValue(have) && Object.hasOwn(have, key));
	}
}

const isFilled = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.keys(value).length > 0;
