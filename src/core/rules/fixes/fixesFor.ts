import type { Corpus } from '../../corpus/corpus';
import type { Document } from '../../model/document';
import type { Finding } from '../../model/finding';
import { anchorFixes } from './anchors';
import { articleFixes } from './article';
import { casualtyFixes, claimDateFixes, interestFixes } from './claim';
import type { Fix } from './fix';
import type { Fixes } from './found';
import { relationFixes } from './relations';
import { decideFixes, takeBackFixes } from './review';
import { identificationFixes, matchedFixes, reasonFixes, sourceFixes } from './source';
import { spellingFixes } from './spelling';

const byCode: Readonly<Record<string, readonly Fixes[]>> = {
	'anchor.stale': [anchorFixes],
	'source.anonymous': [identificationFixes, reasonFixes],
	'source.anonymous-opinion': [identificationFixes],
	'source.vague': [identificationFixes],
	'source.pseudonym': [identificationFixes, reasonFixes],
	'source.unmatched-affiliation': [matchedFixes],
	'source.none': [sourceFixes],
	'source.party-to-conflict': [interestFixes],
	'quote.no-speaker': [sourceFixes],
	'claim.prediction-as-fact': [sourceFixes],
	'claim.unverified': [claimDateFixes],
	'claim.hedge-dropped': [relationFixes],
	'casualty.incomplete': [casualtyFixes],
	'territory.undated': [claimDateFixes],
	'date.missing': [articleFixes],
	'date.relative': [claimDateFixes],
	'date.stale': [articleFixes],
	'text.contradicts-itself': [relationFixes],
	'claims.contradict': [relationFixes],
	'claims.differ-over-time': [claimDateFixes, articleFixes],
	'review.stale': [decideFixes, takeBackFixes],
	'review.self': [takeBackFixes],
	'review.undecided': [decideFixes],
	'review.held': [decideFixes, takeBackFixes],
	'text.name-typo': [spellingFixes],
	'text.variant': [spellingFixes],
};

/**
 * What could be done about a finding of an article, the likeliest first; none for most codes. Dismissing is not among
 * them: `dismissalsFor` has that.
 */
export function fixesFor(corpus: Corpus, document: Document, finding: Finding): readonly Fix[] {
	const makers = byCode[finding.code];
	if (!makers) return [];
	const ids = new Set(finding.claims);
	const claims = document.claims.filter(({ id }) => ids.has(id));
	return makers.flatMap((fixes) => fixes({ corpus, document, finding, claims }));
}
