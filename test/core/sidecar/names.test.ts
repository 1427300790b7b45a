import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimIdPattern, newClaimId, slugFor } from '../../../src/core';

const free = () => false;

describe('ids of claims', () => {
	it('have the form of the format, whatever the random numbers', () => {
		fc.assert(
			fc.property(
				fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
				(numbers) => {
					assert.match(
						newClaimId(free, () => numbers.next().value as number),
						claimIdPattern,
					);
				},
			),
		);
	});

	it('are drawn again where one is taken', () => {
		const numbers = [...Array<number>(7).fill(0), ...Array<number>(7).fill(0.999)];
		assert.equal(
			newClaimId(
				(id) => id === 'b222222',
				() => numbers.shift()!,
			),
			'zzzzzzz',
		);
	});
});

describe('slugs', () => {
	it('are made of the words of a name', () => {
		assert.equal(slugFor('the Wagner Group', free, 'source'), 'wagner-group');
		assert.equal(slugFor('Volodymyr Zelénskyy’s office', free, 'source'), 'volodymyr-zelenskyys-office');
		assert.equal(slugFor('U.S. officials', free, 'source'), 'u-s-officials');
	});

	it('stay short, and fall back where a name has no letter of a to z', () => {
		assert.equal(
			slugFor('a military spokesperson who asked not to be named in this report', free, 'source'),
			'military-spokesperson-who-asked-not-to',
		);
		assert.equal(slugFor('x'.repeat(90), free, 'source'), 'x'.repeat(40));
		assert.equal(slugFor('Бахмут', free, 'entity'), 'entity');
	});

	it('get a number where they are taken', () => {
		const taken = new Set(['officials', 'officials-2']);
		assert.equal(
			slugFor('Officials', (slug) => taken.has(slug), 'source'),
			'officials-3',
		);
	});
});
