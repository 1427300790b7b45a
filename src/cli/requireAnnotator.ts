import type { Corpus } from '../core/index';
import { CouldNotRun } from './failure';
import { didYouMean } from './nearest';

/**
 * Refuses the handle of an annotator whom no project names and who has no section in any sidecar: a slip of the hand would
 * look like a pass in which nothing is wrong. Where no project names anybody, everybody may be one.
 * @throws CouldNotRun with the handle that was perhaps meant
 */
export function requireAnnotator(corpora: Iterable<Corpus>, handle: string | undefined): void {
	if (handle === undefined) return;
	const all = [...corpora];
	const known = new Set(all.flatMap(({ project }) => project.value.annotators ?? []));
	if (known.size === 0 || known.has(handle)) return;
	for (const corpus of all)
		for (const { sidecar } of corpus.documents())
			for (const one of Object.keys(sidecar?.value.claims ?? {})) known.add(one);
	if (!known.has(handle))
		throw new CouldNotRun(
			`There is no annotator "${handle}" here.${didYouMean(handle, [...known])} Annotators are named in corroborate.yaml.`,
		);
}
