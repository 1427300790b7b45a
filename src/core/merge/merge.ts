import { applyEdits } from '../model/edits';
import { applyChanges, schemas, type FileKind } from '../sidecar/applyChanges';
import { openFile } from '../sidecar/open';
import { dictionary } from '../sidecar/plain';
import { shapeOf } from '../sidecar/shape';
import { dataOf, mapOf, type DataMap } from './data';
import { difference } from './difference';
import type { MergeConflict } from './item';
import { missingFrom } from './missing';
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
 * goes into ours as splices, so that comments, unknown keys, order and line ends of ours stay. Nothing is dropped that
 * the other side did not delete: the result is read again and compared before it is returned.
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
	const before = readData(ours, kind);
	const other = readData(theirs, kind);
	if (typeof before === 'string') return { refused: `Ours: ${before}` };
	if (typeof other === 'string') return { refused: `Theirs: ${other}` };
	const common = readData(base, kind);
	const files = {
		base: typeof common === 'string' ? dictionary<unknown>() : common,
		ours: readData(ours, kind) as DataMap,
		theirs: other,
	};
	const { disputes, renamed } = alignMoves(files);
	const { data, conflicts } = new Merger(kind, files, disputes).run();
	const { edits, refused } = applyChanges(ours, difference(before, data, files.theirs, renamed), kind);
	if (refused !== undefined) return { refused };
	const text = applyEdits(ours, edits);
	const result = readData(text, kind);
	const lost = typeof result === 'string' ? result : missingFrom(result, files);
	if (lost !== undefined) return { refused: `The merge would lose something: ${lost}` };
	return { text, conflicts };
}

/** A file's data; or why it cannot be merged. */
function readData(source: string, kind: FileKind): DataMap | string {
	const opened = openFile(source);
	if (opened.marked !== undefined) return 'the file holds git merge markers. Resolve that merge first.';
	const { root, locked } = opened.tree;
	if (locked !== undefined) return locked;
	return mapOf(root && dataOf(root, shapeOf(schemas[kind])));
}
