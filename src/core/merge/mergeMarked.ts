import type { FileKind } from '../sidecar/applyChanges';
import { readMarkers } from '../sidecar/markers';
import { mergeFiles, type Merged } from './merge';

/**
 * Merges a file in which git left its markers, from its text: ours' lines with theirs', what stands outside the markers
 * being in both, and edits made there since being kept.
 * @param base the version that both come from, where it is known; else the lines between `|||||||` and `=======` where git
 * wrote them, and the lines outside the markers, so that nothing inside counts as deleted
 * @returns as `mergeFiles` does; refused where the file has no markers.
 */
export function mergeMarked(
	text: string,
	kind: FileKind = 'sidecar',
	base?: string,
): Merged | { readonly refused: string; readonly text?: undefined } {
	const marked = readMarkers(text);
	if (!marked) return { refused: 'The file holds no git merge markers.' };
	const { ours, theirs } = marked;
	return mergeFiles({ base: base ?? marked.base.text, ours: ours.text, theirs: theirs.text }, kind);
}
