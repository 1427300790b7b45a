import { resolveEntity } from '../corpus/source';
import type { Entity } from '../model/schema';
import type { Notice } from './notice';

/**
 * Experts whose word counts for the post that they hold, where the project does not know them or knows them elsewhere. That
 * somebody is not in the project's list is all that can be said: a post is checked by people.
 */
export const unmatchedAffiliation: Notice = ({ context: { corpus, document }, view, claims }) => {
	if (view.kind !== 'person' || view.identification !== 'named') return [];
	const project = corpus.project.value;
	const slug = view.entity ?? view.slug;
	const post = postOf(view.descriptor) ?? postOf(resolveEntity(document, project, slug)?.role);
	if (!post) return [];
	const known = project.entities?.[slug] ?? knownByName(Object.values(project.entities ?? {}), view.name);
	const standing = project.sources?.[view.slug];
	if (!known && !standing) {
		const message = (rest: string): string =>
			`Not matched yet: ${rest}, “${post}”; the project knows neither the person nor the post.`;
		return [{ claims, message }];
	}
	const other = postOf(known?.role) ?? postOf(standing?.descriptor);
	if (!other || sharesName(post, other)) return [];
	const message = (rest: string): string => `Does not match: ${rest}, “${post}”; the project has “${other}”.`;
	return [{ claims, message }];
};

const expert =
	/\b(?:analyst|expert|fellow|scholar|researcher|scientist|historian|professor|lecturer|economist)\b/i;

/** A post that an expert holds somewhere; a bare “defense analyst” names no place to ask at. */
function postOf(words: string | undefined): string | undefined {
	return words !== undefined && expert.test(words) && namesIn(words).size > 0 ? words : undefined;
}

/** Its capitalised words, but for the first, which may open the phrase. */
function namesIn(words: string): ReadonlySet<string> {
	const all = words.match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(all.slice(1).filter((word) => /^\p{Lu}/u.test(word)));
}

function sharesName(a: string, b: string): boolean {
	const names = namesIn(b);
	return [...namesIn(a)].some((name) => names.has(name));
}

function knownByName(entities: readonly Entity[], name: string): Entity | undefined {
	return entities.find((entity) => entity.name === name || entity.aliases?.includes(name));
}
