import type { Document, ProjectReading } from '../model/document';
import type { Claim, Entity, ProjectRecord, Source } from '../model/schema';
import { articleSource } from '../model/vocabulary';

/** A source as people see it: what the article's sidecar, its entities and `corroborate.yaml` know of it together. */
export interface SourceView {
	/** `@article` for the article's own voice. */
	readonly slug: string;
	readonly name: string;
	readonly kind: Source['kind'];
	readonly identification: Source['identification'];
	/** The entity that it is, where it is one. */
	readonly entity?: string;
	/** As written: a side's id, an entity's, `civilian`, `third-party` or `unknown`. */
	readonly side?: string;
	/** The side in words. */
	readonly sideName?: string;
	readonly channel?: Source['channel'];
	readonly anonymityReason?: string;
	readonly descriptor?: string;
	/** Absent means not rated. */
	readonly reliability?: NonNullable<Source['reliability']>;
	readonly sensitive: boolean;
	/** False where neither the sidecar nor the project knows the slug. */
	readonly known: boolean;
}

/** Where a claim comes from: the voice that made it and the outlets it came through, nearest first. */
export interface Chain {
	readonly origin: SourceView;
	readonly via: readonly SourceView[];
	/** As people read it, e.g. `Telegraph (not rated) ← unnamed Ukrainian military (not rated)`. */
	readonly text: string;
}

const ownVoice: SourceView = {
	slug: articleSource,
	name: "the author's voice",
	kind: 'media',
	identification: 'none',
	sensitive: false,
	known: true,
};

/** The annotations of an article; none where a name stands in a file of the project. */
export type Annotations = Pick<Document, 'sidecar'>;

/** The source `slug` as `document` has it; the article's own record overrides the project's standing one. */
export function resolveSource(document: Annotations, project: ProjectReading, slug: string): SourceView {
	if (slug === articleSource) return ownVoice;
	const known = sourceRecord(document, project, slug);
	const record = known ?? {};
	const entitySlug = record.entity ?? slug;
	const entity = resolveEntity(document, project.value, entitySlug);
	const side = record.side ?? entity?.side;
	return {
		slug,
		name: record.name ?? entity?.name ?? slug,
		kind: record.kind ?? sourceKindOf(entity),
		identification: record.identification ?? (entity ? 'named' : 'none'),
		entity: entity ? entitySlug : undefined,
		side,
		sideName: side === undefined ? undefined : sideName(document, project.value, side),
		channel: record.channel,
		anonymityReason: record.anonymityReason,
		descriptor: record.descriptor,
		reliability: record.reliability,
		sensitive: record.sensitive ?? entity?.sensitive ?? false,
		known: Boolean(known ?? entity),
	};
}

/** What is written of the source `slug`, field by field: the article's word, else the project's. Undefined where neither has a record. */
export function sourceRecord(
	document: Annotations,
	project: ProjectReading,
	slug: string,
): Partial<Source> | undefined {
	const standing = lookup(project.value.sources, slug);
	const own = lookup(document.sidecar?.value.sources, slug);
	return standing || own ? { ...standing, ...own } : undefined;
}

/** The entity `slug` as the article has it, else as the project has it. */
export function resolveEntity(
	document: Annotations,
	project: ProjectRecord,
	slug: string,
): Entity | undefined {
	return lookup(document.sidecar?.value.entities, slug) ?? lookup(project.entities, slug);
}

/** The origin of a claim and what it came through. It is never shown as better than its origin. */
export function chainOf(document: Document, project: ProjectReading, claim: Claim): Chain {
	const origin = resolveSource(document, project, claim.said.source);
	const via = (claim.said.via ?? []).map((slug) => resolveSource(document, project, slug));
	const text = [...via, origin].map(withRating).join(' ← ');
	return { origin, via, text };
}

/** A source's name for the middle of a sentence: says that it is unnamed, where it is. */
export function spokenName(source: SourceView): string {
	if (source.identification !== 'anonymous') return source.name;
	const name = source.name.replace(opening, (word) => word.toLowerCase());
	return spoken.test(name) ? name : `unnamed ${name}`;
}

const opening = /^(Senior|Some|Many|Several|Local|One|An?|The)\b/;
const spoken = /^(some|many|several|one|an?|the)\b|\b(un(named|identified)|anonymous)\b/i;

/** A source with its reliability as somebody gave it, or `not rated`; never a grade of the engine's. */
function withRating(source: SourceView): string {
	if (source.slug === articleSource) return source.name;
	return `${spokenName(source)} (${source.reliability ? source.reliability.grade : 'not rated'})`;
}

/** A side in words: the project's name for it, or the entity's; the slug where neither has one. */
export function sideName(document: Annotations, project: ProjectRecord, side: string): string {
	return project.sides?.[side]?.name ?? resolveEntity(document, project, side)?.name ?? side;
}

function lookup<T extends { readonly formerly?: readonly string[] }>(
	records: Readonly<Record<string, T>> | null | undefined,
	slug: string,
): T | undefined {
	if (!records) return undefined;
	if (Object.hasOwn(records, slug)) return records[slug];
	return Object.values(records).find((record) => record.formerly?.includes(slug));
}

function sourceKindOf(entity: Entity | undefined): Source['kind'] {
	switch (entity?.kind) {
		case 'person':
		case 'group':
		case 'media':
			return entity.kind;
		case undefined:
		case 'place':
		case 'weapon':
		case 'event':
			return 'unknown';
		default:
			return 'organization';
	}
}
