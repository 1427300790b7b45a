import { passStateOf, type PassState } from '../../core';
import type { Article } from '../project/projects';

/** How the pass of whoever annotates here stands in an article. */
export function myPass({ project, path }: Article): PassState | undefined {
	const { annotator } = project;
	return annotator === undefined ? undefined : passStateOf(project.corpus.document(path)?.sidecar, annotator);
}
