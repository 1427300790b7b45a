import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownApart } from '../../../src/core';

describe('texts of a field that differ', () => {
	it('show where, when they are too long to show whole', () => {
		const advances = 'Russian forces are reportedly making rapid advances';
		assert.deepEqual(shownApart([`${advances} across eastern Ukraine`, advances], 40), [
			'…advances across eastern Ukraine',
			'…advances',
		]);
		assert.deepEqual(shownApart([`the staff said: ${advances}`, `said: ${advances}`], 30), [
			'the staff said: Russian force…',
			'said: Russian forces are repo…',
		]);
		const long = (figure: number) =>
			`The enemy lost at least ${figure} men on the banks of the river last night`;
		assert.deepEqual(shownApart([long(200), long(300)], 20), [
			'…least 200 men on t…',
			'…least 300 men on t…',
		]);
	});

	it('stay whole where they are short', () => {
		assert.deepEqual(shownApart(['armed clash', 'armed force'], 20), ['armed clash', 'armed force']);
	});

	it('never get longer than asked', () => {
		const words = fc.array(fc.constantFrom('a', 'bb', 'said', '200', 'Bakhmut', ''), { maxLength: 12 });
		fc.assert(
			fc.property(
				fc.array(words, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 3, max: 30 }),
				(all, length) => {
					for (const text of shownApart(
						all.map((one) => one.join(' ')),
						length,
					))
						assert.ok(text.length <= length, text);
				},
			),
		);
	});
});
