import type { Corpus } from '../corpus/corpus';
import { spanOf } from '../corpus/shown';
import type { Chain } from '../corpus/source';
import { wordsOf } from '../corpus/wordsOf';
import type { Document, PlacedClaim } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { reviewState } from '../review/reviewState';
import { isCheckable } from '../rules/judgement';
import { oneLine } from '../text/oneLine';
import { codePointOffsets } from '../text/units';
import type { Footing, ReportedClaim, ReportedReview } from './reportData';

/** Claims of one article as a report has them, in the order given. @param article which of the report’s articles it is, from 0 @param twins those that count by another one */
export function reportedClaims(
	corpus: Corpus,
	document: Document,
	article: number,
	claims: readonly PlacedClaim[],
	twins: ReadonlyMap<string, string>,
): readonly ReportedClaim[] {
	const units = codePointOffsets(document.text);
	return claims.map((placed) => {
		const { id, annotator, claim } = placed;
		const chain = corpus.chain(document, claim);
		const footing = footingOf(chain);
		const span = spanOf(placed);
		return {
			id,
			article,
			twinOf: twins.get(id),
			line: span && units.position(span.start).line,
			words: oneLine(wordsOf(claim)).trim(),
			statement: claim.statement,
			topic: claim.is.topic,
			act: claim.is.act,
			modality: claim.is.modality,
			checkable: isCheckable(claim),
			footing,
			chain: chain.text,
			endsUnnamed: footing === 'anonymous' || footing === 'vague' || footing === 'none',
			credibility: claim.is.credibility,
			annotator,
			status: claim.is.status,
			review: reportedReview(corpus, document, placed),
		};
	});
}

/** How the origin of a claim is identified; the article’s own voice stands for itself. */
export function footingOf({ origin }: Chain): Footing {
	return origin.slug === articleSource ? 'author' : origin.identification;
}

/** The decision on a claim, or on the article where no claim is given. */
export function reportedReview(
	{ project }: Corpus,
	document: Document,
	placed?: PlacedClaim,
): ReportedReview | undefined {
	const found = reviewState(project, document, placed);
	if (found.state === 'none') return undefined;
	const { decision, by, on, reason } = found.review;
	const stale = found.state === 'stale' ? (found.why === 'changed' ? 'changed' : 'unknown') : undefined;
	return { decision, by, on, reason, stale };
}
