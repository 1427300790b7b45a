import type { PlacedClaim } from '../model/document';

/** Whether a claim may be called confirmed: a relation to another one that a person has marked independent says so. */
export function isCorroborated({ claim }: PlacedClaim): boolean {
	return (claim.relations ?? []).some(
		({ type, independence }) => type === 'corroborates' && independence === 'independent',
	);
}
