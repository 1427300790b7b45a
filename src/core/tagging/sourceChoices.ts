import { isPassShown } from '../corpus/shown';
import type { Entity, Source } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import { slugFor } from '../sidecar/slug';
import { oneLine } from '../text/oneLine';
import type { Annotating } from './annotating';
import { guessSide } from './guessSide';

/** A source that a claim may be given. */
export interface SourceChoice {
	readonly slug: string;
	readonly name: string;
	/** Why it may be given, in a word or two. */
	readonly description: string;
	/** What is to be written with the claim, because no file knows the source yet. */
	readonly record?: Source;
}

export const ownVoice: SourceChoice = {
	slug: articleSource,
	name: "author's voice",
	description: 'the article itself says it',
};

/**
 * The sources known in an article: those of the claims before a UTF-16 offset of it, nearest first, then the article's,
 * then the project's.
 */
export function knownSources(
	{ corpus, document, annotator }: Annotating,
	offset: number,
): readonly SourceChoice[] {
	const start = (spans: readonly { readonly start: number }[]): number => spans[0]?.start ?? Infinity;
	const before = document.claims
		.filter((claim) => isPassShown(document, claim.annotator, annotator))
		.filter(({ placement }) => start(placement.spans) <= offset)
		.reverse();
	const own = document.sidecar?.value.sources ?? {};
	const standing = corpus.project.value.sources ?? {};
	const slugs = new Set([
		...before.map(({ claim }) => claim.said.source),
		...Object.keys(own),
		...Object.keys(standing),
	]);
	slugs.delete(articleSource);
	return [...slugs].map((slug) => {
		const { name, identification } = corpus.source(document, slug);
		const where = Object.hasOwn(own, slug) ? 'source' : 'source of the project';
		return { slug, name, description: `${where}, ${identification}` };
	});
}

/**
 * The source that words of the article name: a known one, an entity that bears that name, or a new one.
 * @param guess what kind of source the words describe, for a new one
 */
export function sourceFor(
	annotating: Annotating,
	words: string,
	guess: Pick<Source, 'kind' | 'identification'>,
): SourceChoice {
	const { corpus, document } = annotating;
	const name = oneLine(words).trim();
	const known = knownSources(annotating, Infinity).find((source) => sameName(source.name, name));
	if (known) return known;
	const entity = entityNamed(annotating, name);
	if (entity) {
		const { kind } = corpus.source(document, entity.slug);
		return {
			slug: entity.slug,
			name: entity.name,
			description: 'entity of this article',
			record: { kind, identification: 'named' },
		};
	}
	const slug = slugFor(name, (candidate) => isTaken(annotating, candidate), 'source');
	return {
		slug,
		name,
		description: `new source, ${guess.identification}`,
		record: {
			name,
			kind: guess.kind,
			identification: guess.identification,
			side: guessSide(annotating, name),
		},
	};
}

/** Whether a slug is in use for an entity, a source or a side that this article can see. */
export function isTaken({ corpus, document }: Annotating, slug: string): boolean {
	return (
		corpus.entity(slug) !== undefined ||
		corpus.source(document, slug).known ||
		Object.hasOwn(corpus.project.value.sides ?? {}, slug)
	);
}

/** Whether two names are the same but for case, white space and a leading article. */
export function sameName(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

function fold(name: string): string {
	return oneLine(name)
		.replace(/^(?:the|an?) /i, '')
		.trim()
		.toLowerCase();
}

function entityNamed(
	{ corpus, document }: Annotating,
	name: string,
): { readonly slug: string; readonly name: string } | undefined {
	const own = Object.entries(document.sidecar?.value.entities ?? {});
	const standing = Object.entries(corpus.project.value.entities ?? {});
	for (const [slug, entity] of [...own, ...standing])
		if (namesOf(entity).some((one) => sameName(one, name))) return { slug, name: entity.name };
	return undefined;
}

/** Every name that an entity is known by. */
export function namesOf({ name, aliases, mentions }: Entity): readonly string[] {
	return [name, ...(aliases ?? []), ...Object.keys(mentions ?? {})];
}
