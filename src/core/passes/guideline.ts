import type { ProjectRecord } from '../model/schema';

const usual = 'guideline.md';

/** Where a project's guideline for annotators is to be found. */
export type Guideline =
	/** Relative to the project's root, with `/`. `named`: `corroborate.yaml` says so; otherwise it is where one usually stands, if any. */
	| { readonly path: string; readonly named: boolean; readonly refused?: undefined }
	/** Why the path that `corroborate.yaml` names is not followed, in a sentence for people. */
	| { readonly refused: string; readonly path?: undefined };

/** The file that tells the annotators of a project how to annotate: a Markdown or text file below the project's root. */
export function guidelineOf({ guideline }: ProjectRecord): Guideline {
	if (guideline === undefined) return { path: usual, named: false };
	const steps = guideline.split('/');
	const isInside =
		!/^[a-z][a-z0-9+.-]*:|[\\\u0000-\u001f]/i.test(guideline) &&
		!steps.some((step) => step === '' || step === '.' || step === '..');
	if (!isInside)
		return {
			refused: `corroborate.yaml names “${guideline}” as its guideline. It must be a file below the project’s folder, written with / and without “..”, such as ${usual}.`,
		};
	if (!/\.(md|markdown|txt)$/i.test(guideline))
		return {
			refused: `corroborate.yaml names “${guideline}” as its guideline. It must be a Markdown or text file, such as ${usual}.`,
		};
	return { path: guideline, named: true };
}
