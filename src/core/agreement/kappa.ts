import {
	beyondChance,
	isUndefined,
	type Measured,
	nothingToCompare,
	oneCategory,
	type Undefined,
} from './measured';
import { type Addends, type Summed } from './summed';

/** How often the first annotator gave the row's category where the second gave the column's. */
export type Table = readonly (readonly number[])[];

/** How bad it is to take one category, by its index, for another; 0 for the same. */
export type Weights = 'linear' | 'quadratic' | ((row: number, column: number) => number);

/** The cells of a table that are not known to be empty. */
interface Cells {
	/** How many categories there are. */
	readonly size: number;
	readonly at: readonly (readonly [row: number, column: number])[];
	readonly counts: ArrayLike<number>;
}

type OfCells = (cells: Cells) => Measured;

/** Shares of each category among the rows and among the columns, and of all units on the diagonal. */
interface Shares {
	readonly total: number;
	readonly rows: Float64Array;
	readonly columns: Float64Array;
	readonly agreed: number;
}

/**
 * Cohen's kappa (Cohen 1960), with weights Cohen's weighted kappa (Cohen 1968). With weights, the observed and the expected
 * share are those of weighted agreement: 1 less the weight, of the greatest weight. Undefined where the table has no units, where
 * each annotator used one and the same category, or where it is no table: not square, or with a number below 0.
 */
export const cohenKappa = (table: Table, weights?: Weights): Measured =>
	ofTable(table, (cells) => kappaOf(cells, weights));

/** The greatest kappa that the two annotators' totals allow (Cohen 1960). */
export const kappaMax = (table: Table): Measured =>
	ofTable(table, (cells) => {
		const { rows, columns } = sharesOf(cells);
		const most = rows.reduce((sum, row, i) => sum + Math.min(row, columns[i]!), 0);
		return beyondChance(most, dot(rows, columns));
	});

/** Scott's pi (Scott 1955): chance is that of the two annotators' totals together. */
export const scottPi = (table: Table): Measured => ofTable(table, piOf);

/** Bennett's S (Bennett, Alpert and Goldstein 1954): chance is that of all the table's categories alike. */
export const bennettS = (table: Table): Measured => ofTable(table, sOf);

/** Gwet's AC1 (Gwet 2008). */
export const gwetAC1 = (table: Table): Measured => ofTable(table, ac1Of);

/** A large-sample standard error and 95 % interval. */
export interface StandardError {
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
}

/**
 * The asymptotic standard error of Cohen's kappa, weighted or not (Fleiss, Cohen and Everitt 1969, which SAS prints as ASE), and
 * the interval by the normal distribution. It takes units as independent, which claims of one article are not.
 */
export function kappaError(table: Table, weights?: Weights): StandardError | Undefined {
	const kappa = cohenKappa(table, weights);
	if (isUndefined(kappa)) return kappa;
	const { value, expected } = kappa;
	const cells = cellsOf(table);
	const { total, rows, columns } = sharesOf(cells);
	const agreement = agreementWeights(cells, weights);
	const meanOfRow = rows.map((_, i) => columns.reduce((sum, share, j) => sum + share * agreement(i, j), 0));
	const meanOfColumn = columns.map((_, j) =>
		rows.reduce((sum, share, i) => sum + share * agreement(i, j), 0),
	);
	let squares = 0;
	for (const [index, [i, j]] of cells.at.entries()) {
		const deviation = agreement(i, j) - (meanOfRow[i]! + meanOfColumn[j]!) * (1 - value);
		squares += (cells.counts[index]! / total) * deviation ** 2;
	}
	const variance = (squares - (value - expected * (1 - value)) ** 2) / (total * (1 - expected) ** 2);
	const standardError = Math.sqrt(Math.max(0, variance));
	return { standardError, low: value - normal95 * standardError, high: value + normal95 * standardError };
}

/** So many standard errors on each side hold 95 % of a normal distribution. */
const normal95 = 1.959964;

/** The coefficients of two annotators as sums over units: a unit is a pair of categories, by index; absent ones add nothing. */
export const tableSums = {
	kappa: (pairs: Pairs, size: number) => sumsOf(pairs, size, (cells) => kappaOf(cells)),
	'kappa-linear': (pairs: Pairs, size: number) => sumsOf(pairs, size, (cells) => kappaOf(cells, 'linear')),
	'kappa-quadratic': (pairs: Pairs, size: number) =>
		sumsOf(pairs, size, (cells) => kappaOf(cells, 'quadratic')),
	pi: (pairs: Pairs, size: number) => sumsOf(pairs, size, piOf),
	s: (pairs: Pairs, size: number) => sumsOf(pairs, size, sOf),
	ac1: (pairs: Pairs, size: number) => sumsOf(pairs, size, ac1Of),
} as const;

export type Pairs = readonly (readonly [row: number | undefined, column: number | undefined])[];

function sumsOf(pairs: Pairs, size: number, measure: OfCells): Summed {
	const cells = new Map<number, number>();
	const units = pairs.map(([row, column]): Addends => {
		if (row === undefined || column === undefined) return [];
		const key = row * size + column;
		let cell = cells.get(key);
		if (cell === undefined) cells.set(key, (cell = cells.size));
		return [cell, 1];
	});
	const at = [...cells.keys()].map((key) => [Math.floor(key / size), key % size] as const);
	return { size: cells.size, units, measure: (counts) => measureOf({ size, at, counts }, measure) };
}

function ofTable(table: Table, measure: OfCells): Measured {
	if (
		table.some((row) => row.length !== table.length || row.some((count) => !(count >= 0 && count < Infinity)))
	)
		return { undefined: 'The table is not square, or holds something other than counts.' };
	return measureOf(cellsOf(table), measure);
}

function measureOf(cells: Cells, measure: OfCells): Measured {
	for (let i = 0; i < cells.counts.length; i++) if (cells.counts[i]! > 0) return measure(cells);
	return nothingToCompare;
}

function cellsOf(table: Table): Cells {
	return {
		size: table.length,
		at: table.flatMap((row, i) => row.map((_, j) => [i, j] as const)),
		counts: table.flat(),
	};
}

function sharesOf({ size, at, counts }: Cells): Shares {
	const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
	let [total, agreed] = [0, 0];
	for (const [index, [row, column]] of at.entries()) {
		const count = counts[index]!;
		total += count;
		rows[row]! += count;
		columns[column]! += count;
		if (row === column) agreed += count;
	}
	for (let i = 0; i < size; i++) {
		rows[i]! /= total;
		columns[i]! /= total;
	}
	return { total, rows, columns, agreed: agreed / total };
}

function kappaOf(cells: Cells, weights?: Weights): Measured {
	const { total, rows, columns, agreed } = sharesOf(cells);
	if (weights === undefined) return beyondChance(agreed, dot(rows, columns));
	const weight = agreementWeights(cells, weights);
	let [observed, expected] = [0, 0];
	for (const [index, [row, column]] of cells.at.entries())
		observed += (cells.counts[index]! / total) * weight(row, column);
	for (let row = 0; row < cells.size; row++)
		for (let column = 0; column < cells.size; column++)
			expected += rows[row]! * columns[column]! * weight(row, column);
	return beyondChance(observed, expected);
}

/** 1 where categories are the same, 0 where they are as far apart as any. */
function agreementWeights(
	{ size }: Cells,
	weights: Weights | undefined,
): (row: number, column: number) => number {
	if (weights === undefined) return (row, column) => Number(row === column);
	const distance =
		typeof weights === 'function'
			? weights
			: (row: number, column: number) => Math.abs(row - column) ** (weights === 'linear' ? 1 : 2);
	let most = 0;
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++) most = Math.max(most, distance(row, column));
	return (row, column) => (most === 0 ? 1 : 1 - distance(row, column) / most);
}

function piOf(cells: Cells): Measured {
	const { rows, columns, agreed } = sharesOf(cells);
	const means = rows.map((row, i) => (row + columns[i]!) / 2);
	return beyondChance(agreed, dot(means, means));
}

function sOf(cells: Cells): Measured {
	return cells.size < 2 ? oneCategory : beyondChance(sharesOf(cells).agreed, 1 / cells.size);
}

function ac1Of(cells: Cells): Measured {
	if (cells.size < 2) return oneCategory;
	const { rows, columns, agreed } = sharesOf(cells);
	const expected = rows.reduce((sum, row, i) => {
		const mean = (row + columns[i]!) / 2;
		return sum + mean * (1 - mean);
	}, 0);
	return beyondChance(agreed, expected / (cells.size - 1));
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
