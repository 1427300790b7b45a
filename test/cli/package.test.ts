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
			'dist/report.cjs',
			'dist/reportPage.js',
		];
		for (const bundle of bundles) assert.ok(readFileSync(join(root, bundle)).length > 0, bundle);
	});

	it('has what draws the report in bundles of its own: nothing else is longer for it', () => {
		const holdsPlot = (bundle: string) =>
			readFileSync(join(root, bundle), 'utf8').includes('plot-background');
		assert.deepEqual(['dist/report.cjs', 'dist/reportPage.js'].filter(holdsPlot).length, 2);
		assert.deepEqual(['dist/extension.js', 'dist/cli.js', 'dist/core.js'].filter(holdsPlot), []);
	});
});
