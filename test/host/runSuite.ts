import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from './paths';
import { say } from './steps';
import { readCounts, type Counts } from './suite/runMocha';

/** One suite of `npm test`: a program under test/host that ends with a line of counts. */
export interface Suite {
	readonly name: string;
	readonly what: string;
	readonly command: readonly [script: string, ...args: string[]];
	/** Gets what it needs to run. */
	readonly prepare?: () => Promise<void>;
	/** In minutes. It is ended then, and counts as failed. */
	readonly limit: number;
}

/** Runs a suite, showing its output; one that says no counts or runs no test counts as one failure. */
export async function runSuite(suite: Suite, grep: string | undefined): Promise<Counts> {
	say(`${suite.name}: ${suite.what} …`);
	const [script, ...args] = suite.command;
	const tsx = ['--import', 'tsx', join(root, 'test/host', script), ...args];
	const child = spawn(process.execPath, [...tsx, ...(grep ? ['--grep', grep] : [])], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
	});
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	const stop = setTimeout(() => {
		say(`${suite.name}: not done after ${suite.limit} minutes, ended`);
		child.kill('SIGTERM');
		setTimeout(() => child.kill('SIGKILL'), 5000).unref();
	}, suite.limit * 60_000);
	let counts: Counts | undefined;
	for await (const line of createInterface({ input: child.stdout! })) {
		const found = readCounts(line);
		if (found) counts = found;
		else if (!line.startsWith('Exit code:')) console.log(line);
	}
	await ended;
	clearTimeout(stop);
	return judged(suite.name, counts, child.exitCode);
}

function judged(name: string, counts: Counts | undefined, exitCode: number | null): Counts {
	if (!counts) say(`${name}: did not run to its end`);
	else if (counts.passed + counts.failed === 0) say(`${name}: ran no test`);
	else if (exitCode !== 0 && counts.failed === 0)
		say(`${name}: its tests passed, but it ended with ${exitCode}`);
	else return counts;
	return { passed: counts?.passed ?? 0, failed: 1 };
}
