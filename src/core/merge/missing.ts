import { isMapValue } from '../sidecar/emit';
import { coreValue } from '../sidecar/plain';
import { Verbatim } from '../sidecar/scalar';
import { entriesOf, valueAt, type DataMap, type Versions } from './data';

/**
 * What a side has that neither the common file nor the merged one has: its place, in words; undefined where nothing
 * is. Knows nothing of how files are merged: every text and number that a side added to an item must stand in it.
 */
export function missingFrom(merged: DataMap, files: Versions<DataMap>): string | undefined {
	for (const side of ['ours', 'theirs'] as const)
		for (const path of itemPaths(files[side])) {
			const item = withoutCovered(valueAt(files[side], path), valueAt(merged, path));
			const base = valueAt(files.base, path);
			const now = valueAt(merged, path);
			const isDeleted = now === undefined && base !== undefined;
			const known = new Set([...leavesOf(base), ...leavesOf(now), ...leavesOf(merged['conflict'])]);
			const lost = isDeleted ? undefined : leavesOf(item).find((leaf) => !known.has(leaf));
			if (lost !== undefined || (now === undefined && base === undefined))
				return `“${path.join('.')}” of ${side}.`;
		}
	return undefined;
}

/** Paths of claims, entities and sources, and of everything else by its first key. */
export const itemPaths = (file: DataMap): string[][] =>
	entriesOf(file).flatMap(([top, value]) => {
		if (top === 'entities' || top === 'sources') return entriesOf(value).map(([slug]) => [top, slug]);
		if (top !== 'claims') return [[top]];
		return entriesOf(value).flatMap(([handle, section]) =>
			entriesOf(section).map(([id]) => [top, handle, id]),
		);
	});

/** Without the single mentions of a form that the merged item has everywhere. */
function withoutCovered(item: unknown, merged: unknown): unknown {
	const mentions = valueAt(item, ['mentions']);
	if (!isMapValue(item) || !isMapValue(mentions)) return item;
	const left = Object.entries(mentions).filter(([form]) => valueAt(merged, ['mentions', form]) !== 'all');
	return { ...item, mentions: Object.fromEntries(left) };
}

/** Every scalar, wherever it stands in the item. */
function leavesOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(leavesOf);
	if (isMapValue(value)) return Object.values(value).flatMap(leavesOf);
	if (value === undefined || value === null) return [];
	return [String(value instanceof Verbatim ? coreValue(value.text) : value)];
}
