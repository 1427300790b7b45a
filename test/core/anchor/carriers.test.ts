import assert from 'node:assert/strict';
import { Carriers } from '../../../src/core/anchor/carriers';
import { createLocator } from '../../../src/core/anchor/locate';
import { textId } from '../../../src/core/text/textId';

describe('carriers', () => {
	const old = 'Troops entered the town on Monday.';
	const now = createLocator('Troops left the town on Monday.');

	it('make one difference for the same two texts', () => {
		const carriers = new Carriers();
		const first = carriers.from(textId(old), old, now);
		assert.ok(first);
		assert.equal(carriers.from(textId(old), old, createLocator(now.text)), first);
		assert.notEqual(carriers.from(textId(old), old, createLocator(`${now.text} `)), first);
	});

	it('are not made from a text of another name, nor from the present one', () => {
		const carriers = new Carriers();
		assert.equal(carriers.from(textId('other'), old, now), undefined);
		assert.equal(carriers.from(textId(old), old, createLocator(`${old}`)), undefined);
	});

	it('forget the pair used longest ago', () => {
		const carriers = new Carriers();
		const first = carriers.from(textId(old), old, now);
		for (let i = 0; i < 20; i++) {
			carriers.from(textId(old), old, createLocator(`${now.text} ${i}`));
			if (i < 10) assert.equal(carriers.from(textId(old), old, now), first);
		}
		assert.equal(carriers.from(textId(old), old, createLocator(`${now.text} 19`))?.text, `${now.text} 19`);
		for (let i = 0; i < 20; i++) carriers.from(textId(old), old, createLocator(`${now.text} more ${i}`));
		assert.notEqual(carriers.from(textId(old), old, now), first);
	});
});
