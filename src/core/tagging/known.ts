import type { Corpus } from '../corpus/corpus';
import type { KnownEntity } from '../suggest/suggestions';

/**
 * The entities of a project, by which mentions in any of its articles are recognised: those of `corroborate.yaml` and of all
 * sidecars. A form without a capital or a digit ("the governor", "he") is no name: who is meant by it is each article's own.
 */
export function knownEntities(corpus: Corpus): readonly KnownEntity[] {
	const inArticles = corpus.entities();
	const project = corpus.project.value;
	const remembered = known.get(inArticles);
	if (remembered?.project === project) return remembered.list;
	const bySlug = new Map<string, KnownEntity>();
	for (const { slug, name, kind, aliases } of inArticles)
		bySlug.set(slug, { slug, name, kind, forms: aliases.filter(isName) });
	for (const [slug, { name, kind, aliases = [] }] of Object.entries(project.entities ?? {})) {
		const forms = new Set([...(bySlug.get(slug)?.forms ?? []), ...aliases]);
		const inArticle = bySlug.get(slug)?.name;
		if (inArticle !== undefined) forms.add(inArticle);
		forms.delete(name);
		bySlug.set(slug, { slug, name, kind, forms: [...forms] });
	}
	const list = [...bySlug.values()];
	known.set(inArticles, { project, list });
	return list;
}

/** The list of the corpus is another one after every change to it. */
const known = new WeakMap<object, { readonly project: object; readonly list: readonly KnownEntity[] }>();

const isName = (form: string): boolean => /[\p{Lu}\p{Lo}\p{N}]/u.test(form.replace(/^(?:The|An?)\s/, ''));
