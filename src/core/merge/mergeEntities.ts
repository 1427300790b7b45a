import { applyEdits } from '../model/edits';
import type { TextEdit } from '../model/span';
import { applyChanges, type FileKind } from '../sidecar/applyChanges';
import type { Change } from '../sidecar/change';
import { conflictsIn } from '../sidecar/conflicts';
import { openFile, openTree, resolveMarkers } from '../sidecar/open';
import { plainValue } from '../sidecar/plain';
import { gaps, spanAt, type YamlNode } from '../sidecar/tree';
import { lineStarts } from '../text/units';
import type { DroppedField, EntityMerge, MergedPlace } from './entityMerge';
import { mergedRecords } from './mergedRecords';
import { mergedReferences } from './mergedReferences';

export type MergedEntities =
	| {
			readonly edits: readonly TextEdit[];
			readonly places: readonly MergedPlace[];
			readonly dropped: readonly DroppedField[];
			readonly refused?: undefined;
	  }
	| { readonly refused: string; readonly edits?: undefined };

const nothing = { edits: [], places: [], dropped: [] } as const;

/**
 * Makes two entities one in one file of a project: whatever names the one that goes names the other; mentions, aliases and
 * former slugs are united; of fields that differ, the survivor's stay and the others are told. The survivor keeps the old
 * slug as `formerly` and the old name as an alias. No edits for a file that has nothing of it. A file that may have, and is
 * broken, in conflict or holds markers of a merge, is refused, with the line. Never throws on user text.
 * @param text The article's, where the file is a sidecar with one: by it no mention is lost where one of the two has a form
 *   wherever it stands, and the other has it at places that are listed.
 */
export function mergeEntities(
	source: string,
	merge: EntityMerge,
	kind: FileKind,
	text?: string,
): MergedEntities {
	if (!source.includes(merge.slug)) return nothing;
	const refuse = (offset: number, why: string): MergedEntities => ({
		refused: `Line ${lineStarts(source.slice(0, offset)).length}: ${why}`,
	});
	const opened = openFile(source);
	if (opened.marked !== undefined) return refuse(opened.marked.marker.start, resolveMarkers);
	const { root, locked, faults } = opened.tree;
	if (locked !== undefined) return refuse(faults[0]?.start ?? 0, locked);
	if (root === undefined) return nothing;
	const records = mergedRecords(root, merge, kind, text);
	if (records.broken) return refuse(spanAt(root, records.broken)?.start ?? 0, unreadable);
	const changes = [...mergedReferences(root, merge, kind), ...records.changes];
	if (changes.length === 0) return nothing;
	const [conflict] = conflictsIn(plainValue(root) as object);
	if (conflict) return refuse(spanAt(root, [...conflict.path, 'conflict'])?.start ?? 0, unresolved);
	const applied = applyChanges(source, changes, kind);
	if (applied.refused !== undefined) return applied;
	return {
		edits: applied.edits,
		places: placesOf(root, changes),
		dropped: [...records.dropped, ...lostComments(source, applyEdits(source, applied.edits))],
	};
}

/** The comments of a record go with it. */
function lostComments(before: string, after: string): readonly DroppedField[] {
	const kept = commentsIn(after);
	return commentsIn(before).flatMap((comment) => {
		const index = kept.indexOf(comment);
		if (index < 0) return [{ path: [], value: comment }];
		kept.splice(index, 1);
		return [];
	});
}

function commentsIn(source: string): string[] {
	const { root } = openTree(source);
	if (root === undefined) return [];
	return [...gaps(source, root)].flatMap(({ text }) => text.match(/#.*/g) ?? []);
}

const unreadable =
	'This cannot be read as it is written here. Correct it first; until then nothing is merged.';
const unresolved = 'The file holds a conflict of a merge. Resolve it first; until then nothing is merged.';

/** Where changes are, in the order of the file; a record that changes in several fields is one place. */
function placesOf(root: YamlNode, changes: readonly Change[]): readonly MergedPlace[] {
	const places = new Map<string, MergedPlace>();
	for (const change of changes) {
		if (!('path' in change)) continue;
		const [room, slug] = change.path;
		const isRecord = (room === 'entities' || room === 'sources') && slug !== undefined;
		const path = isRecord ? [room, slug] : change.path;
		const span = spanAt(root, path);
		if (span) places.set(path.join('\0'), { path, span });
	}
	return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}
