import { anchorsOf } from '../anchor/anchorsOf';
import { mentionsOf, type Form } from '../anchor/mentions';
import type { SidecarReading } from '../model/document';
import type { Anchor, Entity } from '../model/schema';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { slugFor } from '../sidecar/slug';
import type { SuggestedEntity } from '../suggest/suggestions';
import { oneLine } from '../text/oneLine';
import type { Annotating } from './annotating';
import { isTaken, sameName } from './sourceChoices';

/** What words are to be a mention of. */
export interface EntityTarget {
	readonly slug: string;
	/** What is written where the article does not have it yet. */
	readonly entity: Entity;
}

/** The entity that a suggestion stands for: a known one under its slug, or a new one, which says that it was suggested. */
export function suggestedTarget(
	annotating: Annotating,
	{ name, kind, known }: Pick<SuggestedEntity, 'name' | 'kind' | 'known'>,
): EntityTarget {
	const record = known === undefined ? undefined : recordOf(annotating, known);
	if (known !== undefined && record)
		return { slug: known, entity: { ...lasting(record), origin: 'suggested' } };
	return { slug: slugOfEntity(annotating, name), entity: { name, kind, origin: 'suggested' } };
}

function recordOf({ corpus, document }: Annotating, slug: string): Entity | undefined {
	const records = [document.sidecar?.value.entities, corpus.project.value.entities];
	for (const record of records) if (record && Object.hasOwn(record, slug)) return record[slug];
	return corpus.entity(slug)?.articles[0]?.entity;
}

/** A free slug for a new entity; that of a source which has the name and is no entity, because the two are one. */
export function slugOfEntity(annotating: Annotating, name: string): string {
	return slugFor(name, (candidate) => isOther(annotating, candidate, name), 'entity');
}

function isOther(annotating: Annotating, slug: string, name: string): boolean {
	if (!isTaken(annotating, slug)) return false;
	const { corpus, document } = annotating;
	if (corpus.entity(slug)) return true;
	const source = corpus.source(document, slug);
	return source.entity !== undefined || !source.known || !sameName(source.name, name);
}

/** What holds of an entity in every article: its forms and notes are each article's own. */
export function lasting({ name, kind, sub, side, faction, role, sensitive }: Entity): Entity {
	return { name, kind, sub, side, faction, role, sensitive };
}

/**
 * The changes that make words mentions of an entity. A form that stands nowhere but at the given places is written as `all`,
 * any other by these places.
 * @param sidecar As it is now.
 * @param spans The words, in the order of the text; UTF-16.
 */
export function mentionChanges(
	text: string,
	sidecar: SidecarReading,
	{ slug, entity }: EntityTarget,
	spans: readonly Span[],
): readonly Change[] {
	const mentions = formsOf(text, sidecar, slug, spans);
	if (!Object.hasOwn(sidecar.value.entities ?? {}, slug))
		return [{ do: 'add-entity', slug, entity: { ...entity, mentions: Object.fromEntries(mentions) } }];
	return [...mentions].map(([form, anchors]) => ({ do: 'add-mention', entity: slug, form, anchors }));
}

function formsOf(
	text: string,
	{ value }: SidecarReading,
	slug: string,
	spans: readonly Span[],
): ReadonlyMap<string, 'all' | Anchor[]> {
	const byForm = new Map<string, Span[]>();
	for (const span of spans) {
		const form = oneLine(text.slice(span.start, span.end));
		const known = byForm.get(form);
		if (known) known.push(span);
		else byForm.set(form, [span]);
	}
	const everywhere = new Map<string, Span[]>();
	const forms = [...byForm.keys()].map((form) => ({ entity: slug, form }));
	for (const { entity, form, placement } of mentionsOf(text, [...forms, ...formsInUse(value.entities)]))
		if (entity === slug) everywhere.set(form, [...(everywhere.get(form) ?? []), ...placement.spans]);
	return new Map(
		[...byForm].map(([form, places]) => [
			form,
			samePlaces(places, everywhere.get(form) ?? []) ? 'all' : [...anchorsOf(text, places)],
		]),
	);
}

/** The forms that entities have wherever they stand: longer ones take their words away from shorter ones. */
export function formsInUse(entities: Readonly<Record<string, Entity>> | null | undefined): readonly Form[] {
	return Object.entries(entities ?? {}).flatMap(([entity, { mentions }]) =>
		Object.entries(mentions ?? {})
			.filter(([, where]) => where === 'all')
			.map(([form]) => ({ entity, form })),
	);
}

function samePlaces(a: readonly Span[], b: readonly Span[]): boolean {
	const starts = new Set(a.map(({ start }) => start));
	return a.length === b.length && b.every(({ start }) => starts.has(start));
}
