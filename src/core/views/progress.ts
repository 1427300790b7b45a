import type { Document } from '../model/document';
import type { ReviewState } from '../review/reviewState';
import type { ClaimRow } from './claimRow';
import type { ReviewRow } from './reviewQueue';

/** How far claims have come; each is counted once. */
export interface ClaimCounts {
	readonly draft: number;
	readonly ready: number;
	/** Somebody decided, and the decision still stands. */
	readonly decided: number;
	readonly stale: number;
}

/** How far an annotator is, over articles. */
export interface AnnotatorProgress extends ClaimCounts {
	readonly annotator: string;
	/** Sections whose pass is open, and whose pass is finished; a section without a pass is in neither. */
	readonly open: number;
	readonly finished: number;
}

/** How far the claims among `rows` have come; articles are not counted. */
export function countClaims(rows: Iterable<ReviewRow>): ClaimCounts {
	const counts = { draft: 0, ready: 0, decided: 0, stale: 0 };
	for (const { claim, review } of rows) if (claim) counts[stageOf(claim, review)]++;
	return counts;
}

function stageOf({ placed }: ClaimRow, { state }: ReviewState): keyof ClaimCounts {
	if (state === 'none') return placed.claim.is.status;
	return state === 'current' ? 'decided' : 'stale';
}

/** How far each annotator is, by handle: the claims among `rows`, and the passes of `documents`, others' open ones too. */
export function annotatorProgress(
	documents: Iterable<Document>,
	rows: Iterable<ReviewRow>,
): readonly AnnotatorProgress[] {
	const byAnnotator = new Map<string, { claims: ReviewRow[]; open: number; finished: number }>();
	const of = (annotator: string) => {
		let known = byAnnotator.get(annotator);
		if (!known) byAnnotator.set(annotator, (known = { claims: [], open: 0, finished: 0 }));
		return known;
	};
	for (const { sidecar } of documents)
		for (const [annotator, section] of Object.entries(sidecar?.value.claims ?? {})) {
			const state = section?.pass?.state;
			if (state) of(annotator)[state]++;
		}
	for (const row of rows) if (row.claim) of(row.claim.placed.annotator).claims.push(row);
	return [...byAnnotator]
		.map(([annotator, { claims: own, open, finished }]) => ({
			annotator,
			...countClaims(own),
			open,
			finished,
		}))
		.sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
}
