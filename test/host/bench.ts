import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOver, table, type BenchFile, type BenchRow } from './benchTable';
import { testFiles } from './paths';
import { runMain, say, Stop } from './steps';

/** `bench.ts [WORD]`: runs the benches, or those whose file name contains the word, each in a process of its own. */
async function main(): Promise<number> {
	const [word = '', file] = process.argv.slice(2);
	if (word === '--file' && file) return measure(file);
	const files = testFiles('bench', '.bench.ts').filter((path) => basename(path).includes(word));
	if (files.length === 0) throw new Stop(`No bench of test/bench has "${word}" in its name.`);
	let failed = 0;
	for (const path of files) {
		say(basename(path, '.bench.ts'));
		const rows = await inOwnProcess(path);
		if (rows) console.log(table(rows));
		if (!rows || rows.some(isOver)) failed++;
	}
	if (failed > 0) say(`${failed} of ${files.length} benches failed or are over a limit`);
	return failed > 0 ? 1 : 0;
}

/** In a process of its own, so that one bench's garbage is not another's pause. */
function inOwnProcess(path: string): Promise<readonly BenchRow[] | undefined> {
	return new Promise((done) => {
		let rows: readonly BenchRow[] | undefined;
		const child = fork(process.argv[1]!, ['--file', path]);
		child.on('message', (message) => (rows = message as readonly BenchRow[]));
		child.on('close', (code) => done(code === 0 ? rows : undefined));
	});
}

async function measure(file: string): Promise<number> {
	// tsx hands over a CommonJS module, whose exports are one level down.
	const module = (await import(pathToFileURL(file).href)) as { default: BenchFile | { default: BenchFile } };
	const run = typeof module.default === 'function' ? module.default : module.default.default;
	const rows = await run();
	await new Promise((sent) => process.send?.(rows, sent));
	return 0;
}

runMain(main);
