import { readDocument } from '../corpus/document';
import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Claim } from '../model/schema';
import { reviewHash } from '../review/reviewHash';
import { readProject } from '../sidecar/read';
import type { FieldChange } from './fieldChanges';
import { compareVersions, type CompareOptions, type ItemChange } from './itemChanges';

/** An article as a commit has it: texts without BOM. */
export interface PastVersion {
	readonly text: string;
	readonly sidecar: string;
	/** Of `corroborate.yaml`; absent where the commit has none. */
	readonly project?: string;
}

/** What a review is of: a claim by its id, or the article. */
export type Reviewed = { readonly claim: string } | 'article';

/** Whether a past version is the one that a review names: its content has the hash of `review.of`. Never throws on user text. */
export function isReviewed(
	path: string,
	{ text, sidecar, project }: PastVersion,
	reviewed: Reviewed,
	hash: string,
): boolean {
	const document = readDocument({ path, text, sidecar });
	const placed = reviewed === 'article' ? undefined : claimIn(document, reviewed.claim);
	if (reviewed !== 'article' && !placed) return false;
	return reviewHash(projectOf(project), document, placed) === hash;
}

const projectOf = (text = ''): ProjectReading => readProject(text);

const claimIn = ({ claims }: Document, id: string): PlacedClaim | undefined =>
	claims.find((placed) => placed.id === id);

/** Fields that a review is not about, by the first key of their path. */
const notReviewed: ReadonlySet<string> = new Set([
	...['review', 'thread', 'conflict', 'adjudicated'],
	...['annotator', 'place'],
]);
const isReviewedField = ({ field }: FieldChange): boolean => !notReviewed.has(field.split('.', 1)[0]!);

/**
 * What is other than when a claim or an article was reviewed: of an article all but the reviews, of a claim its own fields and
 * what is known of those who say it. Decisions, threads and the bookkeeping of merges do not count, as in the review's hash.
 */
export function changesSinceReview(
	before: Document,
	after: Document,
	reviewed: Reviewed,
	options: CompareOptions = {},
): readonly ItemChange[] {
	const isConcerned = reviewed === 'article' ? () => true : concerning(before, after, reviewed.claim);
	return compareVersions(before, after, options)
		.filter(isConcerned)
		.map((change) => ({ ...change, fields: change.fields.filter(isReviewedField) }))
		.filter(({ change, fields }) => change !== 'changed' || fields.length > 0);
}

function concerning(before: Document, after: Document, id: string): (change: ItemChange) => boolean {
	const voices = new Set(
		[before, after].flatMap((document) => voicesOf(document, claimIn(document, id)?.claim)),
	);
	return (change) => {
		if (change.about === 'claim') return change.id === id;
		if (change.about === 'dismissal') return change.id.split(' ').includes(id);
		return (change.about === 'source' || change.about === 'entity') && voices.has(change.id);
	};
}

/** The slugs of those who say it, and of the entities that they are. */
function voicesOf({ sidecar }: Document, claim: Claim | undefined): readonly string[] {
	if (!claim) return [];
	const slugs = [claim.said.source, ...(claim.said.via ?? [])];
	return [...slugs, ...slugs.flatMap((slug) => sidecar?.value.sources?.[slug]?.entity ?? [])];
}
