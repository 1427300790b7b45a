import { applyChanges, type Applied, type FileKind } from './applyChanges';
import type { Change } from './change';
import { entityReferences } from './entityReferences';
import { valuePatterns } from './names';
import { openFile, resolveMarkers } from './open';
import { pathsOf, textAt } from './pathsOf';
import { pairOf, type YamlNode } from './tree';

/** A thing that was renamed: some file may still name it by the slug that it had. */
export interface Renamed {
	readonly kind: 'entity' | 'event';
	readonly from: string;
	readonly to: string;
}

/** What brings a file to the present format, and in which words that is told; nothing to do where there are no edits. */
export type Migrated = Applied & { readonly done: readonly string[] };

/**
 * Brings a file of ours to the present format: the version is named, and what was renamed goes by its present slug. Only
 * lines that change are touched. A file of a newer version, or a locked one, is refused. Never throws on user text.
 * @param renamed Former slugs that nothing in reach of the file has any more.
 * @param isSide Whether the project has a side of this slug: then that is what `side` means.
 * @param more Changes that are made with it.
 */
export function migrate(
	source: string,
	kind: FileKind,
	renamed: readonly Renamed[],
	isSide: (slug: string) => boolean,
	more: readonly Change[] = [],
): Migrated {
	const opened = openFile(source);
	if (opened.marked !== undefined) return { refused: resolveMarkers, done: [] };
	const { root, locked } = opened.tree;
	if (locked !== undefined) return { refused: locked, done: [] };
	if (root?.kind !== 'map') return { edits: [], done: [] };
	const changes: Change[] = [];
	const done: string[] = [];
	if (kind !== 'event' && pairOf(root, 'corroborate') === undefined) {
		changes.push({ do: 'set', path: ['corroborate'], value: 1 });
		done.push('version 1 named');
	}
	for (const one of renamed) {
		const places = placesOf(root, kind, one, isSide(one.from));
		if (places.length === 0) continue;
		changes.push(...places);
		done.push(`${one.kind} ${one.from} is ${one.to} now`);
	}
	return { ...applyChanges(source, [...changes, ...more], kind), done };
}

function placesOf(root: YamlNode, kind: FileKind, renamed: Renamed, isSide: boolean): readonly Change[] {
	const { from, to } = renamed;
	if (renamed.kind === 'entity')
		return entityReferences(root, from, kind, isSide).map(({ path, prefix }) => ({
			do: 'set',
			path,
			value: prefix + to,
		}));
	return valuePatterns(kind, ['event'])
		.flatMap((pattern) => pathsOf(root, pattern.split('.')))
		.filter((path) => textAt(root, path) === from)
		.map((path) => ({ do: 'set', path, value: to }));
}
