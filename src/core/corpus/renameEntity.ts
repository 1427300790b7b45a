import { applyEdits } from '../model/edits';
import { keptDecisions } from '../review/keptDecisions';
import type { Applied, FileKind } from '../sidecar/applyChanges';
import { readProject } from '../sidecar/read';
import { renameEntity, type EntityRename } from '../sidecar/renameEntity';
import type { Corpus } from './corpus';
import { articlePathOf, kindInProject } from './paths';

/**
 * How an entity is renamed in each file of a project, as `renameEntity` does it in one. Decisions that are in force are bound
 * to the same content under the new slug. Another name is another content: where somebody is said to have said it, the
 * decision is stale.
 * @param project The text of `corroborate.yaml`; empty where there is none.
 * @returns The edits of a file by its path and its text of this moment; none for a file that is not of the project.
 */
export function entityRenamer(
	corpus: Corpus,
	project: string,
	rename: EntityRename,
): (path: string, source: string) => Applied {
	const bySlug = { ...rename, name: undefined };
	const projects = [project, renamed(project, bySlug, 'project'), renamed(project, rename, 'project')].map(
		readProject,
	);
	return (path, source) => {
		const kind = kindInProject(path);
		if (!kind) return { edits: [] };
		const article = articlePathOf(path);
		const document = article === undefined ? undefined : corpus.document(article);
		if (!document || rename.to === undefined) return renameEntity(source, rename, kind);
		const sidecars = [source, renamed(source, bySlug, kind), renamed(source, rename, kind)];
		const [before, slugs, after] = sidecars.map((sidecar, i) => ({ project: projects[i]!, sidecar }));
		return renameEntity(source, rename, kind, keptDecisions(document, before!, slugs!, after!));
	};
}

/** The text as it is where the file refuses it. */
function renamed(source: string, rename: EntityRename, kind: FileKind): string {
	return applyEdits(source, renameEntity(source, rename, kind).edits ?? []);
}
