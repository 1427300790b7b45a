import { isUndefined, type Measured, nothingToCompare, oneCategory, type Undefined } from './measured';
import { type Addends, measured, type Summed } from './summed';

/** A value of a coder; undefined where there is none, which is missing data and no disagreement. */
export type Value = string | number | undefined;

/** How far two values are from each other: a level of measurement, or a difference of one's own (0 for the same value). */
export type Metric =
	'nominal' | 'ordinal' | 'interval' | 'ratio' | ((one: string | number, other: string | number) => number);

/**
 * Krippendorff's alpha for any number of coders, any metric and missing data (Krippendorff 2011, Computing Krippendorff's
 * Alpha-Reliability). Units with fewer than two values count nowhere; a number that is not finite is no value. Undefined where no
 * unit has two values, where all values are the same, and where an ordinal, interval or ratio metric meets a value that is no
 * number (ratio: or a negative one).
 * @param units values by coder
 */
export function alpha(units: readonly (readonly Value[])[], metric: Metric): Measured {
	const summed = alphaSums(units, metric);
	return isUndefined(summed) ? summed : measured(summed);
}

/** The same as sums over units: how often each value is given, then how often each two values coincide. */
export function alphaSums(units: readonly (readonly Value[])[], metric: Metric): Summed | Undefined {
	const compared = units.map((unit) => unit.filter(isValue)).map((unit) => (unit.length > 1 ? unit : []));
	const values = [...new Set(compared.flat())].sort(ascending);
	if (values.length === 0) return nothingToCompare;
	const misfit =
		metric === 'nominal' || typeof metric === 'function' ? undefined : values.find(misfits(metric));
	if (misfit !== undefined) return { undefined: `“${misfit}” has no place on a scale of ${metric} values.` };

	const indexes = new Map(values.map((value, index) => [value, index]));
	const cells = new Map<number, number>();
	const cellOf = (low: number, high: number): number => {
		const key = low * values.length + high;
		let cell = cells.get(key);
		if (cell === undefined) cells.set(key, (cell = values.length + cells.size));
		return cell;
	};
	const addends = compared.map((unit): Addends => {
		const given = unit.map((value) => indexes.get(value)!);
		const sums = given.flatMap((index) => [index, 1]);
		for (const [at, one] of given.entries())
			for (let next = at + 1; next < given.length; next++) {
				const other = given[next]!;
				if (one === other) continue;
				sums.push(cellOf(Math.min(one, other), Math.max(one, other)), 1 / (given.length - 1));
			}
		return sums;
	});
	const pairs = [...cells.keys()].map(
		(key) => [Math.floor(key / values.length), key % values.length] as const,
	);
	return {
		size: values.length + cells.size,
		units: addends,
		measure: (sums) => fromSums(sums, values, pairs, metric),
	};
}

function fromSums(
	sums: Float64Array,
	values: readonly (string | number)[],
	pairs: readonly (readonly [number, number])[],
	metric: Metric,
): Measured {
	const given = sums.subarray(0, values.length);
	const total = given.reduce((sum, count) => sum + count, 0);
	if (total === 0) return nothingToCompare;
	const difference = differences(values, given, metric);
	let apart = 0;
	for (const [index, [low, high]] of pairs.entries())
		apart += sums[values.length + index]! * difference(low, high);
	let byChance = 0;
	if (metric === 'nominal') {
		for (const count of given) byChance += (count * (total - count)) / 2;
	} else
		for (let low = 0; low < values.length; low++)
			for (let high = low + 1; high < values.length; high++)
				byChance += given[low]! * given[high]! * difference(low, high);
	if (byChance === 0) return oneCategory;
	const observed = (2 * apart) / total;
	const expected = (2 * byChance) / (total * (total - 1));
	return { value: 1 - observed / expected, observed, expected };
}

/** The difference of two values by their indexes, the lower one first. */
function differences(
	values: readonly (string | number)[],
	given: Float64Array,
	metric: Metric,
): (low: number, high: number) => number {
	const number = (index: number): number => values[index] as number;
	switch (metric) {
		case 'nominal':
			return () => 1;
		case 'ordinal': {
			let sum = 0;
			/** How many values lie below the middle of each. */
			const middles = Array.from(given, (count) => (sum += count) - count / 2);
			return (low, high) => (middles[high]! - middles[low]!) ** 2;
		}
		case 'interval':
			return (low, high) => (number(high) - number(low)) ** 2;
		case 'ratio':
			return (low, high) => ((number(high) - number(low)) / (number(high) + number(low))) ** 2;
		default:
			return (low, high) => metric(values[low]!, values[high]!);
	}
}

const isValue = (value: Value): value is string | number =>
	typeof value === 'number' ? Number.isFinite(value) : value !== undefined;

const misfits =
	(metric: Metric) =>
	(value: string | number): boolean =>
		typeof value !== 'number' || (metric === 'ratio' && value < 0);

function ascending(a: string | number, b: string | number): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
