import { conflictsIn, textId, type Document } from '../../core';
import type { Project } from '../project/project';
import { lostAmong, toMend } from './toMend';

/**
 * What keeps the annotations of an article from being in order, the first thing first: a merge to finish, anchors to mend,
 * anchors that name an older text. The command for a later one would refuse while an earlier one is there.
 */
export type Trouble = 'merge' | 'lost' | 'stale';

/** What is to be put in order in an article, as far as this annotator sees it; undefined where nothing is. */
export function troubleOf(project: Project, document: Document): Trouble | undefined {
	const { sidecar, text, claims } = document;
	if (!sidecar) return undefined;
	const hasMarkers = sidecar.problems.some(({ code }) => code === 'sidecar.markers');
	if (hasMarkers || conflictsIn(sidecar.value).length > 0) return 'merge';
	const all = toMend(project, document);
	if (lostAmong(all).length > 0) return 'lost';
	const isOlder = sidecar.value.article?.text !== textId(text) || claims.some(({ claim }) => claim.text);
	if (isOlder) return 'stale';
	return all.length > 0 ? 'lost' : undefined;
}
