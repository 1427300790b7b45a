import type { CodedText } from './codedText';
import { bestAlignment } from './gammaAlignment';
import { shuffled } from './gammaChance';
import { evenWeights, type GammaWeights } from './gammaDissimilarity';
import {
	labelValue,
	samplesFor,
	sumsOf,
	together,
	valuesOf,
	type GammaSums,
	type GammaValues,
} from './gammaSums';
import { tiny, type Measured, type Undefined } from './measured';
import { randomFrom } from './random';

export interface GammaOptions {
	readonly weights?: GammaWeights;
	/** How near the expected disorder is to be known: half its 95 % interval, as a share of it. 2 % unless told, as in the paper. */
	readonly precision?: number;
	/** How often a text is shuffled at most, also where that is too little for the precision; 1,000 unless told. */
	readonly most?: number;
	/** The same seed gives the same result. */
	readonly seed?: number;
}

/** How many alignments are done, of how many; more may turn out to be needed. */
export interface GammaProgress {
	readonly done: number;
	readonly of: number;
}

export interface GammaResult extends GammaValues, GammaSampling {
	/** γk of each label: of the pairs in which at least one span has it. */
	readonly byLabel: ReadonlyMap<string, Measured>;
	/** Of each text, in order. */
	readonly texts: readonly GammaValues[];
}

/** How the disorder of chance was found. */
export interface GammaSampling {
	/** Half the 95 % interval of the expected disorder, as a share of it; that of γ is as wide times 1 - γ. */
	readonly precision: number;
	/** How often each text was shuffled. */
	readonly samples: number;
	/** How many alignments were made. */
	readonly alignments: number;
	/** How many of these are not proven to be best ones, and the largest share of the disorder that a better one could save. */
	readonly unproven: number;
	readonly gap: number;
}

/** As many samples are taken before their spread says how many it takes (Mathet et al. 2015, 5.3). */
const first = 30;

const oneAnnotator: Undefined = { undefined: 'Fewer than two annotators.' };
const nothingMarked: Undefined = { undefined: 'Nobody marked a span.' };

/**
 * Gamma (Mathet, Widlöcher and Métivier 2015): 1 minus the disorder of the best alignment by that of chance. 1 is the same spans
 * and labels, 0 what chance gives, below 0 less. Several texts are one in which spans of two texts are never aligned. Texts of
 * fewer than two annotators, and those without a span, do not count.
 *
 * It takes time: a generator that yields after each alignment, so that its caller can show how far it is, let others run, and
 * stop by not going on.
 */
export function* gammaOf(
	texts: readonly CodedText[],
	options: GammaOptions = {},
): Generator<GammaProgress, GammaResult, void> {
	const { weights = evenWeights, precision = 0.02, most = 1000, seed = 1 } = options;
	const counted = texts.flatMap((text, k) =>
		whyNone(text) ? [] : [{ text, random: randomFrom(seed + k * 7919) }],
	);
	const labels = [...new Set(counted.flatMap(({ text }) => text.spans.map(({ label }) => label)))].sort();
	let [alignments, unproven, gap] = [0, 0, 0];
	const measure = (text: CodedText): GammaSums => {
		const alignment = bestAlignment(text, weights);
		alignments++;
		if (alignment.least < alignment.disorder - tiny) {
			unproven++;
			gap = Math.max(gap, 1 - alignment.least / alignment.disorder);
		}
		return sumsOf(text, alignment, labels, weights);
	};

	const observed: GammaSums[] = [];
	/** Of each sample, of each text. */
	const chance: GammaSums[][] = [];
	let samples = Math.min(first, most);
	const progress = (): GammaProgress => ({ done: alignments, of: counted.length * (1 + samples) });
	for (const { text } of counted) {
		observed.push(measure(text));
		yield progress();
	}
	while (counted.length > 0 && chance.length < samples) {
		const sample: GammaSums[] = [];
		for (const { text, random } of counted) {
			sample.push(measure(shuffled(text, random)));
			yield progress();
		}
		chance.push(sample);
		if (chance.length === first)
			samples = Math.min(most, Math.max(first, samplesFor(precision, chance.map(together))));
	}

	const pooled = { observed: together(observed), chance: chance.map(together) };
	const values = new Map(
		counted.map(({ text }, k) => [
			text,
			valuesOf(
				observed[k]!,
				chance.map((sample) => sample[k]!),
			),
		]),
	);
	const none = texts.some(({ coders }) => coders.length > 1) ? nothingMarked : oneAnnotator;
	return {
		...(counted.length > 0 ? valuesOf(pooled.observed, pooled.chance) : noValues(none)),
		byLabel: new Map(
			labels.map((label, k) => [
				label,
				labelValue(
					pooled.observed.byLabel[k]!,
					pooled.chance.map(({ byLabel }) => byLabel[k]!),
				),
			]),
		),
		texts: texts.map((text) => values.get(text) ?? noValues(whyNone(text)!)),
		samples: chance.length,
		alignments,
		unproven,
		gap,
	};
}

function whyNone({ coders, spans }: CodedText): Undefined | undefined {
	if (coders.length < 2) return oneAnnotator;
	return spans.length === 0 ? nothingMarked : undefined;
}

const noValues = (why: Undefined): GammaValues => ({
	gamma: why,
	labels: why,
	labelsOrNone: why,
	precision: 0,
});
