import { articleSource, classifySource, slugFor } from '../../core';
import type { Entity, Source } from '../../core';
import { plainLabel } from '../labels';
import type { ActiveArticle } from './active';
import { type FormItem, showForm } from './form';

/** A source that a claim may be given. */
export interface SourceChoice {
	readonly slug: string;
	readonly name: string;
	/** Why it is in the list, in a word or two. */
	readonly description: string;
	/** What is to be written with the claim, because no file knows the source yet. */
	readonly record?: Source;
}

export const ownVoice: SourceChoice = {
	slug: articleSource,
	name: "author's voice",
	description: 'the article itself says it',
};

/** The sources known here: those of the claims before `offset`, nearest first, then the article's, then the project's. */
export function knownSources(active: ActiveArticle, offset: number): readonly SourceChoice[] {
	const { project, document } = active;
	const start = (spans: readonly { readonly start: number }[]): number => spans[0]?.start ?? Infinity;
	const before = project
		.claimsOf(document)
		.filter(({ placement }) => start(placement.spans) <= offset)
		.reverse();
	const own = document.sidecar?.value.sources ?? {};
	const standing = project.corpus.project.value.sources ?? {};
	const slugs = new Set([
		...before.map(({ claim }) => claim.said.source),
		...Object.keys(own),
		...Object.keys(standing),
	]);
	slugs.delete(articleSource);
	return [...slugs].map((slug) => {
		const { name, identification } = project.corpus.source(document, slug);
		const where = Object.hasOwn(own, slug) ? 'source' : 'source of the project';
		return { slug, name, description: `${where}, ${identification}` };
	});
}

/**
 * The source that words of the article name: a known one, an entity that bears that name, or a new one.
 * @param guess what kind of source the words describe, for a new one
 */
export function sourceFor(
	active: ActiveArticle,
	words: string,
	guess: Pick<Source, 'kind' | 'identification'>,
): SourceChoice {
	const { project, document } = active;
	const name = words.replace(/\s+/g, ' ').trim();
	const known = knownSources(active, Infinity).find((source) => sameName(source.name, name));
	if (known) return known;
	const entity = entityNamed(active, name);
	if (entity) {
		const { kind } = project.corpus.source(document, entity.slug);
		return {
			slug: entity.slug,
			name: entity.name,
			description: 'entity of this article',
			record: { kind, identification: 'named' },
		};
	}
	const slug = slugFor(name, (candidate) => isTaken(active, candidate), 'source');
	return {
		slug,
		name,
		description: `new source, ${guess.identification}`,
		record: { name, kind: guess.kind, identification: guess.identification },
	};
}

/** Whether a slug is in use for an entity or a source that this article can see. */
export function isTaken({ project, document }: ActiveArticle, slug: string): boolean {
	return (
		project.corpus.entity(slug) !== undefined ||
		project.corpus.source(document, slug).known ||
		Object.hasOwn(project.corpus.project.value.sides ?? {}, slug)
	);
}

export function sameName(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

function entityNamed(
	{ project, document }: ActiveArticle,
	name: string,
): { readonly slug: string; readonly name: string } | undefined {
	const own = Object.entries(document.sidecar?.value.entities ?? {});
	const standing = Object.entries(project.corpus.project.value.entities ?? {});
	for (const [slug, entity] of [...own, ...standing])
		if (namesOf(entity).some((one) => sameName(one, name))) return { slug, name: entity.name };
	return undefined;
}

/** Every name that an entity is known by. */
export function namesOf({ name, aliases, mentions }: Entity): readonly string[] {
	return [name, ...(aliases ?? []), ...Object.keys(mentions ?? {})];
}

function fold(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.replace(/^(?:the|an?) /i, '')
		.trim()
		.toLowerCase();
}

/** Lets the user pick a source, known or by a new name; undefined where they left. `current` is not offered again. */
export async function chooseSource(
	active: ActiveArticle,
	offset: number,
	current: string,
): Promise<SourceChoice | undefined> {
	let chosen: SourceChoice | undefined;
	const take = (source: SourceChoice): boolean => {
		chosen = source;
		return true;
	};
	const known = [ownVoice, ...knownSources(active, offset)].filter(({ slug }) => slug !== current);
	const lines = known.map((source) => ({
		label: plainLabel(source.name),
		description: plainLabel(source.description),
		run: () => take(source),
	}));
	await showForm({
		title: 'Source',
		placeholder: 'Who says it; type a name for a new source',
		items: () => [...lines, newSourceLine(active, take)],
	});
	return chosen;
}

/** The line for a source that is in no list: its name is what was typed. */
export function newSourceLine(active: ActiveArticle, take: (source: SourceChoice) => boolean): FormItem {
	return {
		label: '$(add) New source with the name that you type',
		alwaysShow: true,
		run: (typed) => typed !== '' && take(sourceFor(active, typed, classifySource(typed))),
	};
}
