import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Decision } from '../model/vocabulary';
import type { Change } from '../sidecar/change';
import { reviewHash } from './reviewHash';

/** What somebody decides. */
export interface Deciding {
	readonly decision: Decision;
	/** Of whoever decides. */
	readonly by: string;
	/** The day, in ISO 8601. */
	readonly on: string;
	/** In their words; needed where `needsReason` says so. White space around it is left out. */
	readonly reason?: string;
}

/** What keeps words from readers is explained to whoever wrote them. */
export function needsReason(decision: Decision): boolean {
	return decision === 'hold' || decision === 'drop';
}

/**
 * The change that decides on a claim, or on the article where none is given: bound to its content as it is now, in the place of
 * an earlier decision. Undefined where a reason is needed and missing.
 */
export function decide(
	project: ProjectReading,
	document: Document,
	placed: PlacedClaim | undefined,
	{ decision, by, on, reason: given = '' }: Deciding,
): Change | undefined {
	const reason = given.trim() || undefined;
	if (reason === undefined && needsReason(decision)) return undefined;
	const of = reviewHash(project, document, placed);
	return { do: 'set', path: reviewPath(placed), value: { by, on, of, decision, reason } };
}

/** The change that takes the decision on a claim back, or that on the article where none is given. */
export function takeBack(placed: PlacedClaim | undefined): Change {
	return { do: 'set', path: reviewPath(placed), value: undefined };
}

/** Where the review of a claim stands in its sidecar, or that of the article where none is given. */
export function reviewPath(placed: PlacedClaim | undefined): readonly string[] {
	return placed ? ['claims', placed.annotator, placed.id, 'review'] : ['article', 'review'];
}
