import type { SourceView } from '../corpus/source';
import type { Sidecar, Source } from '../model/schema';
import type { Change } from '../sidecar/change';

/**
 * The changes that give a source of an article these fields, or take them out (undefined). A source that is known from the project
 * or as an entity only gets a record in the article.
 * @param source As the article has it.
 * @param sidecar The article's, as it is now.
 */
export function sourceChanges(
	{ slug, name, kind, identification, entity }: SourceView,
	{ sources }: Sidecar,
	fields: Partial<Source>,
): readonly Change[] {
	const set = Object.entries(fields);
	if (Object.hasOwn(sources ?? {}, slug))
		return set.map(([key, value]) => ({ do: 'set', path: ['sources', slug, key], value }));
	if (set.every(([, value]) => value === undefined)) return [];
	const named = entity === undefined ? { name } : {};
	return [{ do: 'add-source', slug, source: { ...named, kind, identification, ...fields } }];
}
