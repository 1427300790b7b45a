import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { BenchFile } from '../host/benchTable';
import { root } from '../host/paths';

const execute = promisify(execFile);
const kilobytes = (bytes: number) => bytes / 1000;

/** How much VS Code has to read before the extension can start, as it is shipped. */
const bundles: BenchFile = async () => {
	await execute(process.execPath, ['esbuild.config.mjs', '--production'], { cwd: root });
	const bundle = await readFile(join(root, 'dist/extension.js'));
	return [
		{ what: 'extension.js, minified', value: kilobytes(bundle.length), unit: 'kB', limit: 400 },
		{ what: 'extension.js, minified and zipped', value: kilobytes(gzipSync(bundle).length), unit: 'kB' },
	];
};

export default bundles;
