import type { CodedText } from './codedText';
import type { Alignment } from './gammaAlignment';
import { positionalDissimilarity, type GammaWeights } from './gammaDissimilarity';
import { tiny, type Measured, type Undefined } from './measured';

/** What alignments add up to, so that those of several texts can be taken together. */
export interface GammaSums {
	/** What the unitary alignments cost. */
	readonly cost: number;
	/** The mean number of spans of an annotator. */
	readonly mean: number;
	readonly labels: Weighed;
	/** In the order of the labels asked for. */
	readonly byLabel: readonly Weighed[];
}

/** Of pairs of spans in one unitary alignment. */
export interface Weighed {
	/** The weights of pairs of two labels, and of all. */
	readonly apart: number;
	readonly weight: number;
	/** What pairs of a span and none count for. */
	readonly alone: number;
}

/** γ, and γ of the labels alone, of one text or of several together. */
export interface GammaValues {
	readonly gamma: Measured;
	/** γcat (Mathet 2017): of the labels of spans that are aligned, each pair by how much it overlaps. */
	readonly labels: Measured;
	/** γcat as if no span, where another annotator has one, were another label. */
	readonly labelsOrNone: Measured;
	/** Half the 95 % interval of the expected disorder, as a share of it; that of γ is as wide times 1 - γ. */
	readonly precision: number;
}

const noPairs: Undefined = {
	undefined: 'No spans of two annotators overlap, so there are no labels to compare.',
};
const noDisorder: Undefined = {
	undefined: 'Chance gives full agreement here, so nothing can tell agreement from it.',
};

/** Pairs count by how far their places agree, shared among the pairs of their unitary alignment (Mathet 2017). */
export function sumsOf(
	text: CodedText,
	{ groups, disorder }: Alignment,
	labels: readonly string[],
	{ alpha, deltaEmpty }: GammaWeights,
): GammaSums {
	const mean = text.spans.length / text.coders.length;
	const all = { apart: 0, weight: 0, alone: 0 };
	const byLabel = labels.map(() => ({ apart: 0, weight: 0, alone: 0 }));
	const places = new Map(labels.map((label, k) => [label, k]));
	for (const group of groups) {
		for (const [k, one] of group.entries()) {
			const alone = (text.coders.length - group.length) * deltaEmpty;
			for (const sums of [all, byLabel[places.get(one.label)!]!]) sums.alone += alone;
			for (const other of group.slice(k + 1)) {
				const weight = Math.max(0, 1 - alpha * positionalDissimilarity(one, other)) / (group.length - 1);
				const own = [...new Set([one.label, other.label])].map((label) => byLabel[places.get(label)!]!);
				for (const sums of [all, ...own]) {
					if (one.label !== other.label) sums.apart += weight;
					sums.weight += weight;
				}
			}
		}
	}
	return { cost: disorder * mean, mean, labels: all, byLabel };
}

/** Several texts as one in which spans of two texts are never aligned. */
export function together(texts: readonly GammaSums[]): GammaSums {
	const weighed = (parts: readonly Weighed[]): Weighed => ({
		apart: total(parts.map(({ apart }) => apart)),
		weight: total(parts.map(({ weight }) => weight)),
		alone: total(parts.map(({ alone }) => alone)),
	});
	return {
		cost: total(texts.map(({ cost }) => cost)),
		mean: total(texts.map(({ mean }) => mean)),
		labels: weighed(texts.map(({ labels }) => labels)),
		byLabel: (texts[0]?.byLabel ?? []).map((_, k) => weighed(texts.map(({ byLabel }) => byLabel[k]!))),
	};
}

/** @param chance Of each sample. */
export function valuesOf(observed: GammaSums, chance: readonly GammaSums[]): GammaValues {
	const labels = chance.map((sample) => sample.labels);
	return {
		gamma: beyondSamples(disorderOf(observed), chance.map(disorderOf)),
		labels: labelValue(observed.labels, labels),
		labelsOrNone: labelValue(...withAlone(observed.labels, labels)),
		precision: precisionOf(chance),
	};
}

/** Agreement on labels alone, of the pairs that were aligned; undefined, with the reason, where none was. */
export function labelValue(observed: Weighed, chance: readonly Weighed[]): Measured {
	if (observed.weight < tiny) return noPairs;
	const shares = chance.filter(({ weight }) => weight >= tiny).map(({ apart, weight }) => apart / weight);
	return beyondSamples(observed.apart / observed.weight, shares);
}

/** As if no span were another label. */
function withAlone(observed: Weighed, chance: readonly Weighed[]): [Weighed, readonly Weighed[]] {
	const add = ({ apart, weight, alone }: Weighed): Weighed => ({
		apart: apart + alone,
		weight: weight + alone,
		alone: 0,
	});
	return [add(observed), chance.map(add)];
}

/** How near the mean disorder of samples is to the expected one: half its 95 % interval, as a share of it. */
function precisionOf(chance: readonly GammaSums[]): number {
	return (normal95 * variation(chance)) / Math.sqrt(chance.length);
}

/** How many samples that precision takes (Mathet et al. 2015, 5.3). */
export function samplesFor(precision: number, chance: readonly GammaSums[]): number {
	return Math.ceil(((normal95 * variation(chance)) / precision) ** 2);
}

/** The quantile of the normal distribution that leaves 2.5 % above it. */
const normal95 = 1.96;

/** The coefficient of variation of the disorder. */
function variation(chance: readonly GammaSums[]): number {
	const disorders = chance.map(disorderOf);
	const mean = meanOf(disorders);
	if (disorders.length < 2 || mean < tiny) return 0;
	const squares = total(disorders.map((disorder) => (disorder - mean) ** 2));
	return Math.sqrt(squares / (disorders.length - 1)) / mean;
}

const disorderOf = ({ cost, mean }: GammaSums): number => cost / mean;

function beyondSamples(observed: number, samples: readonly number[]): Measured {
	const expected = meanOf(samples);
	if (samples.length === 0 || expected < tiny) return noDisorder;
	return { value: 1 - observed / expected, observed, expected };
}

const meanOf = (values: readonly number[]): number => total(values) / values.length;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
