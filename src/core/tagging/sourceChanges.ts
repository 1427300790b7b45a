import type { Corpus } from '../corpus/corpus';
import type { Document, SidecarReading } from '../model/document';
import type { Source } from '../model/schema';
import type { Change } from '../sidecar/change';

/**
 * The changes that give a source of an article these fields, or take them out (undefined). A source that is known from the project
 * or as an entity only gets a record in the article.
 * @param sidecar As it is now.
 */
export function sourceChanges(
	{ corpus, document }: { readonly corpus: Corpus; readonly document: Document },
	{ value: { sources } }: SidecarReading,
	slug: string,
	fields: Partial<Source>,
): readonly Change[] {
	const set = Object.entries(fields);
	if (Object.hasOwn(sources ?? {}, slug))
		return set.map(([key, value]) => ({ do: 'set', path: ['sources', slug, key], value }));
	if (set.every(([, value]) => value === undefined)) return [];
	const { name, kind, identification, entity } = corpus.source(document, slug);
	const named = entity === undefined ? { name } : {};
	return [{ do: 'add-source', slug, source: { ...named, kind, identification, ...fields } }];
}
