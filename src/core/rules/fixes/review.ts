import { takeBack } from '../../review/decide';
import type { Fixes, Found } from './found';

/** Asks for a decision on the claim, or on the article that the finding is about. */
export const decideFixes: Fixes = (found) => {
	if (!isOfOne(found)) return [];
	const { claims, finding } = found;
	const title = finding.code === 'review.undecided' ? 'Decide…' : 'Decide again…';
	return [{ id: 'decide', title, of: 'decision', claim: claims[0]?.id }];
};

/** Takes back the decision on the claim or the article. */
export const takeBackFixes: Fixes = (found) => {
	if (!isOfOne(found)) return [];
	return [
		{
			id: 'take-back',
			title: 'Take the decision back',
			of: 'sidecar',
			changes: [takeBack(found.claims[0])],
			questions: [],
		},
	];
};

function isOfOne({ finding: { about }, claims }: Found): boolean {
	return claims.length === (about.kind === 'article' ? 0 : 1);
}
