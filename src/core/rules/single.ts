import type { PlacedClaim } from '../model/document';
import type { Relation } from '../model/schema';
import { isConsequential } from './judgement';
import type { Notice } from './notice';
import type { Context } from './rule';

/** Consequential claims that nobody but their one source makes, as far as people have related claims. */
export const single: Notice = ({ context, view, claims }) => {
	// Without anybody to name there is not even one source: other codes say so.
	if (view.identification === 'none' || view.identification === 'vague') return [];
	const alone = claims.filter((placed) => !isCorroborated(context, placed));
	const weighty = alone.filter(({ claim }) => isConsequential(claim));
	const others = alone.filter(({ claim }) => !isConsequential(claim));
	const message = (rest: string): string =>
		`Single source: ${rest} alone; no independent second one is related.`;
	return [
		...(weighty.length > 0 ? [{ claims: weighty, message }] : []),
		...(others.length > 0 ? [{ claims: others, message, atMost: 'off' as const }] : []),
	];
};

/** Whether a person marked an independent corroboration, from here or from the other claim. */
function isCorroborated({ corpus }: Context, { id, claim }: PlacedClaim): boolean {
	const confirms = ({ type, independence }: Relation): boolean =>
		type === 'corroborates' && independence === 'independent';
	return (
		(claim.relations ?? []).some((relation) => confirms(relation) && corpus.claim(relation.to)) ||
		corpus
			.claimsRelatedTo(id)
			.some(({ placed }) => placed.claim.relations!.some((one) => one.to === id && confirms(one)))
	);
}
