import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/paths';

describe('the package', () => {
	it('has been built: every bundle that it names is there', () => {
		const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const bundles: string[] = [
			manifest.main,
			manifest.browser,
			manifest.bin.corroborate,
			manifest.exports['./core'].import,
		];
		for (const bundle of bundles) assert.ok(readFileSync(join(root, bundle)).length > 0, bundle);
	});
});
