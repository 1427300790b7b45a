import assert from 'node:assert/strict';
import {
	alpha,
	bennettS,
	cohenKappa,
	fleissByCategory,
	fleissKappa,
	gwetAC1,
	isUndefined,
	kappaError,
	kappaMax,
	type Coefficient,
	type Measured,
	randolphKappa,
	scottPi,
	type Value,
} from '../../../src/core';

/** The coefficient, which must be told. */
function told(measured: Measured): Coefficient {
	assert.ok(!isUndefined(measured), isUndefined(measured) ? measured.undefined : '');
	return measured;
}

function near(actual: number, expected: number, tolerance: number): void {
	assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);
}

/** Values of coders, one string a coder; `*` is no value. */
const byCoder = (...coders: readonly string[]): Value[][] => {
	const rows = coders.map((row) => row.trim().split(/\s+/));
	return rows[0]!.map((_, unit) => rows.map((row) => (row[unit] === '*' ? undefined : Number(row[unit]))));
};

/** Values of units, one string a unit. */
const byUnit = (...units: readonly string[]): Value[][] =>
	units.map((unit) => unit.split(' ').map((value) => (value === '*' ? undefined : Number(value))));

describe('coefficients of two annotators', () => {
	it('Cohen 1960, p. 45', () => {
		const table = [
			[88, 14, 18],
			[10, 40, 10],
			[2, 6, 12],
		];
		const { value, observed, expected } = told(cohenKappa(table));
		near(observed, 0.7, 1e-9);
		near(expected, 0.41, 1e-9);
		near(value, 0.4915254, 5e-8);
		near(told(kappaMax(table)).value, 0.831, 5e-4);
	});

	it('Cohen 1960, p. 37; AC1 as irrCAC has it (fixture of dkpro-statistics)', () => {
		const table = [
			[25, 12, 3],
			[13, 2, 15],
			[12, 16, 2],
		];
		const { value, observed, expected } = told(cohenKappa(table));
		near(observed, 0.29, 1e-9);
		near(expected, 0.35, 1e-9);
		near(value, -0.0923, 5e-5);
		near(told(gwetAC1(table)).value, -0.04797, 5e-6);
	});

	it('weighted kappa, its standard error and interval, as SAS prints them (test data of statsmodels)', () => {
		const table = [
			[0, 4, 1],
			[0, 8, 0],
			[0, 1, 5],
		];
		near(told(cohenKappa(table)).value, 0.4842, 5e-5);
		near(told(cohenKappa(table, 'linear')).value, 0.4701, 5e-5);
		near(told(cohenKappa(table, 'quadratic')).value, 0.45016, 5e-6);
		const error = kappaError(table);
		assert.ok(!isUndefined(error));
		near(error.standardError, 0.138, 5e-5);
		near(error.low, 0.2137, 5e-5);
		near(error.high, 0.7547, 5e-5);
		const weighted = kappaError(table, 'linear');
		assert.ok(!isUndefined(weighted));
		near(weighted.standardError, 0.1457, 5e-5);
		near(weighted.low, 0.1845, 5e-5);
		near(weighted.high, 0.7558, 5e-5);
	});

	it('Artstein and Poesio 2008, p. 568: S, pi, kappa, alpha, and both weighted', () => {
		const check = 2;
		const table = [
			[46, 0, 0],
			[6, 32, 6],
			[0, 0, 10],
		];
		const units = table.flatMap((row, i) =>
			row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
		);
		assert.equal(units.length, 100);
		const distance = (one: string | number, other: string | number): number => {
			if (one === other) return 0;
			return one === check || other === check ? 0.5 : 1;
		};
		near(told(bennettS(table)).observed, 0.88, 1e-9);
		near(told(bennettS(table)).value, 0.82, 1e-9);
		near(told(scottPi(table)).value, 0.79953, 5e-6);
		near(told(cohenKappa(table)).value, 0.8013, 5e-5);
		near(told(alpha(units, 'nominal')).value, 0.8, 1e-3);
		near(told(alpha(units, distance)).value, 0.8156, 5e-5);
		near(told(cohenKappa(table, distance)).value, 0.8163, 5e-5);
	});
});

/** 30 patients, 6 psychiatrists each (Fleiss 1971, p. 379). */
const diagnoses = [
	['444444', '222555', '233335', '555555', '222444', '113333'],
	['333355', '113334', '114444', '555555', '144444', '124444'],
	['222333', '144444', '224445', '333335', '111455', '111112'],
	['224444', '133555', '555555', '244444', '224555', '114444'],
	['144445', '222224', '111155', '224444', '133333', '555555'],
]
	.flat()
	.map((row) => [1, 2, 3, 4, 5].map((category) => row.split(String(category)).length - 1));

describe('coefficients of more annotators', () => {
	it('Fleiss 1971', () => {
		const { value, observed, expected } = told(fleissKappa(diagnoses));
		near(observed, 0.5556, 5e-5);
		near(expected, 0.2199, 5e-5);
		near(value, 0.4302445, 5e-8);
	});

	it('Fleiss 1971, by category: within the rounding of the paper, which worked with rounded shares', () => {
		const categories = fleissByCategory(diagnoses);
		assert.ok(!isUndefined(categories));
		const values = categories.map((category) => told(category).value);
		// The paper's, with the tolerance of dkpro-statistics; then those of R's irr::kappam.fleiss.
		for (const [i, printed] of [0.248, 0.248, 0.517, 0.47, 0.565].entries()) near(values[i]!, printed, 5e-3);
		for (const [i, exact] of [0.245, 0.245, 0.52, 0.471, 0.566].entries()) near(values[i]!, exact, 5e-4);
	});

	it('Fleiss’ kappa of the example in Wikipedia (test data of statsmodels)', () => {
		const ratings = ['0 0 0 0 14', '0 2 6 4 2', '0 0 3 5 6', '0 3 9 2 0', '2 2 8 1 1']
			.concat(['7 7 0 0 0', '3 2 6 3 0', '2 5 3 2 2', '6 5 2 1 0', '0 2 2 3 7'])
			.map((row) => row.split(' ').map(Number));
		near(told(fleissKappa(ratings)).value, 0.2099307, 5e-8);
	});

	it('Fleiss’ and Randolph’s kappa at the edge (test data of statsmodels)', () => {
		const expected: readonly (readonly [number[][], number, number])[] = [
			[[[7, 1], [3, 5]], 0.161905, 0.214286], // prettier-ignore
			[[[6, 1, 0], [0, 7, 0]], 0.708333, 0.785714], // prettier-ignore
			[[[6.99, 0.01], [6.99, 0.01]], -0.166667, 0.993343], // prettier-ignore
		];
		for (const [ratings, fleiss, randolph] of expected) {
			near(told(fleissKappa(ratings)).value, fleiss, 5e-7);
			near(told(randolphKappa(ratings)).value, randolph, 5e-7);
		}
	});

	it('alpha, Krippendorff 2004, p. 230: four coders, gaps, four metrics', () => {
		const units = byUnit('1 1 * 1', '2 2 3 2', '3 3 3 3', '3 3 3 3', '2 2 2 2', '1 2 3 4').concat(
			byUnit('4 4 4 4', '1 1 2 1', '2 2 2 2', '* 5 5 5', '* * 1 1', '* * 3 *'),
		);
		const nominal = told(alpha(units, 'nominal'));
		near(nominal.value, 0.743421052632, 5e-13);
		near(nominal.observed, 0.2, 1e-9);
		near(nominal.expected, 0.779487, 5e-7);
		near(told(alpha(units, 'ordinal')).value, 0.815388, 5e-7);
		near(told(alpha(units, 'interval')).value, 0.849107, 5e-7);
		near(told(alpha(units, 'ratio')).value, 0.797403, 5e-7);
	});

	it('alpha, Hayes and Krippendorff 2007, p. 84 (matrix from dkpro-statistics)', () => {
		const units = byUnit('1 1 2 * 2', '1 1 0 1 *', '2 3 3 3 *', '* 0 0 * 0', '0 0 0 * 0', '0 0 0 * 0')
			.concat(byUnit('1 0 2 * 1', '1 * 2 0 *', '2 2 2 * 2', '2 1 1 1 *', '* 1 0 0 *', '0 0 0 0 *'))
			.concat(byUnit('1 2 2 2 *', '3 3 2 2 3', '1 1 1 * 1', '1 1 1 * 1', '2 1 2 * 2', '1 2 3 3 *'))
			.concat(byUnit('1 1 0 1 *', '0 0 0 * 0', '0 0 1 1 *', '0 0 * 0 0', '2 3 3 3 *', '0 0 0 0 *'))
			.concat(byUnit('1 2 * 2 2', '0 1 1 1 *', '0 0 0 1 0', '1 2 1 2 *', '1 1 2 2 *', '1 1 2 * 2'))
			.concat(byUnit('1 1 0 * 0', '2 1 2 1 *', '2 2 * 2 2', '3 2 2 2 *', '2 2 2 * 2', '2 2 3 * 2'))
			.concat(byUnit('2 2 2 * 2', '2 2 * 1 2', '2 2 2 2 *', '1 1 1 * 1'));
		assert.equal(units.length, 40);
		near(told(alpha(units, 'ordinal')).value, 0.759829, 5e-7);
		near(told(alpha(units, 'nominal')).value, 0.47651, 5e-7);
		near(told(alpha(units, 'interval')).value, 0.757378, 5e-7);
	});

	it('alpha, Krippendorff 1980, p. 133: ten binary units', () => {
		const { value, observed, expected } = told(
			alpha(byUnit('1 0', '1 1', '0 1', '0 0', '0 0', '0 1', '0 0', '0 1', '0 0', '0 0'), 'nominal'),
		);
		near(value, 0.0952381, 5e-8);
		near(observed, 0.4, 1e-9);
		near(expected, 0.442105, 5e-7);
	});

	it('alpha, Krippendorff 1980, p. 139 (matrix from dkpro-statistics)', () => {
		const units = byUnit('1 1 1', '1 2 2', '2 2 2', '4 4 4', '1 4 4', '2 2 2', '1 2 3', '3 3 3', '2 2 2');
		near(told(alpha(units, 'nominal')).value, 0.642, 5e-4);
		near(told(alpha(units, 'interval')).value, 0.547, 5e-4);
		near(told(alpha(units, 'ratio')).value, 0.483, 5e-4);
	});

	it('alpha of the example in Wikipedia (data of fast-krippendorff)', () => {
		const units = byCoder(
			'* * * * * 3 4 1 2 1 1 3 3 * 3',
			'1 * 2 1 3 3 4 3 * * * * * * *',
			'* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
		);
		near(told(alpha(units, 'nominal')).value, 0.691358, 5e-7);
		near(told(alpha(units, 'interval')).value, 0.810845, 5e-7);
		near(told(alpha(units, 'ordinal')).value, 0.806721, 5e-7);
	});

	it('alpha below nothing, a unit with one value (test data of NLTK)', () => {
		const units = [
			['Y', 'N', 'N'],
			['Y', 'N'],
			['N', undefined],
		];
		near(told(alpha(units, 'nominal')).value, -0.3333333, 5e-8);
	});
});
