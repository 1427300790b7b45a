import type { Values } from './fieldSums';
import { type Measured, oneCategory } from './measured';

/** One value against all others. */
export interface LabelAlpha {
	readonly label: string;
	/** How often it was given. */
	readonly given: number;
	readonly result: Measured;
}

/**
 * The nominal alpha of each value against all others (Krippendorff 2011, on dichotomies), the most frequent first. Values are counted
 * where a unit has two or more of them. Undefined where nothing but the one value was given.
 */
export function labelAlphas(values: Values): readonly LabelAlpha[] {
	const labels = new Map<string, { given: number; apart: number }>();
	let total = 0;
	for (const unit of values) {
		const given = unit.filter((value) => value !== undefined);
		if (given.length < 2) continue;
		total += given.length;
		for (const label of new Set(given)) {
			const sums = labels.get(label) ?? { given: 0, apart: 0 };
			labels.set(label, sums);
			const times = given.filter((value) => value === label).length;
			sums.given += times;
			sums.apart += (times * (given.length - times)) / (given.length - 1);
		}
	}
	return [...labels]
		.map(([label, { given, apart }]): LabelAlpha => {
			const observed = (2 * apart) / total;
			const expected = (2 * given * (total - given)) / (total * (total - 1));
			const result = expected === 0 ? oneCategory : { value: 1 - observed / expected, observed, expected };
			return { label, given, result };
		})
		.sort((a, b) => b.given - a.given || (a.label < b.label ? -1 : 1));
}
