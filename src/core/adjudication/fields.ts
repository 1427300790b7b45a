import { fold } from '../anchor/fold';
import { partsOf } from '../corpus/document';
import { resolveSource } from '../corpus/source';
import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Claim } from '../model/schema';
import { canonical } from '../review/canonical';
import { spansOf } from './align';

/**
 * What claims are compared in, in the order shown. The words with their context are one field and so is all of `said`: half
 * of one person's and half of another's would be nobody's. How far an annotator had come, remarks and decisions are not compared.
 */
export const comparedFields = [
	'words',
	'topic',
	'act',
	'modality',
	'said',
	'credibility',
	'interest',
	'hedges',
	'statement',
	'when',
	'where',
	'actors',
	'figure',
	'casualties',
	'events',
	'relations',
	'evidence',
	'note',
	'sensitive',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The keys of a claim that make up a field. */
export function pathsOf(field: ComparedField): readonly (readonly string[])[] {
	switch (field) {
		case 'words':
			return [['quote'], ['prefix'], ['suffix'], ['text']];
		case 'topic':
		case 'act':
		case 'modality':
		case 'credibility':
		case 'interest':
			return [['is', field]];
		default:
			return [[field]];
	}
}

/** By what the values of a field are told apart: the same text for the same value. */
export type FieldKeys = Readonly<Record<Exclude<ComparedField, 'relations'>, string>>;

/**
 * What a claim has in each field, but for its relations, which name other claims. A source is the entity that it is, so that
 * two names of one are one; lists are sets.
 * @param document the article with the sidecar that has the claim
 */
export function fieldKeys(project: ProjectReading, document: Document, placed: PlacedClaim): FieldKeys {
	const { claim } = placed;
	const { is, said, hedges, statement, when, where, actors, figure, casualties } = claim;
	const { events, evidence, note, sensitive = false } = claim;
	const identity = (slug: string): string => resolveSource(document, project, slug).entity ?? slug;
	const source = { ...said, source: identity(said.source), via: said.via?.map(identity) };
	return {
		words: wordsKey(placed),
		topic: is.topic,
		act: is.act,
		modality: is.modality ?? '',
		credibility: String(is.credibility ?? ''),
		interest: is.interest ?? '',
		said: canonical(source),
		hedges: asSet(hedges),
		statement: canonical(statement),
		when: canonical(when),
		where: canonical(where),
		actors: asSet(actors),
		figure: canonical(figure),
		casualties: canonical(casualties),
		events: asSet(events),
		evidence: asSet(evidence),
		note: canonical(note),
		sensitive: String(sensitive),
	};
}

/** The places of the words; the words themselves where these are not known. */
function wordsKey(placed: PlacedClaim): string {
	const spans = spansOf(placed);
	if (spans.length > 0) return spans.map(({ start, end }) => `${start}-${end}`).join();
	return JSON.stringify(partsOf(placed.claim).map(({ quote }) => fold(quote).text.trim()));
}

/** A claim's relations; two claims of one item are the same target. @param itemOf the item of a claim, by its id */
export function relationsKey({ relations }: Claim, itemOf: (id: string) => string | undefined): string {
	return asSet(relations?.map(({ to, ...relation }) => ({ ...relation, to: itemOf(to) ?? to })));
}

function asSet(values: readonly unknown[] | undefined): string {
	return [...new Set(values?.map(canonical))].sort().join('\n');
}
