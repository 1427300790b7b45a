import type { CodedSpan } from './codedText';

/** What position and label count for, and what a span without a counterpart costs; none is negative, the last is above 0. */
export interface GammaWeights {
	/** α: of the difference in position. */
	readonly alpha: number;
	/** β: of another label. */
	readonly beta: number;
	/** Δ∅: between a span and none. */
	readonly deltaEmpty: number;
}

/** Position and label count alike. */
export const evenWeights: GammaWeights = { alpha: 1, beta: 1, deltaEmpty: 1 };

type Place = Pick<CodedSpan, 'start' | 'end'>;

/** How far apart two spans are, by their length: 0 for the same place, 1 for two of one length that touch (Mathet et al. 2015, 4.4). */
export function positionalDissimilarity(one: Place, other: Place): number {
	const lengths = one.end - one.start + (other.end - other.start);
	const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
	const share = apart === 0 ? 0 : apart / lengths;
	return share * share;
}

/** How unlike two spans are in place and label; the same label is 0, another is 1 (Mathet et al. 2015, 4.6). */
export function dissimilarity(one: CodedSpan, other: CodedSpan, weights: GammaWeights): number {
	const { alpha, beta, deltaEmpty } = weights;
	return (alpha * positionalDissimilarity(one, other) + (one.label === other.label ? 0 : beta)) * deltaEmpty;
}
