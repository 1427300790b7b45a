import type { CodedSpan } from './codedText';
import { dissimilarity, type GammaWeights } from './gammaDissimilarity';

/** Unitary alignments of two spans or more, and what each saves over leaving all of its spans alone. */
export interface Candidates {
	/** Of each, the places of its spans in the row of spans, ascending. */
	readonly members: readonly (readonly number[])[];
	/** In disorder, with `preference` times the spans beyond the first. */
	readonly savings: readonly number[];
	/** There were more than can be searched: spans far apart were not considered together. */
	readonly isCut: boolean;
}

/** Of equally good alignments, the one of fewer unitary alignments is taken: what each span aligned counts for, far below what is printed. */
export const preference = 1e-7;

/** Above it, alignments of spans far apart are no longer considered: it takes five annotators on a densely marked text. */
const most = 200_000;

/**
 * All unitary alignments of two spans or more that a best alignment can need.
 *
 * A span left alone costs Δ∅, as each of its pairs does; n annotators have C = n(n-1)/2 pairs. An alignment of k spans is
 * needed only if no span is better taken out of it: the dissimilarities of each to the others sum up to at most
 * (k - 1 + C) Δ∅. This is the pruning of Mathet et al. 2015, 5.1.1, made as sharp as it can be for one span.
 * @param spans Sorted by start, of at most one label each.
 * @param coders How many annotators there are, also those without a span.
 */
export function candidatesOf(spans: readonly CodedSpan[], coders: number, weights: GammaWeights): Candidates {
	const pairs = (coders * (coders - 1)) / 2;
	let reach = (coders - 1 + pairs) * weights.deltaEmpty;
	for (let isCut = false; ; isCut = true, reach /= 2) {
		const found = within(reach, spans, pairs, weights);
		if (found) return { ...found, isCut };
	}
}

function within(
	reach: number,
	spans: readonly CodedSpan[],
	pairs: number,
	weights: GammaWeights,
): Omit<Candidates, 'isCut'> | undefined {
	const { deltaEmpty } = weights;
	const members: number[][] = [];
	const savings: number[] = [];
	const near = neighbours(spans, reach, weights);
	const group: number[] = [];
	/** Of each of the group, the dissimilarities to the others. */
	const sums: number[] = [];

	/** Adds what extends the group by a span from `from` on of the neighbours of its first span. */
	const extend = (around: readonly Neighbour[], from: number): boolean => {
		for (let next = from; next < around.length; next++) {
			const { at, apart } = around[next]!;
			if (group.some((member) => spans[member]!.coder === spans[at]!.coder)) continue;
			const added = group.map((member, k) =>
				k === 0 ? apart : dissimilarity(spans[member]!, spans[at]!, weights),
			);
			const own = added.reduce((sum, one) => sum + one, 0);
			// A sum only grows with the group, and its limit is the largest one for the whole.
			if (own > reach || added.some((one, k) => sums[k]! + one > reach)) continue;
			added.forEach((one, k) => (sums[k]! += one));
			group.push(at);
			sums.push(own);
			const limit = (group.length - 1 + pairs) * deltaEmpty;
			if (sums.every((sum) => sum <= limit)) {
				if (members.length === most) return false;
				const total = sums.reduce((sum, one) => sum + one, 0) / 2;
				const real = (group.length * (group.length - 1)) / 2;
				members.push([...group]);
				savings.push((group.length - 1) * (deltaEmpty + preference) + (real * deltaEmpty - total) / pairs);
			}
			if (!extend(around, next + 1)) return false;
			group.pop();
			sums.pop();
			added.forEach((one, k) => (sums[k]! -= one));
		}
		return true;
	};

	for (let first = 0; first < spans.length; first++) {
		group[0] = first;
		sums[0] = 0;
		if (!extend(near[first]!, 0)) return undefined;
	}
	return { members, savings };
}

interface Neighbour {
	readonly at: number;
	readonly apart: number;
}

/** Of each span, the later ones of other annotators that are at most `reach` apart. */
function neighbours(
	spans: readonly CodedSpan[],
	reach: number,
	weights: GammaWeights,
): readonly Neighbour[][] {
	const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
	const stretch = Math.sqrt(reach / (weights.alpha * weights.deltaEmpty));
	return spans.map((span, i) => {
		const last = span.start + (span.end - span.start + longest) * stretch;
		const found: Neighbour[] = [];
		for (let at = i + 1; at < spans.length && spans[at]!.start <= last; at++) {
			if (spans[at]!.coder === span.coder) continue;
			const apart = dissimilarity(span, spans[at]!, weights);
			if (apart <= reach) found.push({ at, apart });
		}
		return found;
	});
}
