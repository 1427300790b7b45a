import type { Span } from '../model/span';
import { isSorted, rankIn } from './emit';
import { entriesOf } from './lines';
import { coreValue } from './plain';
import { shapeBelow, type Shape } from './shape';
import type { Step } from './step';
import { nodeAt, type YamlNode } from './tree';

/** What a step touches in a file: the value at a path, with its layout, or one entry of a block map or list. */
export type Reach =
	| { readonly kind: 'whole'; readonly path: readonly string[] }
	| {
			readonly kind: 'insert' | 'append' | 'delete';
			/** With the key of the entry. */
			readonly path: readonly string[];
			readonly before?: string;
			/** Of the map or list that it is an entry of. */
			readonly isList: boolean;
			readonly size: number;
			/** Paths of the entries beside it, whose last lines and comments say where it begins and ends. */
			readonly beside?: readonly (readonly string[])[];
	  };

/** What a step would touch in the file as it is now; more rather than less. */
export function reachOf(step: Step, root: YamlNode | undefined): Reach {
	// What is deleted may be `{ }` itself: its place is still one among others.
	const flow = flowAround(step.do === 'delete' ? step.path.slice(0, -1) : step.path, root);
	if (flow !== undefined) return { kind: 'whole', path: flow };
	const { path } = step;
	if (step.do === 'rename') return { kind: 'whole', path: path.slice(0, -1) };
	if (step.do === 'append') {
		const list = nodeAt(root, path);
		if (list === undefined || isBare(list) || list.kind !== 'list') return setReach(path, root);
		return { kind: 'append', path: [...path, '-'], isList: true, size: list.items.length };
	}
	if (step.do === 'set') return setReach(path, root, step.before);
	const parent = nodeAt(root, path.slice(0, -1));
	const size = sizeOf(parent);
	if (size < 2) return { kind: 'whole', path: path.slice(0, -1) };
	return { kind: 'delete', path, isList: parent?.kind === 'list', size };
}

function setReach(path: readonly string[], root: YamlNode | undefined, before?: string): Reach {
	if (path.length === 0 || nodeAt(root, path) !== undefined) return { kind: 'whole', path };
	const parent = nodeAt(root, path.slice(0, -1));
	if (parent === undefined || isBare(parent)) return setReach(path.slice(0, -1), root);
	return { kind: 'insert', path, before, isList: false, size: sizeOf(parent) };
}

/** Something that a new value takes the place of. */
const isBare = (node: YamlNode): boolean =>
	node.kind === 'scalar' ? node.style === 'plain' && coreValue(node.text) === null : sizeOf(node) === 0;

function sizeOf(node: YamlNode | undefined): number {
	if (node?.kind === 'map') return node.pairs.length;
	return node?.kind === 'list' ? node.items.length : 0;
}

function flowAround(path: readonly string[], root: YamlNode | undefined): readonly string[] | undefined {
	for (let depth = 0; depth <= path.length; depth += 1) {
		const node = nodeAt(root, path.slice(0, depth));
		if ((node?.kind === 'map' || node?.kind === 'list') && node.flow) return path.slice(0, depth);
	}
	return undefined;
}

/** The entries next to a stretch of the file, in the map or list at a path. */
export function entriesBeside(
	root: YamlNode | undefined,
	path: readonly string[],
	{ start, end }: Span,
): (readonly string[])[] {
	const node = nodeAt(root, path);
	if (node === undefined) return [];
	const entries = entriesOf(node);
	const keys = [
		entries.findLastIndex((entry) => entry.start < start),
		entries.findIndex((entry) => entry.start >= end),
	];
	return keys
		.filter((index) => index >= 0)
		.map((index) => [...path, node.kind === 'map' ? node.pairs[index]!.key : String(index)]);
}

/** Whether a step could turn out otherwise if another is made before it rather than after. */
export function touches(earlier: Reach, later: Reach): boolean {
	if (isWithin(earlier.path, later.path) || isWithin(later.path, earlier.path)) {
		const areAppended = earlier.kind === 'append' && later.kind === 'append';
		if (!areAppended) return true;
	}
	if (earlier.kind === 'delete' && earlier.isList) return renumbers(earlier, later);
	if (isBeside(earlier, later) || isBeside(later, earlier)) return true;
	if (earlier.kind === 'whole' || later.kind === 'whole' || !areSiblings(earlier, later)) return false;
	if (earlier.kind !== later.kind) return true;
	return earlier.kind === 'insert' && later.before === earlier.path.at(-1);
}

const isBeside = (entry: Reach, other: Reach): boolean =>
	entry.kind !== 'whole' &&
	!(other.kind === entry.kind && areSiblings(entry, other)) &&
	(entry.beside ?? []).some((path) => isWithin(other.path, path));

/** Whether a step deletes an item of a list before the one that another's path leads to or through. */
export function renumbers(step: Reach, { path }: Reach): boolean {
	if (step.kind !== 'delete' || !step.isList) return false;
	const depth = step.path.length - 1;
	if (!isWithin(path, step.path.slice(0, -1))) return false;
	return path[depth] === '-' || Number(path[depth]) >= Number(step.path[depth]);
}

/** Whether a path leads to the place of another or below it. */
export const isWithin = (path: readonly string[], other: readonly string[]): boolean =>
	path.length >= other.length && other.every((key, index) => path[index] === key);

/** Whether two changes are of entries of one map or list. */
export const areSiblings = (a: Reach, b: Reach): boolean =>
	a.path.length === b.path.length && isWithin(a.path, b.path.slice(0, -1));

/** Whether of two entries that are put at the same offset the later one comes behind the earlier. */
export function comesBehind(earlier: Reach, later: Reach, shape: Shape): boolean {
	if (!areSiblings(earlier, later) || earlier.kind !== later.kind) return false;
	if (earlier.kind === 'append') return true;
	if (earlier.kind !== 'insert' || later.kind !== 'insert' || earlier.before !== later.before) return false;
	if (later.before !== undefined) return true;
	const parent = later.path.slice(0, -1);
	const [a, b] = [earlier.path.at(-1)!, later.path.at(-1)!];
	if (isSorted(parent)) return a < b;
	const rank = rankIn(parent.reduce(shapeBelow, shape as Shape | undefined));
	return rank(a) <= rank(b);
}
