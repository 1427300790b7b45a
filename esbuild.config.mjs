import { readFileSync } from 'node:fs';
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

/**
 * One module for `vscode` with those of its names as constants that are used. By itself esbuild copies all of its names, one by one, for each file
 * that imports it, which took a third of the time that loading the extension takes.
 */
const vscodeOnce = {
	name: 'vscode-once',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
			namespace === 'vscode-once'
				? { path: 'vscode', external: true }
				: { path: 'vscode', namespace: 'vscode-once' },
		);
		onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => {
			const types = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
			const names = types.matchAll(
				/^\t(?:export )?(?:abstract )?(?:class|enum|namespace|const|let|function) (\w+)/gm,
			);
			const distinct = [...new Set(Array.from(names, ([, name]) => name))];
			const lines = distinct.map((name) => `export const ${name} = /* @__PURE__ */ read('${name}');`);
			const head = [`const vscode = require('vscode');`, 'const read = (name) => vscode[name];'];
			return { contents: [...head, ...lines].join('\n') };
		});
	},
};

/** What draws the report is a bundle of its own beside the command line, which loads it when it is asked for. */
const reportApart = {
	name: 'report-apart',
	setup({ onResolve }) {
		onResolve({ filter: /\/report\/node$/ }, () => ({ path: './report.cjs', external: true }));
	},
};

/**
 * One bundle for desktop and web, one for the command line, one for those who import the library; and what draws the report, one for
 * Node and one for the page in the editor.
 */
const bundles = [
	{
		...shared,
		entryPoints: ['src/extension.ts'],
		outfile: 'dist/extension.js',
		platform: 'browser',
		format: 'cjs',
		plugins: [vscodeOnce],
	},
	{
		...shared,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		banner: { js: '#!/usr/bin/env node' },
		plugins: [reportApart],
	},
	{
		...shared,
		entryPoints: ['src/core/index.ts'],
		outfile: 'dist/core.js',
		platform: 'browser',
		format: 'esm',
	},
	{
		...shared,
		entryPoints: ['src/report/node.ts'],
		outfile: 'dist/report.cjs',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
	},
	{
		...shared,
		entryPoints: ['src/report/webview/main.ts'],
		outfile: 'dist/reportPage.js',
		platform: 'browser',
		format: 'iife',
	},
];

if (watch) {
	for (const options of bundles) await (await context(options)).watch();
} else {
	await Promise.all(bundles.map((options) => build(options)));
}
