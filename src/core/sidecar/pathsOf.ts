import { nodeAt, type YamlNode } from './tree';

/** The paths that a pattern stands for below a node: keys and indices of lists, `*` for any of them. */
export function pathsOf(node: YamlNode | undefined, [key, ...rest]: readonly string[]): string[][] {
	if (key === undefined) return [[]];
	return keysOf(node, key).flatMap((one) => {
		const child = nodeAt(node, [one]);
		return child ? pathsOf(child, rest).map((path) => [one, ...path]) : [];
	});
}

function keysOf(node: YamlNode | undefined, key: string): readonly string[] {
	if (key !== '*') return [key];
	if (node?.kind === 'list') return node.items.map((_, index) => String(index));
	return node?.kind === 'map' ? node.pairs.map((pair) => pair.key) : [];
}

/** The scalar at a path, unquoted; undefined where there is none. */
export function textAt(root: YamlNode | undefined, path: readonly string[]): string | undefined {
	const node = nodeAt(root, path);
	return node?.kind === 'scalar' ? node.text : undefined;
}
