import type { Corpus } from '../corpus/corpus';
import { lasting } from './entityChanges';
import type { Entity } from '../model/schema';
import { sameName } from './sourceChoices';

/** An entity that a project knows, from its articles or from `corroborate.yaml`. */
export interface EntityCandidate {
	readonly slug: string;
	/** What holds of it in every article. */
	readonly entity: Entity;
	/** Other names and the forms that articles use. */
	readonly forms: readonly string[];
	/** How often it is mentioned, over all articles. */
	readonly mentions: number;
}

/** Every entity of a project, the most mentioned first; what `corroborate.yaml` says of one goes before what articles say. */
export function entityCandidates(corpus: Corpus): readonly EntityCandidate[] {
	const standing = corpus.project.value.entities ?? {};
	const known = new Map<string, EntityCandidate>();
	for (const { slug, name, kind, aliases, articles, mentions } of corpus.entities()) {
		const record = Object.hasOwn(standing, slug) ? standing[slug]! : { ...articles[0]!.entity, name, kind };
		known.set(slug, { slug, entity: lasting(record), forms: aliases, mentions });
	}
	for (const [slug, record] of Object.entries(standing)) {
		const { forms = [], mentions = 0 } = known.get(slug) ?? {};
		const entity = lasting(record);
		known.set(slug, { slug, entity, forms: [...forms, ...(record.aliases ?? [])], mentions });
	}
	return [...known.values()].sort((a, b) => b.mentions - a.mentions || compare(a.entity.name, b.entity.name));
}

/**
 * How well words name an entity: 3 where they are its name, 2 where they are another of its names or forms, 1 where one of
 * its names begins or ends with them or they with it, else 0.
 */
export function likeness({ entity, forms }: EntityCandidate, words: string): number {
	if (sameName(entity.name, words)) return 3;
	if (forms.some((form) => sameName(form, words))) return 2;
	const edges = (long: string, short: string): boolean =>
		long.startsWith(`${short} `) || long.endsWith(` ${short}`);
	return [entity.name, ...forms].some((name) => edges(name, words) || edges(words, name)) ? 1 : 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
