import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchFile } from '../host/benchTable';
import { root } from '../host/paths';
import { figuresIn } from './measured';

const execute = promisify(execFile);

/** What the extension costs inside of a real VS Code. */
const editor: BenchFile = async () => {
	// As it is shipped.
	await execute(process.execPath, ['esbuild.config.mjs', '--production'], { cwd: root });
	const script = join(root, 'test/host/extensionSuite.ts');
	const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, 'bench', 'newest'], {
		cwd: root,
	});
	return figuresIn(stdout);
};

export default editor;
