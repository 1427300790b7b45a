import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchFile } from '../host/benchTable';
import { root } from '../host/paths';
import { figuresIn } from './measured';

/** What the extension costs inside of a real VS Code. */
const editor: BenchFile = async () => {
	const script = join(root, 'test/host/extensionSuite.ts');
	const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, 'bench', 'newest'], {
		cwd: root,
	});
	const { stdout } = await run;
	return figuresIn(stdout);
};

export default editor;
