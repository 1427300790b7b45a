import { isClaimKey } from '../model/schema';
import { isMapValue } from '../sidecar/emit';
import { dictionary } from '../sidecar/plain';
import { sameData } from '../sidecar/step';
import type { FileKind } from '../sidecar/applyChanges';
import { isAbsent, mapOf, unionOfKeys, valueAt, type DataMap, type Versions } from './data';
import { dispute, mergeField, mergeFields, mergeItems, type Disputes } from './fields';
import { itemAt, type Item, type MergeConflict } from './item';
import { referencesIn } from './references';

type Side = 'ours' | 'theirs';

/** An item that one side deleted and the other left as it was. */
interface Deletion {
	readonly path: readonly string[];
	readonly by: Side;
	readonly value: DataMap;
}

/** Merges the data of three versions of a file: by item, then by field. */
export class Merger {
	readonly #kind: FileKind;
	readonly #files: Versions<DataMap>;
	/** Disputes over where an item stands, by its path. */
	readonly #places: ReadonlyMap<string, Disputes>;
	readonly #conflicts: MergeConflict[] = [];
	readonly #deletions: Deletion[] = [];
	/** What no item can hold stands at the file's root. */
	readonly #ofFile: Disputes = new Map();
	/** The text that the merged file's anchors were made on. */
	#text: unknown;

	/** @param places what `alignMoves` found when it went over these files */
	constructor(kind: FileKind, files: Versions<DataMap>, places: ReadonlyMap<string, Disputes>) {
		this.#kind = kind;
		this.#files = files;
		this.#places = places;
	}

	run(): { readonly data: DataMap; readonly conflicts: readonly MergeConflict[] } {
		const { base, ours, theirs } = this.#files;
		const merged = dictionary<unknown>();
		const merge = (key: string): void => {
			const value = this.#top({ base: base[key], ours: ours[key], theirs: theirs[key] }, key);
			if (value !== undefined) merged[key] = value;
		};
		// Claims need to know which text the article names.
		const keys = unionOfKeys(ours, theirs);
		if (keys.includes('article')) merge('article');
		this.#text = valueAt(merged, ['article', 'text']);
		for (const key of keys) if (key !== 'article') merge(key);
		this.#keepReferredTo(merged);
		const file: Item = { about: 'file', id: '' };
		this.#write(merged, file, this.#ofFile);
		return { data: merged, conflicts: this.#conflicts };
	}

	#top(versions: Versions, key: string): unknown {
		const isSidecar = this.#kind === 'sidecar';
		const path = [key];
		if (this.#kind === 'event') return mergeField(versions, path, this.#ofFile);
		if (key === 'article' && isSidecar && isOpen(versions)) return this.#article(versions);
		if (key === 'entities' || key === 'sources') return this.#collection(versions, path);
		if (key === 'dismissed')
			return isSidecar ? this.#collection(versions, path) : this.#dismissals(versions, path);
		if (key === 'claims' && isSidecar) return this.#collection(versions, path);
		return mergeField(versions, path, this.#ofFile);
	}

	#article(versions: Versions): unknown {
		const disputes: Disputes = new Map();
		const merged = mergeFields(versions, [], disputes);
		this.#write(merged, { about: 'article', id: '' }, disputes);
		return settled(merged, versions, {});
	}

	/** A map of items, or of sections of them. */
	#collection(versions: Versions, path: readonly string[]): unknown {
		const { base, ours, theirs } = versions;
		if (!isOpen(versions)) return this.#whole(versions, path);
		const [b, o, t] = [mapOf(base), mapOf(ours), mapOf(theirs)];
		const merged = dictionary<unknown>();
		for (const key of unionOfKeys(o, t)) {
			const value = this.#inCollection({ base: b[key], ours: o[key], theirs: t[key] }, [...path, key]);
			if (value !== undefined) merged[key] = value;
		}
		return settled(merged, versions, path.length === 2 ? null : {});
	}

	#inCollection(versions: Versions, path: readonly string[]): unknown {
		const [top, , last] = path;
		if (path.length === 2 && top === 'claims') return this.#collection(versions, path);
		if (path.length === 2 && top === 'dismissed') return this.#dismissals(versions, path);
		if (top === 'claims' && !isClaimKey(last!)) return mergeField(versions, path, this.#ofFile);
		return this.#item(versions, path);
	}

	#dismissals(versions: Versions, path: readonly string[]): unknown {
		const isList = (value: unknown): boolean => Array.isArray(value) || isAbsent(value);
		const { base, ours, theirs } = versions;
		if (!isList(ours) || !isList(theirs)) return this.#whole(versions, path);
		const merged = mergeItems(versions, 'dismissed', (item, name) => {
			const id = path.length === 2 ? `${path[1]!} ${name}` : name;
			return this.#changed(item, { about: 'dismissal', id }, [...path, name]);
		});
		if (merged.length > 0) return merged;
		return settled(merged, { base, ours, theirs }, path.length === 2 ? null : []);
	}

	#item(versions: Versions, path: readonly string[]): unknown {
		const { base, ours, theirs } = versions;
		const by = ours === undefined ? 'ours' : 'theirs';
		const left = ours ?? theirs;
		if (isMapValue(left) && isMapValue(base) && (ours === undefined || theirs === undefined)) {
			if (sameData(base, left)) {
				this.#deletions.push({ path, by, value: left });
				return undefined;
			}
		} else if (base === undefined && (ours === undefined || theirs === undefined))
			return this.#alone(left, path, ours === undefined ? 'theirs' : 'ours');
		return this.#changed(versions, itemAt(path), path);
	}

	/** An item that one side alone has; a claim names the text that it was made on where the merged article names another. */
	#alone(item: unknown, path: readonly string[], side: Side): unknown {
		if (path[0] !== 'claims' || !isMapValue(item) || item['text'] !== undefined) return item;
		const text = valueAt(this.#files[side], ['article', 'text']);
		return text === this.#text ? item : clean({ ...item, text });
	}

	/** An item that both changed, or that one changed and the other deleted. */
	#changed(versions: Versions, item: Item, path: readonly string[]): unknown {
		const { base, ours, theirs } = versions;
		const left = ours ?? theirs;
		if (isMapValue(left) && (ours === undefined || theirs === undefined))
			return this.#kept(left, path, item, ours === undefined ? 'ours' : 'theirs');
		if (!isMapValue(ours) || !isMapValue(theirs)) return this.#whole(versions, path);
		const disputes: Disputes = new Map(this.#places.get(path.join('.')));
		const maps = { base: mapOf(base), ours, theirs };
		const merged = item.about === 'claim' ? this.#claim(maps, disputes) : mergeFields(maps, [], disputes);
		this.#write(merged, item, disputes);
		return merged;
	}

	/** An item that one side deleted stays, with a note of it. */
	#kept(value: DataMap, path: readonly string[], item: Item, by: Side): DataMap {
		const left = this.#alone(value, path, by === 'ours' ? 'theirs' : 'ours');
		const kept = Object.assign(dictionary<unknown>(), left);
		kept['conflict'] = Object.assign(dictionary<unknown>(), mapOf(value['conflict']), { deleted: by });
		this.#conflicts.push({ ...item, fields: ['deleted'] });
		return kept;
	}

	/** What is not of the form that it should have is one value, like any other. */
	#whole(versions: Versions, path: readonly string[]): unknown {
		const { base, ours, theirs } = versions;
		if (sameData(ours, theirs) || sameData(base, theirs)) return ours;
		return sameData(base, ours) ? theirs : dispute(this.#ofFile, path, versions);
	}

	#claim({ base, ours, theirs }: Versions<DataMap>, disputes: Disputes): DataMap {
		const rest = { base: withoutAnchor(base), ours: withoutAnchor(ours), theirs: withoutAnchor(theirs) };
		const anchor = this.#anchor({ base, ours, theirs }, disputes);
		return Object.assign(dictionary<unknown>(), anchor, mergeFields(rest, [], disputes));
	}

	/** The quote with its context is one unit; the text that it was made on goes with it. */
	#anchor(versions: Versions<DataMap>, disputes: Disputes): DataMap {
		const of = ({ quote, prefix, suffix }: DataMap): DataMap => clean({ quote, prefix, suffix });
		const [base, ours, theirs] = [of(versions.base), of(versions.ours), of(versions.theirs)];
		const texts = this.#texts(versions);
		const made = (anchor: DataMap, own: unknown, text: unknown): DataMap =>
			clean({ ...anchor, text: text === this.#text ? own : text });
		if (sameData(base, theirs) && !sameData(base, ours)) return made(ours, versions.ours['text'], texts.ours);
		if (sameData(base, ours) && !sameData(base, theirs))
			return made(theirs, versions.theirs['text'], texts.theirs);
		if (sameData(ours, theirs)) {
			const theirsIsNewer = sameData(texts.base, texts.ours);
			return theirsIsNewer
				? made(theirs, versions.theirs['text'], texts.theirs)
				: made(ours, versions.ours['text'], texts.ours);
		}
		const whole = (anchor: DataMap, text: unknown): DataMap | undefined =>
			Object.keys(anchor).length === 0 ? undefined : clean({ ...anchor, text });
		dispute(disputes, ['quote'], {
			base: whole(base, versions.base['text']),
			ours: whole(ours, versions.ours['text']),
			theirs: whole(theirs, versions.theirs['text']),
		});
		return made(ours, versions.ours['text'], texts.ours);
	}

	/** The texts that the anchors of a claim were made on: its own, else the article's. */
	#texts(claims: Versions<DataMap>): Versions {
		const of = (side: keyof Versions): unknown =>
			claims[side]['text'] ?? valueAt(this.#files[side], ['article', 'text']);
		return { base: of('base'), ours: of('ours'), theirs: of('theirs') };
	}

	/** A deletion against a new reference to what is deleted is a conflict. */
	#keepReferredTo(merged: DataMap): void {
		const before = { ours: referencesIn(this.#files.ours), theirs: referencesIn(this.#files.theirs) };
		const open = new Set(this.#deletions);
		for (let found = true; found && open.size > 0;) {
			found = false;
			const now = referencesIn(merged);
			for (const deletion of open) {
				const { path, by, value } = deletion;
				const known = before[by].get(nameOf(path));
				const isNew = [...(now.get(nameOf(path)) ?? [])].some((from) => !known?.has(from));
				if (!isNew) continue;
				open.delete(deletion);
				found = true;
				put(merged, path, this.#kept(value, path, itemAt(path), by));
			}
		}
	}

	#write(item: DataMap, { about, id }: Item, disputes: Disputes): void {
		if (disputes.size === 0) return;
		item['conflict'] = Object.assign(
			dictionary<unknown>(),
			mapOf(item['conflict']),
			Object.fromEntries(disputes),
		);
		this.#conflicts.push({ about, id, fields: [...disputes.keys()] });
	}
}

/** Whether what ours and theirs have are maps, or nothing yet. */
const isOpen = ({ ours, theirs }: Versions): boolean =>
	[ours, theirs].every((value) => isMapValue(value) || isAbsent(value));

/** An empty result as one of the sides has it; nothing where one of them took the whole away. */
function settled<T extends object>(merged: T, { base, ours, theirs }: Versions, empty: unknown): unknown {
	if (Object.keys(merged).length > 0) return merged;
	if (ours === undefined || theirs === undefined) return base === undefined ? (ours ?? theirs) : undefined;
	return Object.keys(ours ?? {}).length === 0 ? ours : empty;
}

const anchorKeys: ReadonlySet<string> = new Set(['quote', 'prefix', 'suffix', 'text']);

const withoutAnchor = (claim: DataMap): DataMap =>
	fromEntries(Object.entries(claim).filter(([key]) => !anchorKeys.has(key)));

const clean = (map: DataMap): DataMap =>
	fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));

const fromEntries = (entries: readonly (readonly [string, unknown])[]): DataMap => {
	const map = dictionary<unknown>();
	for (const [key, value] of entries) map[key] = value;
	return map;
};

/** As references name it: claims by their id alone. */
const nameOf = (path: readonly string[]): string => `${path[0]!}.${path.at(-1)!}`;

function put(data: DataMap, [top = '', ...rest]: readonly string[], value: DataMap): void {
	if (rest.length === 0) data[top] = value;
	else {
		if (!isMapValue(data[top])) data[top] = dictionary<unknown>();
		put(data[top] as DataMap, rest, value);
	}
}
