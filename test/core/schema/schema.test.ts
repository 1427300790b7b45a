import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { descriptions } from './descriptions';
import { schemaFiles } from './schemas';

describe('JSON Schema of our files', () => {
	for (const [name, text] of Object.entries(schemaFiles())) {
		it(`media/${name} is as the core has it (otherwise: npm run schema)`, () => {
			assert.equal(readFileSync(new URL(`../../../media/${name}`, import.meta.url), 'utf8'), text);
		});
	}

	it('every description has found its key', () => {
		const all = Object.values(schemaFiles()).join('');
		const lost = Object.values(descriptions).filter((text) => !all.includes(JSON.stringify(text)));
		assert.deepEqual(lost, []);
	});
});
