import type { AgreementMeasure } from './agreement';
import { alphaSums, type Metric } from './alpha';
import { fleissSums } from './fleiss';
import { tableSums } from './kappa';
import { nothingToCompare, type Undefined } from './measured';
import type { Summed } from './summed';

/** Values of one field, by unit and by coder. */
export type Values = readonly (readonly (string | undefined)[])[];

/**
 * A coefficient of a field's values as sums over the units. Measures of two annotators are undefined for more; Fleiss' and Randolph's
 * kappa take the units that every annotator gave a value.
 * @param scale the values from one end to the other, where they have an order; values that are not on it must be left out
 */
export function fieldSums(
	measure: AgreementMeasure,
	values: Values,
	scale?: readonly string[],
): Summed | Undefined {
	if (measure === 'alpha') {
		const metric: Metric = scale ? 'ordinal' : 'nominal';
		const placed = scale
			? values.map((unit) => unit.map((value) => (value === undefined ? value : scale.indexOf(value))))
			: values;
		return alphaSums(placed, metric);
	}
	const categories = scale ?? [...new Set(values.flatMap(given))].sort();
	const indexes = new Map(categories.map((value, index) => [value, index]));
	const indexOf = (value: string | undefined) => (value === undefined ? undefined : indexes.get(value));
	const coders = values[0]?.length ?? 0;
	if (coders < 2) return nothingToCompare;
	if (measure === 'fleiss' || measure === 'randolph') {
		const ratings = values.map((unit) => {
			const counts = categories.map(() => 0);
			if (given(unit).length === coders) for (const value of unit) counts[indexOf(value)!]! += 1;
			return counts;
		});
		return fleissSums(ratings, coders, measure);
	}
	if (coders > 2) return { undefined: 'This is a measure of two annotators: see the pairs.' };
	if (!scale && (measure === 'kappa-linear' || measure === 'kappa-quadratic'))
		return { undefined: 'Weights need an order of the values, and this field has none.' };
	return tableSums[measure](
		values.map(([one, other]) => [indexOf(one), indexOf(other)]),
		categories.length,
	);
}

const given = (unit: readonly (string | undefined)[]): readonly string[] =>
	unit.filter((value) => value !== undefined);
