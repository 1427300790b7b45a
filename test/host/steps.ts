import { spawn } from 'node:child_process';

/** An expected failure. Its message is one sentence that says what to do; no stack trace is shown. */
export class Stop extends Error {}

/** Says in one line what happens now. */
export function say(text: string): void {
	process.stdout.write(`• ${text}\n`);
}

/** Does one slow thing, saying what it is before and how long it took after. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
	say(`${text} …`);
	const start = Date.now();
	const result = await work();
	say(`${text}: done in ${Math.round((Date.now() - start) / 1000)} s`);
	return result;
}

/** Runs a program to its end without showing its output; rejects with the last line that it said. */
export function runQuietly(command: string, args: readonly string[], cwd: string): Promise<void> {
	return new Promise((done, failed) => {
		const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
		let said = '';
		const hear = (data: Buffer) => (said = (said + data.toString()).slice(-4000));
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', failed);
		child.on('close', (code) => {
			if (code === 0) done();
			else failed(new Error(said.trim().split('\n').at(-1) ?? `${command} ended with ${code}`));
		});
	});
}

/**
 * Runs `main` as a program: its number is the exit code, a {@link Stop} is one line on standard error. `whenStopped` is
 * the exit code when a person ends it.
 */
export function runMain(main: () => Promise<number>, whenStopped = 130): void {
	// Node's default would skip the exit handlers, which end the servers and browsers that we started.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => process.exit(whenStopped));
	// The parent may be killed without a chance to tell us.
	const { ppid } = process;
	setInterval(() => process.ppid !== ppid && process.exit(whenStopped), 500).unref();
	main().then(
		(code) => process.stdout.write('', () => process.exit(code)),
		(error: unknown) => {
			console.error(error instanceof Stop ? `✖ ${error.message}` : error);
			process.exit(1);
		},
	);
}
