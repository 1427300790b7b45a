import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Claim } from '../model/schema';
import type { Change } from '../sidecar/change';
import { readSidecar } from '../sidecar/read';
import { reviewPath } from './decide';
import { reviewHash } from './reviewHash';
import { reviewState } from './reviewState';

/** What the content of a review is read from beside the article. */
export interface ReviewedFiles {
	readonly project: ProjectReading;
	/** The text of the article's sidecar. */
	readonly sidecar: string;
}

/**
 * The changes of a sidecar that keep decisions in force where something got another slug, which changes nothing that was
 * reviewed: they bind each to its content as it is after. A decision that was not in force stays as it is, and so does one on
 * what becomes another content for another reason.
 * @param document The article; its claims are looked for in each text of its sidecar, and none has moved.
 * @param slugs The files where nothing but slugs is other than before.
 * @param after The files as they are to be.
 */
export function keptDecisions(
	document: Document,
	before: ReviewedFiles,
	slugs: ReviewedFiles,
	after: ReviewedFiles,
): readonly Change[] {
	if (!isReviewed(document)) return [];
	const old = withSidecar(document, before.sidecar);
	const [fresh, final] = [slugs, after].map(({ sidecar }) => withSidecar(document, sidecar)) as [
		Document,
		Document,
	];
	return [undefined, ...old.claims.keys()].flatMap((index) => {
		const claimIn = ({ claims }: Document): PlacedClaim | undefined =>
			index === undefined ? undefined : claims[index];
		const state = reviewState(before.project, old, claimIn(old));
		if (state.state !== 'current') return [];
		const of = reviewHash(slugs.project, fresh, claimIn(fresh));
		if (of === state.review.of || of !== reviewHash(after.project, final, claimIn(final))) return [];
		return [{ do: 'set', path: [...reviewPath(claimIn(old)), 'of'], value: of }];
	});
}

function isReviewed({ sidecar, claims }: Document): boolean {
	return (
		sidecar?.value.article?.review !== undefined || claims.some(({ claim }) => claim.review !== undefined)
	);
}

function withSidecar(document: Document, text: string): Document {
	const sidecar = readSidecar(text);
	const claims = document.claims.map((placed) => {
		const section = sidecar.value.claims?.[placed.annotator];
		return { ...placed, claim: (section?.[placed.id] ?? placed.claim) as Claim };
	});
	return { ...document, sidecar, claims };
}
