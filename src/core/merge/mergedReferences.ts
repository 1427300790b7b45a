import type { Change } from '../sidecar/change';
import type { FileKind } from '../sidecar/applyChanges';
import { entityReferences } from '../sidecar/entityReferences';
import { pathsOf, textAt } from '../sidecar/pathsOf';
import { nodeAt, type YamlNode } from '../sidecar/tree';
import type { EntityMerge } from './entityMerge';

/**
 * The changes by which all that names the entity that goes names the other one: each once in a list, and nobody as having
 * heard it from themselves. The records of the two are left alone.
 */
export function mergedReferences(
	root: YamlNode,
	{ slug, into, sides }: EntityMerge,
	kind: FileKind,
): readonly Change[] {
	const own = [slug, into].flatMap((one) => [keyOf(['entities', one]), keyOf(['sources', one])]);
	const changes: Change[] = [];
	const deleted = heardFromThemselves(root, slug, into);
	const lists = new Map<string, Set<string>>();
	for (const { path, prefix } of entityReferences(root, slug, kind, sides.includes(slug))) {
		if (own.includes(keyOf(path.slice(0, 2))) || deleted.has(keyOf(path))) continue;
		const names = namesBeside(root, path, lists);
		if (names?.has(into)) deleted.set(keyOf(path), path);
		else changes.push({ do: 'set', path, value: prefix + into });
		names?.add(into);
	}
	return [...changes, ...deletions(root, [...deleted.values()])];
}

/** Where a chain of hearsay would go through its own origin. */
function heardFromThemselves(root: YamlNode, slug: string, into: string): Map<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (const path of pathsOf(root, ['claims', '*', '*', 'said', 'via', '*'])) {
		const names = [textAt(root, path), textAt(root, [...path.slice(0, -2), 'source'])];
		if (names.includes(slug) && names.every((name) => name === slug || name === into))
			found.set(keyOf(path), path);
	}
	return found;
}

/** What the list names that a path leads into; undefined where it leads into none. */
function namesBeside(
	root: YamlNode,
	path: readonly string[],
	lists: Map<string, Set<string>>,
): Set<string> | undefined {
	const list = path.slice(0, -1);
	const node = nodeAt(root, list);
	if (node?.kind !== 'list') return undefined;
	const known = lists.get(keyOf(list));
	const names = known ?? new Set(node.items.flatMap(({ value }) => textAt(value, []) ?? []));
	lists.set(keyOf(list), names);
	return names;
}

/** From the last to the first: what is deleted moves what is behind it. A list goes with its last item. */
function deletions(root: YamlNode, paths: readonly (readonly string[])[]): readonly Change[] {
	const byList = new Map<string, (readonly string[])[]>();
	for (const path of paths) {
		const key = keyOf(path.slice(0, -1));
		byList.set(key, [...(byList.get(key) ?? []), path]);
	}
	return [...byList.values()].flatMap((items): Change[] => {
		const list = items[0]!.slice(0, -1);
		const node = nodeAt(root, list);
		if (node?.kind === 'list' && node.items.length === items.length) return [{ do: 'delete', path: list }];
		return items
			.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
			.map((path) => ({ do: 'delete', path }));
	});
}

const keyOf = (path: readonly string[]): string => path.join('\0');
