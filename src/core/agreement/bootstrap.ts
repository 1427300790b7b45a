import { isUndefined } from './measured';
import { randomFrom } from './random';
import { add, type Addends, type Summed } from './summed';

/** Where a coefficient would lie in 95 of 100 corpora like this one. */
export interface Interval {
	readonly low: number;
	readonly high: number;
	/** What was drawn: whole articles, or single passages where there are too few articles. */
	readonly of: 'articles' | 'passages';
}

export interface BootstrapOptions {
	/** 1,000 where absent. */
	readonly resamples?: number;
	/** Of the generator: the same one draws the same resamples. */
	readonly seed?: number;
}

/** Fewer articles say too little of how articles differ. */
const fewestArticles = 10;
/** Resamples of which no coefficient can be told are left out, but not many. */
const leastTold = 0.9;
const defaultResamples = 1000;
const defaultSeed = 20231121;

/**
 * A 95 % interval by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): as many articles as there are (passages,
 * where there are fewer than 10) are drawn with replacement, 1,000 times, by a seeded generator, so that the same data give the same
 * interval. Undefined where there are fewer than two to draw from, or where more than a tenth of the resamples have no value.
 * @param articles of each unit, in the order of the units
 */
export function bootstrap(
	summed: Summed,
	articles: readonly string[],
	{ resamples = defaultResamples, seed = defaultSeed }: BootstrapOptions = {},
): Interval | undefined {
	const whole = blocksOf(summed, articles);
	const of = whole.length >= fewestArticles ? 'articles' : 'passages';
	const blocks = of === 'articles' ? whole : summed.units.filter((unit) => unit.length > 0);
	if (blocks.length < 2) return undefined;
	const random = randomFrom(seed);
	const sums = new Float64Array(summed.size);
	const values: number[] = [];
	for (let resample = 0; resample < resamples; resample++) {
		sums.fill(0);
		for (let drawn = 0; drawn < blocks.length; drawn++)
			add(blocks[Math.floor(random() * blocks.length)]!, sums);
		const measured = summed.measure(sums);
		if (!isUndefined(measured)) values.push(measured.value);
	}
	if (values.length < leastTold * resamples) return undefined;
	values.sort((a, b) => a - b);
	return { low: quantile(values, 0.025), high: quantile(values, 0.975), of };
}

/** What the units of each article add together; articles whose units add nothing are left out. */
function blocksOf({ units }: Summed, articles: readonly string[]): readonly Addends[] {
	const blocks = new Map<string, Map<number, number>>();
	for (const [index, unit] of units.entries()) {
		if (unit.length === 0) continue;
		const path = articles[index]!;
		const block = blocks.get(path) ?? new Map<number, number>();
		blocks.set(path, block);
		for (let at = 0; at < unit.length; at += 2)
			block.set(unit[at]!, (block.get(unit[at]!) ?? 0) + unit[at + 1]!);
	}
	return [...blocks.values()].map((block) => [...block].flat());
}

/** By linear interpolation between the two nearest (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
	const at = (sorted.length - 1) * share;
	const below = Math.floor(at);
	const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
	return low + (high - low) * (at - below);
}
