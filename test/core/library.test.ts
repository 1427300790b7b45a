import assert from 'node:assert/strict';
import * as core from '../../src/core/index';

describe('the core', () => {
	it('loads as a module', () => {
		assert.equal(typeof core, 'object');
	});
});
