import type { Corpus } from '../corpus/corpus';
import type { Document, PlacedClaim, SidecarReading } from '../model/document';
import type { Source } from '../model/schema';
import type { Change } from '../sidecar/change';

/** Whether a claim may be called confirmed: a relation to another one that a person has marked independent says so. */
export function isCorroborated({ claim }: PlacedClaim): boolean {
	return (claim.relations ?? []).some(
		({ type, independence }) => type === 'corroborates' && independence === 'independent',
	);
}

/**
 * The changes that give a source of an article a reliability, or take it back (undefined). A source that is known from the project
 * or as an entity only gets a record in the article.
 * @param sidecar As it is now.
 */
export function reliabilityChanges(
	{ corpus, document }: { readonly corpus: Corpus; readonly document: Document },
	{ value: { sources } }: SidecarReading,
	slug: string,
	reliability: Source['reliability'],
): readonly Change[] {
	if (Object.hasOwn(sources ?? {}, slug))
		return [{ do: 'set', path: ['sources', slug, 'reliability'], value: reliability }];
	if (!reliability) return [];
	const { name, kind, identification, entity } = corpus.source(document, slug);
	const named = entity === undefined ? { name } : {};
	return [{ do: 'add-source', slug, source: { ...named, kind, identification, reliability } }];
}
