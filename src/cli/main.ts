import * as fs from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { reasonOf } from './failure';
import { gitOf } from './git';
import { runCli } from './run';

// A heap that grows by little at a time: of 1,000 articles a fifth less is held at once (201 MB, not 256), for a third more of
// processor time.
for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=10']) setFlagsFromString(flag);

let lost = false;

/** Until standard output has passed on what it holds. */
function ready(): Promise<boolean> {
	const { stdout } = process;
	if (!stdout.writableNeedDrain) return Promise.resolve(stdout.writable);
	return new Promise((resolve) => {
		const end = (): void => {
			for (const event of ['drain', 'close', 'error']) stdout.off(event, end);
			resolve(stdout.writable);
		};
		for (const event of ['drain', 'close', 'error']) stdout.on(event, end);
	});
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
	if (error.code === 'EPIPE') return;
	lost = true;
	process.exitCode = 2;
	process.stderr.write(`corroborate: the output could not be written: ${reasonOf(error)}.\n`);
});

// Setting the code lets Node flush standard output; process.exit would cut a long one short.
void runCli(process.argv.slice(2), {
	cwd: process.cwd(),
	stdin: process.stdin,
	stdout: { write: (text) => process.stdout.write(text), ready },
	stderr: process.stderr,
	env: process.env,
	isTTY: process.stdout.isTTY === true,
	isErrorTTY: process.stderr.isTTY === true,
	columns: process.stdout.columns,
	fs,
	git: gitOf(process.env),
	program: [process.execPath, process.argv[1]!],
}).then((code) => {
	process.exitCode = lost ? 2 : code;
});
