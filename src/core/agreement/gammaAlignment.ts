import type { CodedSpan, CodedText } from './codedText';
import { candidatesOf, preference } from './gammaCandidates';
import type { GammaWeights } from './gammaDissimilarity';
import { bestPacking } from './gammaPacking';

/** The spans of a text in unitary alignments: each span in exactly one, each unitary alignment with at most one span of an annotator. */
export interface Alignment {
	readonly groups: readonly (readonly CodedSpan[])[];
	/** Its disorder: what its unitary alignments cost, by the mean number of spans of an annotator. */
	readonly disorder: number;
	/** No alignment has a lower disorder; equal to `disorder` where the alignment is proven to be a best one. */
	readonly least: number;
}

/**
 * A best alignment of a text (Mathet, Widlöcher and Métivier 2015, 4 and 5.1): exact, see `bestPacking`, but for very dense
 * texts of many annotators, where `least` tells how far off it may be.
 * @param text With two annotators at least, and a span at least.
 */
export function bestAlignment(text: CodedText, weights: GammaWeights): Alignment {
	const spans = [...text.spans].sort((a, b) => a.start - b.start || a.end - b.end);
	const coders = text.coders.length;
	const candidates = candidatesOf(spans, coders, weights);
	const { chosen, saving, bound } = bestPacking(spans.length, candidates);
	const aligned = chosen.map((edge) => candidates.members[edge]!);
	const isAligned = new Set(aligned.flat());
	const alone = spans.flatMap((_, at) => (isAligned.has(at) ? [] : [[at]]));
	const groups = [...aligned, ...alone]
		.sort((a, b) => a[0]! - b[0]!)
		.map((group) => group.map((at) => spans[at]!));
	const preferred = preference * (spans.length - groups.length);
	const mean = spans.length / coders;
	const costOf = (saved: number) => Math.max(0, (spans.length * weights.deltaEmpty - saved) / mean);
	const disorder = costOf(saving - preferred);
	return { groups, disorder, least: candidates.isCut ? 0 : Math.min(disorder, costOf(bound - preferred)) };
}
