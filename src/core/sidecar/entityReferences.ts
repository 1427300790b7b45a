import type { FileKind } from './applyChanges';
import { pathsOf, textAt } from './pathsOf';
import type { YamlNode } from './tree';

/** A place in a file that names an entity. */
export interface EntityReference {
	readonly path: readonly string[];
	/** What stands before the slug there: `entity:` or `source:` in the target of a dismissal, else nothing. */
	readonly prefix: string;
}

/** Where files name entities, `*` for any key or item. */
const references: Readonly<Record<FileKind, readonly string[]>> = {
	sidecar: [
		'article.derivedFrom.*',
		'sources.*.entity',
		'claims.*.*.said.source',
		'claims.*.*.said.via.*',
		'claims.*.*.where.place',
		'claims.*.*.actors.*',
	],
	project: ['sides.*.actors.*', 'sources.*.entity'],
	event: ['where.place'],
};

/** Where files name a side of the project or an entity. */
const sides: Readonly<Record<FileKind, readonly string[]>> = {
	sidecar: ['entities.*.side', 'sources.*.side', 'claims.*.*.casualties.side'],
	project: ['sides.*.allies.*', 'sources.*.side', 'entities.*.side'],
	event: ['sides.*'],
};

/** Where dismissals name what they are about. */
const targets: Readonly<Record<FileKind, readonly string[]>> = {
	sidecar: ['dismissed.*.*.target'],
	project: ['dismissed.*.target'],
	event: [],
};

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
		...found(references[kind], ''),
		...(isSide ? [] : found(sides[kind], '')),
		...found(targets[kind], 'entity:'),
		...found(targets[kind], 'source:'),
	];
}
