import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { BenchFile } from '../host/benchTable';
import { root } from '../host/paths';

const kilobytes = (bytes: number) => bytes / 1000;

/** How much VS Code has to read before the extension can start, as it is shipped. */
const bundles: BenchFile = async () => {
	const [bundle] = buildSync({
		entryPoints: [join(root, 'src/extension.ts')],
		bundle: true,
		minify: true,
		write: false,
		platform: 'browser',
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
	}).outputFiles;
	return [
		{ what: 'extension.js, minified', value: kilobytes(bundle!.contents.length), unit: 'kB', limit: 400 },
		{
			what: 'extension.js, minified and zipped',
			value: kilobytes(gzipSync(bundle!.contents).length),
			unit: 'kB',
		},
	];
};

export default bundles;
