import { applyChanges, type Applied, type FileKind } from './applyChanges';
import type { Change } from './change';
import { entityReferences } from './entityReferences';
import { openFile, resolveMarkers } from './open';
import { pathsOf, textAt } from './pathsOf';
import { nodeAt, type YamlNode } from './tree';

/** A new name or slug for an entity, or both. */
export interface EntityRename {
	/** The slug that the entity has. */
	readonly slug: string;
	/** The slug that it gets, which nothing else in the project may have. */
	readonly to?: string;
	/** The name that it gets. */
	readonly name?: string;
	/** A side of the project has the entity's slug: then that is what `side` means, and it stays. */
	readonly isSide: boolean;
}

/**
 * Renames an entity in one file of a project: its record, the source that it is, and all that refers to it. Its record
 * keeps the old slug as `formerly`; the forms of its mentions are words of the text and stay. No edits for a file that
 * has nothing of it; a file that may have, and is locked, is refused. Never throws on user text.
 * @param more Changes that are made with it.
 */
export function renameEntity(
	source: string,
	rename: EntityRename,
	kind: FileKind,
	more: readonly Change[] = [],
): Applied {
	if (!source.includes(rename.slug) && more.length === 0) return { edits: [] };
	const opened = openFile(source);
	if (opened.marked !== undefined) return { refused: resolveMarkers };
	if (opened.tree.locked !== undefined) return { refused: opened.tree.locked };
	const { root } = opened.tree;
	if (root === undefined) return { edits: [] };
	const changes = [...nameChanges(root, rename), ...slugChanges(root, rename, kind), ...more];
	return changes.length > 0 ? applyChanges(source, changes, kind) : { edits: [] };
}

/** A source that went by the entity's name goes by the new one. */
function nameChanges(root: YamlNode, { slug, name }: EntityRename): Change[] {
	const path = ['entities', slug, 'name'];
	if (name === undefined) return [];
	const before = textAt(root, path);
	const changes: Change[] = nodeAt(root, ['entities', slug]) ? [{ do: 'set', path, value: name }] : [];
	const ofSource = ['sources', slug, 'name'];
	if (before !== undefined && textAt(root, ofSource) === before)
		changes.push({ do: 'set', path: ofSource, value: name });
	return changes;
}

function slugChanges(root: YamlNode, { slug, to, isSide }: EntityRename, kind: FileKind): Change[] {
	if (to === undefined) return [];
	const changes: Change[] = entityReferences(root, slug, kind, isSide).map(({ path, prefix }) => ({
		do: 'set',
		path,
		value: prefix + to,
	}));
	for (const record of kind === 'event' ? [] : ['entities', 'sources']) {
		const path = [record, slug];
		const node = nodeAt(root, path);
		if (node?.kind !== 'map') continue;
		const formerly = [...pathsOf(node, ['formerly', '*']).flatMap((one) => textAt(node, one) ?? []), slug];
		changes.push(
			{ do: 'set', path: [...path, 'formerly'], value: formerly.filter((one) => one !== to) },
			{ do: 'rename', path, to },
		);
	}
	return changes;
}
