import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import { type Claim, textIdPattern } from '../model/schema';
import { reviewHash } from './reviewHash';

/** What a person decided on a claim or an article. */
export type Review = NonNullable<Claim['review']>;

/** Where a review stands: nobody has decided, somebody has decided on this very content, or on another. */
export type ReviewState =
	| { readonly state: 'none' }
	| { readonly state: 'current'; readonly review: Review }
	| {
			readonly state: 'stale';
			readonly review: Review;
			/** The content differs from the one decided on; or nobody can tell, since `of` is missing, or is no hash of ours. */
			readonly why: 'changed' | 'unbound' | 'malformed';
	  };

/** Where the review of a claim stands, or that of the article where no claim is given. Never throws on what people wrote. */
export function reviewState(project: ProjectReading, document: Document, placed?: PlacedClaim): ReviewState {
	const review = placed ? placed.claim.review : document.sidecar?.value.article?.review;
	if (!review) return { state: 'none' };
	if (review.of === undefined) return { state: 'stale', review, why: 'unbound' };
	if (!textIdPattern.test(review.of)) return { state: 'stale', review, why: 'malformed' };
	if (review.of !== reviewHash(project, document, placed)) return { state: 'stale', review, why: 'changed' };
	return { state: 'current', review };
}
