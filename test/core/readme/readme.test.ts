import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { currentReadme } from './readme';

describe('README.md', () => {
	it('has the tables of settings and rules as they are now (npm run readme)', async () => {
		assert.equal(await readFile('README.md', 'utf8'), await currentReadme());
	});
});
