import type Mocha from 'mocha';
import { runMocha } from './runMocha';

/** What the bundler puts in: what the person asked for on the command line. */
declare const suiteOptions: { readonly grep: string | undefined; readonly color: boolean };

/** Runs a suite in an extension host: rejects if a test failed, as VS Code expects of the `run` of a suite. */
export async function runInVscode(
	mochaOf: new (options: Mocha.MochaOptions) => Mocha,
	loadTests: () => Promise<unknown>,
): Promise<void> {
	// A host on a busy machine hears of files late now and then; what fails twice is wrong.
	const mocha = new mochaOf({ ui: 'bdd', reporter: 'spec', timeout: 60_000, retries: 1, ...suiteOptions });
	// Puts describe and it into the global scope, where the tests look for them.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await loadTests();
	const { failed } = await runMocha(mocha);
	if (failed > 0) throw new Error(`${failed} failed.`);
}
