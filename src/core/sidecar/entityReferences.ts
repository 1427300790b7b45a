import type { FileKind } from './applyChanges';
import { valuePatterns } from './names';
import { pathsOf, textAt } from './pathsOf';
import type { YamlNode } from './tree';

/** A place in a file that names an entity. */
export interface EntityReference {
	readonly path: readonly string[];
	/** What stands before the slug there: `entity:` or `source:` in the target of a dismissal, else nothing. */
	readonly prefix: string;
}

/**
 * Every place in a file that names the entity, or the source that it is; its own records are none.
 * @param isSide A side of the project has the entity's slug: then that is what `side` means.
 */
export function entityReferences(
	root: YamlNode,
	slug: string,
	kind: FileKind,
	isSide: boolean,
): readonly EntityReference[] {
	const found = (patterns: readonly string[], prefix: string): EntityReference[] =>
		patterns
			.flatMap((pattern) => pathsOf(root, pattern.split('.')))
			.filter((path) => textAt(root, path) === prefix + slug)
			.map((path) => ({ path, prefix }));
	return [
		...found(valuePatterns(kind, ['entity', 'place', 'source']), ''),
		...(isSide ? [] : found(valuePatterns(kind, ['side']), '')),
		...found(valuePatterns(kind, ['target']), 'entity:'),
		...found(valuePatterns(kind, ['target']), 'source:'),
	];
}
