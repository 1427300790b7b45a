import * as fs from 'node:fs/promises';
import { runCli } from './run';

// A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

// Setting the code lets Node flush standard output; process.exit would cut a long one short.
void runCli(process.argv.slice(2), {
	cwd: process.cwd(),
	stdout: process.stdout,
	stderr: process.stderr,
	env: process.env,
	isTTY: process.stdout.isTTY === true,
	columns: process.stdout.columns,
	fs,
}).then((code) => {
	process.exitCode = code;
});
