import { applyChanges, newSidecar, readSidecar, sidecarPathOf, textId } from '../../core';
import type { Change, SidecarReading } from '../../core';
import { didChange } from '../firstSteps';
import type { Article } from '../project/projects';
import type { Writer } from './writer';

/** What to change in a sidecar as it is now, or why that cannot be; asked again for another state of it. */
export type SidecarChanges = (sidecar: SidecarReading) => readonly Change[] | { readonly refused: string };

/**
 * Changes the sidecar of an article and brings the project up to date; a missing one is created, with an empty section
 * for every annotator. Resolves to false when nothing was written; the user has been told why.
 * @param handle the annotator who writes; absent where the change is nobody's in particular
 */
export async function annotate(
	writer: Writer,
	{ project, path }: Article,
	changes: SidecarChanges,
	handle?: string,
): Promise<boolean> {
	const sidecarPath = sidecarPathOf(path);
	// Shown at once: it is what will be written, but for what others write meanwhile.
	const foreseen = changes(project.corpus.document(path)?.sidecar ?? readSidecar(''));
	if (!('refused' in foreseen)) project.foretell(path, foreseen);
	let last: readonly Change[] = [];
	const written = await writer.write(
		project.uriOf(sidecarPath),
		(source) => {
			const wanted = changes(readSidecar(source));
			if ('refused' in wanted) return wanted;
			last = wanted;
			return applyChanges(source, wanted);
		},
		{
			article: project.uriOf(path),
			create: () => {
				const annotators = new Set(project.corpus.project.value.annotators);
				if (handle !== undefined) annotators.add(handle);
				return newSidecar({ text: textId(project.textOf(path)), annotators: [...annotators] });
			},
		},
	);
	if (written) didChange(last);
	project.touch(sidecarPath);
	await project.settle();
	project.forgetForetold(path);
	return written;
}
