import { applyEdits } from '../model/edits';
import { keptDecisions } from '../review/keptDecisions';
import type { FileKind } from '../sidecar/applyChanges';
import type { Change } from '../sidecar/change';
import { migrate, type Migrated, type Renamed } from '../sidecar/migrate';
import { readProject } from '../sidecar/read';
import type { Corpus } from './corpus';
import { kindInProject, projectFileName, sidecarPathOf } from './paths';

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
 * What brings the files of a project to the present format, in the order of their paths; files that have it are left out. A
 * decision that is in force is bound to the same content under the slugs of now.
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
	const all = [...paths].sort();
	const migratedIn = (path: string, kind: FileKind, text: string, kept: readonly Change[] = []): Migrated => {
		const sidecar = corpus.document(articles.get(path) ?? '')?.sidecar?.value;
		const records = [sidecar?.entities, sidecar?.sources, project.entities, project.sources];
		return migrate(text, kind, [...renamedIn('entity', records), ...events], isSide, kept);
	};
	const projectText = all.includes(projectFileName) ? textOf(projectFileName) : undefined;
	const projectAfter =
		projectText === undefined
			? corpus.project
			: readProject(migratedText(projectText, migratedIn(projectFileName, 'project', projectText)));
	return all.flatMap((path) => {
		const kind = kindInProject(path);
		const text = textOf(path);
		if (kind === undefined || text === undefined) return [];
		const migrated = migratedIn(path, kind, text);
		if (migrated.edits?.length === 0) return [];
		const document = corpus.document(articles.get(path) ?? '');
		if (!document) return [{ path, kind, migrated }];
		const after = { project: projectAfter, sidecar: migratedText(text, migrated) };
		const kept = keptDecisions(document, { project: corpus.project, sidecar: text }, after, after);
		return [{ path, kind, migrated: kept.length > 0 ? migratedIn(path, kind, text, kept) : migrated }];
	});
}

const migratedText = (text: string, { edits = [] }: Migrated): string => applyEdits(text, edits);

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
