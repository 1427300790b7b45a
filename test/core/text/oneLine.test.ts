import assert from 'node:assert/strict';
import { brief, count, oneLine } from '../../../src/core';

describe('text for messages', () => {
	it('is on one line', () => {
		assert.equal(oneLine(' a\r\n\tb\u2028c '), ' a b c ');
		assert.equal(brief(' a\r\n\tb '), 'a b');
	});

	it('is cut where it is too long, not inside a character', () => {
		assert.equal(brief('abcdef', 6), 'abcdef');
		assert.equal(brief('abcdefg', 6), 'abcde…');
		assert.equal(brief('abcd efg', 6), 'abcd…');
		assert.equal(brief('abcd😀g', 6), 'abcd…');
	});

	it('counts in the singular and the plural', () => {
		assert.deepEqual(
			[0, 1, 3].map((number) => count(number, 'claim')),
			['0 claims', '1 claim', '3 claims'],
		);
	});
});
