import { isMapValue } from '../sidecar/emit';
import { coreValue, dictionary } from '../sidecar/plain';
import { Verbatim } from '../sidecar/scalar';
import { shapeBelow, type Shape } from '../sidecar/shape';
import type { YamlNode } from '../sidecar/tree';

export type DataMap = Record<string, unknown>;

/** What each side has at one place; undefined where it has nothing. */
export interface Versions<T = unknown> {
	readonly base: T;
	readonly ours: T;
	readonly theirs: T;
}

/**
 * A node as data that can be written into another file without loss: what the schema reads as text is a string, even
 * if it looks like a number, and a number in a form of its own keeps that form. A map's first pair of a key counts.
 */
export function dataOf(node: YamlNode, shape: Shape | undefined): unknown {
	switch (node.kind) {
		case 'empty':
			return null;
		case 'scalar':
			return node.style !== 'plain' || isTextPlace(shape) ? node.text : plainData(node.text);
		case 'list':
			return node.items.map(({ value }, index) => dataOf(value, shapeBelow(shape, String(index))));
		case 'map': {
			const map = dictionary<unknown>();
			for (const { key, value } of node.pairs)
				if (!(key in map)) map[key] = dataOf(value, shapeBelow(shape, key));
			return map;
		}
	}
}

function isTextPlace(shape: Shape | undefined): boolean {
	if (shape?.kind === 'choice') return shape.options.some(isTextPlace);
	if (shape?.kind === 'literal') return typeof shape.value === 'string';
	return shape?.kind === 'text' || shape?.kind === 'words';
}

function plainData(text: string): unknown {
	const value = coreValue(text);
	return typeof value === 'number' && String(value) !== text ? new Verbatim(text) : value;
}

/** A map's entries; none for anything else. */
export const entriesOf = (value: unknown): [string, unknown][] =>
	isMapValue(value) ? Object.entries(value) : [];

/** The value as a map: one that is absent or empty is a map without entries. */
export const mapOf = (value: unknown): DataMap => (isMapValue(value) ? value : dictionary());

/** The keys of ours, then those that only theirs has, each in its own order. */
export const unionOfKeys = (ours: unknown, theirs: unknown): string[] => [
	...new Set([...entriesOf(ours), ...entriesOf(theirs)].map(([key]) => key)),
];

/** Whether nothing is given; a key without a value is nothing. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** The value at a path of keys; undefined where there is none. */
export const valueAt = (data: unknown, path: readonly string[]): unknown =>
	path.reduce<unknown>((value, key) => {
		if (Array.isArray(value)) return value[Number(key)];
		return isMapValue(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	}, data);
