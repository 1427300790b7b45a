import { build, type Plugin } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, suitesFolder, testFiles } from './paths';

/** What can run inside of VS Code: where its files are and in which kind of host. */
export const hostSuites = {
	editor: { folder: 'editor', ending: '.test.ts', host: 'editor' },
	web: { folder: 'web', ending: '.test.ts', host: 'web' },
	bench: { folder: 'bench', ending: '.host.ts', host: 'editor' },
} as const;

export type HostSuite = keyof typeof hostSuites;

/** Bundles a suite with its runner; returns the module that VS Code is to load. */
export async function bundleSuite(suite: HostSuite, grep: string | undefined): Promise<string> {
	const { folder: tests, ending, host } = hostSuites[suite];
	mkdirSync(suitesFolder, { recursive: true });
	// A folder of its own: somebody else may run another selection of the same suite now.
	const folder = mkdtempSync(join(suitesFolder, `${suite}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const outfile = join(folder, 'index.js');
	const files = testFiles(tests, ending);
	const allTests: Plugin = {
		name: 'all-tests',
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^all-tests$/ }, () => ({ path: suite, namespace: 'all-tests' }));
			onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
				contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
				resolveDir: root,
			}));
		},
	};
	await build({
		entryPoints: [join(root, `test/host/suite/${host}.ts`)],
		outfile,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		sourcemap: 'inline',
		logLevel: 'warning',
		define: {
			suiteOptions: JSON.stringify({ grep, color: process.stdout.isTTY || !!process.env['FORCE_COLOR'] }),
		},
		plugins: [allTests],
		...(host === 'web'
			? {
					platform: 'browser',
					external: ['vscode'],
					alias: { 'node:assert/strict': join(root, 'test/host/suite/assert.ts') },
				}
			: { platform: 'node', external: ['vscode', 'mocha', 'esbuild'] }),
	});
	return outfile;
}
