import type { SidecarReading } from '../model/document';
import { handlePattern, type ProjectRecord } from '../model/schema';
import { agreedHandle } from '../model/vocabulary';
import type { Change } from '../sidecar/change';
import { passStateOf } from './passState';

/**
 * Why an annotator can have no pass in a project, in a sentence for people; undefined where they can. A project that names
 * nobody takes everybody.
 */
export function passRefusal(project: ProjectRecord, annotator: string): string | undefined {
	if (annotator === agreedHandle)
		return `“${agreedHandle}” is the section of what annotators agree on: nobody’s pass goes there.`;
	if (!handlePattern.test(annotator))
		return `“${annotator}” cannot be a handle: a letter a-z first, then a-z, 0-9 and -, 2 to 32 characters in all.`;
	const { annotators = [] } = project;
	if (annotators.length > 0 && !annotators.includes(annotator))
		return `corroborate.yaml does not name the annotator ${annotator}. Add the handle to its annotators, or use one of ${annotators.join(', ')}.`;
	return undefined;
}

/**
 * Opens an annotator's pass in a sidecar: from then on their section is theirs alone until they hand it in. What lacks a
 * section gets one, as `initialise` writes them; one that was handed in is taken back. None where it is open already.
 * @returns or why not, in a sentence for people
 */
export function startPass(
	project: ProjectRecord,
	sidecar: SidecarReading,
	annotator: string,
): readonly Change[] | { readonly refused: string } {
	const refused = passRefusal(project, annotator);
	if (refused !== undefined) return { refused };
	if (passStateOf(sidecar, annotator) === 'open') return [];
	const annotators = [...new Set([...(project.annotators ?? []), annotator])];
	return [
		{ do: 'initialise', annotators },
		{ do: 'set', path: ['claims', annotator, 'pass'], value: { state: 'open' } },
	];
}
