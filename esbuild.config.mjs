import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	target: 'es2022',
	logLevel: 'info',
};

/** One bundle for desktop and web, one for the command line, one for those who import the library. */
const bundles = [
	{
		...shared,
		entryPoints: ['src/extension.ts'],
		outfile: 'dist/extension.js',
		platform: 'browser',
		format: 'cjs',
		external: ['vscode'],
	},
	{
		...shared,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		banner: { js: '#!/usr/bin/env node' },
	},
	{
		...shared,
		entryPoints: ['src/core/index.ts'],
		outfile: 'dist/core.js',
		platform: 'browser',
		format: 'esm',
	},
];

if (watch) {
	for (const options of bundles) await (await context(options)).watch();
} else {
	await Promise.all(bundles.map((options) => build(options)));
}
