import Mocha from 'mocha';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root, testFiles } from './paths';
import { runMain, Stop } from './steps';
import { runMocha } from './suite/runMocha';
import { screenshotAll } from './workbench';

/** Runs test/core, test/cli or test/ui in this Node: `plainSuite.ts core [--grep TEXT]`. */
async function main(): Promise<number> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { grep: { type: 'string' } },
	});
	const [suite] = positionals;
	if (!suite) throw new Stop('Name a suite: core, cli or ui.');
	const mocha = new Mocha({
		ui: 'bdd',
		reporter: 'spec',
		timeout: suite === 'ui' ? 90_000 : 60_000,
		// A real workbench on a busy machine now and then misses a key or a frame; what fails thrice is wrong.
		retries: suite === 'ui' ? 2 : 0,
		color: !!process.env['FORCE_COLOR'] || process.stdout.isTTY,
		grep: values.grep,
	});
	if (suite === 'ui') mocha.rootHooks({ afterEach: screenshotFailure });
	const broken = await load(mocha, testFiles(suite));
	const { failed } = await runMocha(mocha, broken);
	return failed > 0 ? 1 : 0;
}

/** A file that does not load is one failed test, and the others still run; returns how many there are. */
async function load(mocha: Mocha, files: readonly string[]): Promise<number> {
	let broken = 0;
	for (const file of files) {
		mocha.files = [file];
		try {
			await mocha.loadFilesAsync();
		} catch (error) {
			broken++;
			console.error(`${relative(root, file)} does not load:`, error);
		}
	}
	mocha.files = [];
	return broken;
}

async function screenshotFailure(this: Mocha.Context): Promise<void> {
	const test = this.currentTest;
	if (test?.state === 'failed') await screenshotAll(`failed ${test.fullTitle().replaceAll(/[^\w ]+/g, '')}`);
}

runMain(main);
