import { fold } from '../anchor/fold';
import { shownClaims } from '../corpus/shown';
import { resolveEntity, resolveSource, sourceRecord } from '../corpus/source';
import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { textId } from '../text/textId';
import { canonical } from './canonical';

/**
 * The name of what is reviewed, for `review.of`: `sha1:` and the id (see `textId`) of its canonical content. It names; it
 * secures nothing. The same content has the same name however the YAML is laid out, in whatever order keys and sets stand,
 * and wherever the words have moved to.
 *
 * Of a claim: its words, without the differences that moving them makes (quotation marks, white space, Unicode form), and
 * as they stand in the article now where they were edited; its own fields but `review`, `thread`, `conflict` and
 * `adjudicated`, and those that only say where the words are (`prefix`, `suffix`, `text`); and what is known of its
 * source and of each source in `via`: the article's record over the project's, with the name, kind, side, faction and role of the
 * entity that it is. Slugs of known sources do not count, what they stand for does.
 *
 * Of the article, where no claim is given: the id of its text as it is now; its record but `review`, `conflict` and
 * `text`; and the names of its claims, those of finished passes, where adjudication has spoken its own.
 */
export function reviewHash(project: ProjectReading, document: Document, placed?: PlacedClaim): string {
	const content = placed ? claimContent(project, document, placed) : articleContent(project, document);
	return textId(canonical(content));
}

/** Fields of a claim that are no part of what it says, or only say where its words are. */
const notReviewed = [
	...['quote', 'prefix', 'suffix', 'text'],
	...['review', 'thread', 'conflict', 'adjudicated'],
];

function claimContent(project: ProjectReading, document: Document, placed: PlacedClaim): unknown {
	const { said, hedges, actors, events, relations, evidence, ...fields } = placed.claim;
	const source = (slug: string): unknown => sourceContent(project, document, slug);
	return {
		...without(fields, notReviewed),
		words: wordsNow(document, placed),
		said: { ...said, source: source(said.source), via: said.via?.map(source) },
		hedges: asSet(hedges),
		actors: asSet(actors),
		events: asSet(events),
		relations: asSet(relations),
		evidence: asSet(evidence),
	};
}

/** What was annotated; where its place is known and says something else now, that. */
function wordsNow({ text }: Document, { claim: { quote }, placement }: PlacedClaim): readonly string[] {
	const stored = typeof quote === 'string' ? [quote] : quote.map((part) => part.quote);
	const words =
		placement.state === 'changed' ? placement.spans.map(({ start, end }) => text.slice(start, end)) : stored;
	return words.map((part) => fold(part).text.trim());
}

function sourceContent(project: ProjectReading, document: Document, slug: string): unknown {
	const view = resolveSource(document, project, slug);
	if (slug === articleSource || !view.known) return slug;
	const record = sourceRecord(document, project, slug) ?? {};
	const entity = view.entity === undefined ? undefined : resolveEntity(document, project.value, view.entity);
	const { name, kind, identification, side, sensitive } = view;
	const { faction = entity?.faction } = record;
	const role = entity?.role;
	return {
		...without(record, ['entity', 'formerly', 'conflict']),
		name,
		kind,
		identification,
		side,
		sensitive,
		faction,
		role,
	};
}

function articleContent(project: ProjectReading, document: Document): unknown {
	const record = without(document.sidecar?.value.article ?? {}, ['review', 'conflict', 'text']);
	const claims = shownClaims(document, undefined).map((placed) => reviewHash(project, document, placed));
	return { ...record, text: textId(document.text), claims: asSet(claims) };
}

function without(record: object, keys: readonly string[]): object {
	return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Lists whose order says nothing, as merging takes them. */
function asSet(values: readonly unknown[] | undefined): readonly string[] | undefined {
	return values && [...new Set(values.map(canonical))].sort();
}
