import type { Claim } from '../model/schema';

const notCheckable: ReadonlySet<string> = new Set(['political', 'other']);
const consequential: ReadonlySet<string> = new Set([
	'territory',
	'casualties',
	'civilian-harm',
	'armed-clash',
	'remote-violence',
]);

/** Whether a claim can be held against the facts: it reports, and on more than politics. */
export function isCheckable({ is }: Claim): boolean {
	return is.act === 'reports' && !notCheckable.has(is.topic);
}

/** Whether it passes judgement on something that could be held against the facts: on more than politics. */
export function isAssessment({ is }: Claim): boolean {
	return is.act === 'assesses' && !notCheckable.has(is.topic);
}

/** Whether it would matter if it were wrong: checkable, and about ground, fighting, strikes, the dead or civilians. */
export function isConsequential(claim: Claim): boolean {
	return isCheckable(claim) && consequential.has(claim.is.topic);
}

/** Whether it says what somebody thinks or expects, rather than what happened. */
export function isOpinion({ is }: Claim): boolean {
	return is.act === 'assesses' || is.act === 'predicts';
}

/** Whether the claim holds back: marked so by its annotator, or with hedging words. */
export function isHedged({ is, hedges }: Claim): boolean {
	return is.modality === undefined
		? Boolean(hedges?.length)
		: is.modality === 'hedged' || is.modality === 'unverified';
}

/** Whether it is stated flatly. */
export function isFlat(claim: Claim): boolean {
	return !isHedged(claim) && claim.is.modality !== 'denied';
}
