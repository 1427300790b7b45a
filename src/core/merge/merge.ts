import { applyEdits } from '../model/edits';
import { applyChanges, schemas, type FileKind } from '../sidecar/applyChanges';
import { openFile } from '../sidecar/open';
import { dictionary } from '../sidecar/plain';
import { shapeOf } from '../sidecar/shape';
import { sameData } from '../sidecar/step';
import { dataOf, mapOf, valueAt, type DataMap } from './data';
import { difference } from './difference';
import type { MergeConflict } from './item';
import { withLinesOfTheirs } from './linesOf';
import { itemPaths, missingFrom } from './missing';
import { Merger } from './merger';
import { alignMoves } from './moves';

/** A merged file. Where there are conflicts, ours stands in place, and each is written out in its item. */
export interface Merged {
	readonly text: string;
	readonly conflicts: readonly MergeConflict[];
	readonly refused?: undefined;
}

/**
 * Merges two versions of a file of ours with the one that both come from: by item, then by field. What theirs changed
 * goes into ours as splices, so that comments, unknown keys, order and line ends of ours stay; items that ours has not
 * touched come with theirs' own lines, comments included. Nothing is dropped that the other side did not delete: the
 * result is read again and compared before it is returned.
 * @param versions texts of files, without byte order mark or with it. A base that is empty, holds merge markers or
 * cannot be read counts as empty: then nothing is taken for deleted.
 * @returns or why it was refused, in a sentence for people: ours or theirs cannot be read whole or may not be edited.
 */
export function mergeFiles(
	versions: { readonly base: string; readonly ours: string; readonly theirs: string },
	kind: FileKind = 'sidecar',
): Merged | { readonly refused: string; readonly text?: undefined } {
	const { base, ours, theirs } = versions;
	if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
	if (base === ours) return { text: theirs, conflicts: [] };
	const mine = readData(ours, kind);
	const yours = readData(theirs, kind);
	if (typeof mine === 'string') return { refused: `Ours: ${mine}` };
	if (typeof yours === 'string') return { refused: `Theirs: ${yours}` };
	const common = readData(base, kind);
	const files = {
		base: typeof common === 'string' ? dictionary<unknown>() : common,
		ours: readData(ours, kind) as DataMap,
		theirs: readData(theirs, kind) as DataMap,
	};
	const { disputes, renamed } = alignMoves(files);
	const { data, conflicts } = new Merger(kind, files, disputes).run();
	const { edits, refused } = applyChanges(
		ours,
		difference(readData(ours, kind) as DataMap, data, files.theirs, renamed),
		kind,
	);
	if (refused !== undefined) return { refused };
	const text = applyEdits(ours, edits);
	const result = readData(text, kind);
	if (typeof result === 'string') return { refused: result };
	const lost = missingFrom(result, files);
	if (lost !== undefined) return { refused: `The merge would lose something: ${lost}` };
	const stays = (path: readonly string[]): boolean =>
		(valueAt(files.ours, path) === undefined) === (valueAt(mine, path) === undefined);
	const paths = itemPaths(result).filter(
		(path) => stays(path) && sameData(valueAt(result, path), valueAt(yours, path)),
	);
	const full = withLinesOfTheirs({ base, ours, theirs, merged: text }, paths);
	return { text: sameData(readData(full, kind), result) ? full : text, conflicts };
}

/** A file's data; or why it cannot be merged. */
function readData(source: string, kind: FileKind): DataMap | string {
	const opened = openFile(source);
	if (opened.marked !== undefined) return 'the file holds git merge markers. Resolve that merge first.';
	const { root, locked } = opened.tree;
	if (locked !== undefined) return locked;
	return mapOf(root && dataOf(root, shapeOf(schemas[kind])));
}
