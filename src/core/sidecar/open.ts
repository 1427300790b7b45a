import { coreValue } from './plain';
import { parseYaml } from './parse';
import { readMarkers, type MarkedFile } from './markers';
import { pairOf, type YamlTree } from './tree';

const newer = 'This file was written by a newer version of Corroborate.';
const update = `${newer} Update Corroborate; until then nothing is written to this file.`;
export const resolveMarkers =
	'The file holds git merge markers. Resolve the merge; until then nothing is written to this file.';

/** A file of ours, parsed, with every reason not to edit it; taken apart where it holds git's merge markers. */
export type OpenedFile =
	{ readonly tree: YamlTree; readonly marked?: undefined } | { readonly marked: MarkedFile };

/** Parses a file of ours. Never throws. */
export function openFile(source: string): OpenedFile {
	const marked = readMarkers(source);
	return marked === undefined ? { tree: openTree(source) } : { marked };
}

/** A file is read, changed and read again in one go: its last trees are kept, which are never altered. */
const recent: YamlTree[] = [];
const kept = 3;

/** Parses a file without merge markers, or one side of one with them; a newer version's file is locked. */
export function openTree(source: string): YamlTree {
	const known = recent.find((tree) => tree.source === source);
	if (known !== undefined) return known;
	const tree = checkVersion(parseYaml(source));
	recent.unshift(tree);
	recent.length = Math.min(recent.length, kept);
	return tree;
}

function checkVersion(tree: YamlTree): YamlTree {
	const version = pairOf(tree.root, 'corroborate')?.value;
	if (version?.kind !== 'scalar') return tree;
	const number = coreValue(version.text);
	if (typeof number !== 'number' || !(number > 1)) return tree;
	const { start, end } = version;
	const fault = { code: 'sidecar.schema', message: newer, start, end, path: [] } as const;
	return { ...tree, faults: [...tree.faults, fault], locked: tree.locked ?? update };
}
