import type { FileKind } from '../sidecar/applyChanges';
import { migrate, type Migrated, type Renamed } from '../sidecar/migrate';
import type { Corpus } from './corpus';
import { kindInProject, sidecarPathOf } from './paths';

interface Slugged {
	readonly formerly?: readonly string[];
}

/** One file that is not of the present format, or that could not be brought to it. */
export interface Migration {
	readonly path: string;
	readonly kind: FileKind;
	readonly migrated: Migrated;
}

/**
 * What brings the files of a project to the present format, in the order of their paths; files that have it are left out.
 * @param paths Files of ours, relative to the project's root.
 * @param textOf Their texts without BOM.
 */
export function migrations(
	corpus: Corpus,
	paths: Iterable<string>,
	textOf: (path: string) => string | undefined,
): readonly Migration[] {
	const project = corpus.project.value;
	const isSide = (slug: string) => project.sides?.[slug] !== undefined;
	const articles = new Map([...corpus.paths()].map((path) => [sidecarPathOf(path), path]));
	const events = renamedIn('event', [
		Object.fromEntries(corpus.events().map(({ slug, event }) => [slug, event])),
	]);
	return [...paths].sort().flatMap((path) => {
		const kind = kindInProject(path);
		const text = textOf(path);
		if (kind === undefined || text === undefined) return [];
		const article = articles.get(path);
		const sidecar = article === undefined ? undefined : corpus.document(article)?.sidecar?.value;
		const records = [sidecar?.entities, sidecar?.sources, project.entities, project.sources];
		const migrated = migrate(text, kind, [...renamedIn('entity', records), ...events], isSide);
		return migrated.edits?.length === 0 ? [] : [{ path, kind, migrated }];
	});
}

/** Former slugs and what has them now; none that is in use again, or that two things claim. */
function renamedIn(
	kind: Renamed['kind'],
	records: readonly (Readonly<Record<string, Slugged>> | null | undefined)[],
): readonly Renamed[] {
	const known = new Set(records.flatMap((record) => Object.keys(record ?? {})));
	const now = new Map<string, Set<string>>();
	for (const [slug, { formerly = [] }] of records.flatMap((record) => Object.entries(record ?? {})))
		for (const from of formerly) if (!known.has(from)) now.set(from, (now.get(from) ?? new Set()).add(slug));
	return [...now].flatMap(([from, slugs]) => (slugs.size === 1 ? [{ kind, from, to: [...slugs][0]! }] : []));
}
