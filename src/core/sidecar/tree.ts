/**
 * YAML as we read it: a plain tree of places and source text. Every scalar is text here; what it means is for the
 * schema to say, so that `no` stays a word and `1e234` a name. Offsets are UTF-16 code units of the whole source.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar | YamlEmpty;

export interface YamlMap {
	readonly kind: 'map';
	readonly start: number;
	/** End of its last content: no trailing blank line, no trailing comment. */
	readonly end: number;
	/** `{ … }` rather than one key a line. */
	readonly flow: boolean;
	readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
	readonly key: string;
	readonly start: number;
	readonly keyEnd: number;
	/** Offset of the colon; -1 where a flow map names a key without one. */
	readonly colon: number;
	readonly value: YamlNode;
}

export interface YamlList {
	readonly kind: 'list';
	readonly start: number;
	readonly end: number;
	/** `[ … ]` rather than one item a line. */
	readonly flow: boolean;
	readonly items: readonly YamlItem[];
}

export interface YamlItem {
	/** Offset of the dash in a block list, of the item in a flow list. */
	readonly start: number;
	readonly value: YamlNode;
}

export interface YamlScalar {
	readonly kind: 'scalar';
	readonly start: number;
	readonly end: number;
	readonly style: 'plain' | 'quoted' | 'block';
	/** Unquoted and unescaped; a number, a date or `null` as it is written. */
	readonly text: string;
}

/** No value: `ben:`. */
export interface YamlEmpty {
	readonly kind: 'empty';
	readonly start: number;
	readonly end: number;
}

/** What is wrong with the YAML itself, before any schema. */
export interface YamlFault {
	readonly code: 'sidecar.unreadable' | 'sidecar.duplicate' | 'sidecar.schema';
	readonly message: string;
	readonly start: number;
	readonly end: number;
	/** Keys down to the map that it is in. */
	readonly path: readonly string[];
}

export interface YamlTree {
	readonly source: string;
	/** Undefined where the file holds nothing but blanks and comments, or could not be read at all. */
	readonly root: YamlNode | undefined;
	readonly faults: readonly YamlFault[];
	/** Why the file may not be edited, in a sentence for people. */
	readonly locked: string | undefined;
}

/** The pair of a map with this key; undefined where there is none, or where the node is no map. */
export const pairOf = (node: YamlNode | undefined, key: string): YamlPair | undefined =>
	node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key) : undefined;

/** The node at a path of keys and list indices; undefined where there is none. */
export const nodeAt = (root: YamlNode | undefined, path: readonly string[]): YamlNode | undefined => {
	let node = root;
	for (const key of path) {
		if (node?.kind === 'list') node = node.items[listIndex(key, node.items.length)]?.value;
		else node = pairOf(node, key)?.value;
	}
	return node;
};

/** A path's key as the index of a list; -1 where it names no item. */
export const listIndex = (key: string, length: number): number => {
	const index = Number(key);
	return Number.isInteger(index) && index >= 0 && index < length && String(index) === key ? index : -1;
};

/** Where the item at a path stands, key and value. */
export const spanAt = (
	root: YamlNode | undefined,
	path: readonly string[],
): { start: number; end: number } | undefined => {
	const last = path.at(-1);
	const holder = last === undefined ? root : nodeAt(root, path.slice(0, -1));
	if (holder === undefined || last === undefined) return holder && { start: holder.start, end: holder.end };
	if (holder.kind === 'list') {
		const item = holder.items[listIndex(last, holder.items.length)];
		return item && { start: item.start, end: item.value.end };
	}
	const pair = pairOf(holder, last);
	return pair && { start: pair.start, end: Math.max(pair.keyEnd, pair.value.end) };
};

/** Every key and scalar below a node, in the order of the source. */
function* texts(node: YamlNode): Generator<{ readonly start: number; readonly end: number }> {
	if (node.kind === 'scalar') yield node;
	if (node.kind === 'list') for (const item of node.items) yield* texts(item.value);
	if (node.kind !== 'map') return;
	for (const pair of node.pairs) {
		yield { start: pair.start, end: pair.keyEnd };
		yield* texts(pair.value);
	}
}

/** What stands between keys and scalars: indicators, white space and comments. The whole source if no end is given. */
export function* gaps(
	source: string,
	node: YamlNode,
	start = 0,
	end = source.length,
): Generator<{ readonly start: number; readonly text: string }> {
	let from = start;
	for (const text of texts(node)) {
		yield { start: from, text: source.slice(from, text.start) };
		from = text.end;
	}
	yield { start: from, text: source.slice(from, end) };
}
