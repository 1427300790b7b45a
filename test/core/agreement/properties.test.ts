import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	alpha,
	bennettS,
	cohenKappa,
	fleissKappa,
	gwetAC1,
	isUndefined,
	kappaError,
	kappaMax,
	type Measured,
	type Metric,
	randolphKappa,
	scottPi,
	type Value,
} from '../../../src/core';
import { bootstrap } from '../../../src/core/agreement/bootstrap';
import { alphaSums } from '../../../src/core/agreement/alpha';
import { labelAlphas } from '../../../src/core/agreement/labelAlphas';

const metrics: readonly Metric[] = ['nominal', 'ordinal', 'interval', 'ratio'];
const metric = fc.constantFrom(...metrics);
const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 4 });
/** Units by coder: up to four coders, gaps. */
const units: fc.Arbitrary<Value[][]> = fc
	.integer({ min: 2, max: 4 })
	.chain((coders) =>
		fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 12 }),
	);
const table = fc.integer({ min: 1, max: 4 }).chain((size) =>
	fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
		minLength: size,
		maxLength: size,
	}),
);

function same(a: Measured, b: Measured): void {
	if (isUndefined(a) || isUndefined(b)) assert.deepEqual(a, b);
	else assert.ok(Math.abs(a.value - b.value) < 1e-9, `${a.value} is not ${b.value}`);
}

/** A value or a reason: never NaN, never above 1. */
function isSound(measured: Measured): void {
	if (isUndefined(measured)) assert.ok(measured.undefined.length > 0);
	else assert.ok(Number.isFinite(measured.value) && measured.value <= 1 + 1e-9, String(measured.value));
}

describe('alpha', () => {
	it('is a value up to 1, or a reason', () => {
		fc.assert(fc.property(units, metric, (data, how) => isSound(alpha(data, how))));
	});

	it('is the same whoever the coders are, and in whatever order units stand', () => {
		fc.assert(
			fc.property(units, metric, (data, how) => {
				const whole = alpha(data, how);
				same(
					alpha(
						data.map((unit) => [...unit].reverse()),
						how,
					),
					whole,
				);
				same(alpha([...data].reverse(), how), whole);
			}),
		);
	});

	it('is 1 where all agree and not all say one thing', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2 }), metric, (values, how) => {
				const { value: found } = alpha(
					values.map((one) => [one, one, undefined, one]),
					how,
				) as { value: number };
				assert.equal(found, 1);
			}),
		);
	});

	it('takes no notice of units that one coder gave a value, of what is absent or of what is no number', () => {
		fc.assert(
			fc.property(units, metric, (data, how) => {
				const more = [...data.map((unit) => [...unit, undefined, NaN]), [3], [undefined]];
				same(alpha(more, how), alpha(data, how));
			}),
		);
	});

	it('of interval values does not depend on their unit and zero, of ordinal ones on nothing but their order', () => {
		fc.assert(
			fc.property(units, (data) => {
				const mapped = (change: (one: number) => number) =>
					data.map((unit) => unit.map((one) => (one === undefined ? one : change(one as number))));
				same(
					alpha(
						mapped((one) => 3 * one + 7),
						'interval',
					),
					alpha(data, 'interval'),
				);
				same(
					alpha(
						mapped((one) => one ** 3 - 5),
						'ordinal',
					),
					alpha(data, 'ordinal'),
				);
			}),
		);
	});

	it('of each label is the alpha of that label and all others', () => {
		fc.assert(
			fc.property(units, (data) => {
				const words = data.map((unit) => unit.map((one) => (one === undefined ? undefined : `v${one}`)));
				for (const { label, result } of labelAlphas(words))
					same(
						alpha(
							words.map((unit) => unit.map((one) => one && (one === label ? one : 'other'))),
							'nominal',
						),
						result,
					);
			}),
		);
	});

	it('says why words have no place on a scale, and negative numbers no ratio', () => {
		for (const [data, how] of [
			[[['a', 'b']], 'interval'],
			[[[-1, 2]], 'ratio'],
		] as const) {
			// prettier-ignore
			const found = alpha(data, how);
			assert.ok(isUndefined(found));
			assert.match(found.undefined, /has no place on a scale/);
		}
	});
});

describe('coefficients of a table', () => {
	const all = { bennettS, cohenKappa, gwetAC1, scottPi };

	it('are values up to 1, or reasons', () => {
		fc.assert(
			fc.property(table, (counts) => {
				for (const measure of [...Object.values(all), kappaMax]) isSound(measure(counts));
				for (const weights of ['linear', 'quadratic'] as const) isSound(cohenKappa(counts, weights));
			}),
		);
	});

	it('are the same whoever stands in the rows', () => {
		fc.assert(
			fc.property(table, (counts) => {
				const turned = counts.map((_, i) => counts.map((row) => row[i]!));
				for (const measure of [...Object.values(all), kappaMax]) same(measure(turned), measure(counts));
			}),
		);
	});

	it('kappa is at most what the totals allow, and at least as low as -1', () => {
		fc.assert(
			fc.property(table, (counts) => {
				const [kappa, most] = [cohenKappa(counts), kappaMax(counts)];
				if (isUndefined(kappa) || isUndefined(most)) return;
				assert.ok(kappa.value <= most.value + 1e-9 && kappa.value >= -1 - 1e-9);
			}),
		);
	});

	it('weights that tell all categories apart alike change nothing', () => {
		fc.assert(
			fc.property(table, (counts) =>
				same(
					cohenKappa(counts, (row, column) => Number(row !== column)),
					cohenKappa(counts),
				),
			),
		);
	});

	it('the interval holds the value', () => {
		fc.assert(
			fc.property(
				table,
				fc.constantFrom(undefined, 'linear' as const, 'quadratic' as const),
				(counts, weights) => {
					const [error, kappa] = [kappaError(counts, weights), cohenKappa(counts, weights)];
					if (isUndefined(error) || isUndefined(kappa)) return assert.deepEqual(error, kappa);
					assert.ok(error.low <= kappa.value && kappa.value <= error.high);
				},
			),
		);
	});

	it('Fleiss’ kappa of two annotators is Scott’s pi, Randolph’s is S', () => {
		fc.assert(
			fc.property(table, (counts) => {
				const ratings = counts.flatMap((row, i) =>
					row.flatMap((times, j) =>
						Array.from({ length: times }, () => counts.map((_, k) => Number(k === i) + Number(k === j))),
					),
				);
				same(fleissKappa(ratings), scottPi(counts));
				same(randolphKappa(ratings), bennettS(counts));
			}),
		);
	});

	it('have no value for one category, for nothing, for one annotator or for no table', () => {
		const without: readonly [Measured, RegExp][] = [
			[cohenKappa([[9]]), /^All values are the same/],
			[cohenKappa([[9, 0], [0, 0]]), /^All values are the same/], // prettier-ignore
			[bennettS([[9]]), /^All values are the same/],
			[gwetAC1([[9]]), /^All values are the same/],
			[alpha([[1, 1], [1, 1]], 'ordinal'), /^All values are the same/], // prettier-ignore
			[fleissKappa([[3, 0], [3, 0]]), /^All values are the same/], // prettier-ignore
			[cohenKappa([[0, 0], [0, 0]]), /^No two annotators/], // prettier-ignore
			[cohenKappa([]), /^No two annotators/],
			[alpha([[1], [2, undefined]], 'nominal'), /^No two annotators/],
			[fleissKappa([]), /^No two annotators/],
			[fleissKappa([[1, 0], [0, 1]]), /^No two annotators/], // prettier-ignore
			[fleissKappa([[2, 0], [1, 0]]), /use alpha/], // prettier-ignore
			[fleissKappa([[2, 0], [NaN, 2]]), /not counts/], // prettier-ignore
			[cohenKappa([[1, 2]]), /not square/],
			[cohenKappa([[1, -2], [0, 1]]), /not square|counts/], // prettier-ignore
		];
		for (const [measured, why] of without) {
			assert.ok(isUndefined(measured));
			assert.match(measured.undefined, why);
		}
	});
});

describe('the bootstrap interval', () => {
	/** Values of units, and the article of each. */
	const drawn = (articles: number, disagreements: number) => {
		const data = Array.from({ length: articles * 4 }, (_, i) => [
			i % 3,
			i < disagreements ? (i + 1) % 3 : i % 3,
		]);
		return [data, data.map((_, i) => String(Math.floor(i / 4)))] as const;
	};
	const intervalOf = (articles: number, disagreements: number, resamples?: number) => {
		const [data, paths] = drawn(articles, disagreements);
		const sums = alphaSums(data, 'nominal');
		assert.ok(!isUndefined(sums));
		return bootstrap(sums, paths, { resamples });
	};

	it('is the same for the same data, and holds the value', () => {
		const interval = intervalOf(20, 12)!;
		assert.deepEqual(intervalOf(20, 12), interval);
		const whole = alpha(drawn(20, 12)[0], 'nominal');
		assert.ok(!isUndefined(whole) && interval.low < whole.value && whole.value < interval.high);
	});

	it('draws articles, or passages where there are fewer than ten', () => {
		assert.equal(intervalOf(20, 12)!.of, 'articles');
		assert.equal(intervalOf(5, 5)!.of, 'passages');
		const [articles, passages] = [intervalOf(20, 16)!, intervalOf(9, 8)!];
		assert.ok(articles.low < articles.high && passages.low < passages.high);
	});

	it('is a point where all agree, and is not told of one unit', () => {
		assert.deepEqual(intervalOf(12, 0), { low: 1, high: 1, of: 'articles' });
		const sums = alphaSums([[1, 2]], 'nominal');
		assert.ok(!isUndefined(sums));
		assert.equal(bootstrap(sums, ['a']), undefined);
	});

	it('is about as wide as theory has it: of a share in 400 independent units', () => {
		const data = Array.from({ length: 400 }, (_, i) => [i % 2, i % 10 === 0 ? (i + 1) % 2 : i % 2]);
		const sums = alphaSums(data, 'nominal');
		assert.ok(!isUndefined(sums));
		const { low, high } = bootstrap(
			sums,
			data.map((_, i) => String(i)),
		)!;
		// Alpha is 1 less twice the share that differs, whose standard error is sqrt(.1 * .9 / 400).
		assert.ok(Math.abs((high - low) / 2 - 1.96 * 2 * Math.sqrt((0.1 * 0.9) / 400)) < 0.006);
	});
});
