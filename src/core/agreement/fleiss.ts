import { beyondChance, type Measured, nothingToCompare, oneCategory, tiny, type Undefined } from './measured';
import { type Addends, measured, type Summed } from './summed';

/** How many annotators gave each category to each unit: one row a unit. */
export type Ratings = readonly (readonly number[])[];

/**
 * Fleiss' kappa (Fleiss 1971), for any two or more annotators of each unit, as long as they are equally many. Undefined where they
 * are not, where there are no units or one annotator, and where all gave one category.
 */
export const fleissKappa = (ratings: Ratings): Measured => ofRatings(ratings, 'fleiss');

/** Randolph's kappa with free marginals (Randolph 2005): chance is that of all categories alike. Undefined as Fleiss' kappa. */
export const randolphKappa = (ratings: Ratings): Measured => ofRatings(ratings, 'randolph');

/** Fleiss' kappa of each category against all others, in their order; undefined where all or none gave it. */
export function fleissByCategory(ratings: Ratings): readonly Measured[] | Undefined {
	const raters = ratersOf(ratings);
	if (typeof raters !== 'number') return raters;
	return ratings[0]!.map((_, category) =>
		fleissKappa(ratings.map((row) => [row[category]!, raters - row[category]!])),
	);
}

/** The two as sums over units. Units of which one has other than `raters` ratings must be left empty. */
export function fleissSums(ratings: Ratings, raters: number, kind: 'fleiss' | 'randolph'): Summed {
	const size = ratings[0]?.length ?? 0;
	const [agreed, units] = [size, size + 1];
	return {
		size: size + 2,
		units: ratings.map((row): Addends => {
			if (row.every((count) => count === 0)) return [];
			const squares = row.reduce((sum, count) => sum + count * count, 0);
			const given = row.flatMap((count, category) => (count > 0 ? [category, count] : []));
			return [...given, agreed, (squares - raters) / (raters * (raters - 1)), units, 1];
		}),
		measure: (sums) => {
			const total = sums[units]!;
			if (total === 0) return nothingToCompare;
			if (size < 2) return oneCategory;
			let expected = 1 / size;
			if (kind === 'fleiss') {
				expected = 0;
				for (let category = 0; category < size; category++)
					expected += (sums[category]! / (total * raters)) ** 2;
			}
			return beyondChance(sums[agreed]! / total, expected);
		},
	};
}

function ofRatings(ratings: Ratings, kind: 'fleiss' | 'randolph'): Measured {
	const raters = ratersOf(ratings);
	return typeof raters === 'number' ? measured(fleissSums(ratings, raters, kind)) : raters;
}

/** How many annotators each unit has, where they are equally many. */
function ratersOf(ratings: Ratings): number | Undefined {
	const [first] = ratings;
	if (!first) return nothingToCompare;
	const raters = sum(first);
	if (ratings.some((row) => row.length !== first.length || row.some((count) => !(count >= 0))))
		return { undefined: 'The rows are not counts of the same categories.' };
	if (ratings.some((row) => !(Math.abs(sum(row) - raters) < tiny * 1e3)))
		return { undefined: 'Not every unit has as many annotators: use alpha.' };
	return raters > 1 ? raters : nothingToCompare;
}

const sum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0);
