import { spawn } from 'node:child_process';

/** What a run of git gave. */
export interface GitOutput {
	readonly code: number;
	readonly stdout: Buffer;
	readonly stderr: string;
}

/** Runs git in a folder, with bytes for its standard input; undefined where git is not installed. Never throws. */
export type Git = (
	cwd: string,
	args: readonly string[],
	input?: string | Uint8Array,
) => Promise<GitOutput | undefined>;

/** No network, no prompt, no program that the repository's own configuration names, messages in English. */
const environment = {
	GIT_ALLOW_PROTOCOL: 'none',
	GIT_TERMINAL_PROMPT: '0',
	GIT_NO_LAZY_FETCH: '1',
	GIT_OPTIONAL_LOCKS: '0',
	// A hook's: they would name another repository than that of the folder.
	GIT_DIR: undefined,
	GIT_WORK_TREE: undefined,
	GIT_INDEX_FILE: undefined,
	GIT_PREFIX: undefined,
	LC_ALL: 'C',
};
const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** Git without a shell, so that no argument is more than an argument. What comes from files must still not begin with `-`. */
export const gitOf =
	(env: Readonly<Record<string, string | undefined>>): Git =>
	(cwd, args, input = '') =>
		new Promise((resolve) => {
			const child = spawn('git', [...settings, ...args], { cwd, env: { ...env, ...environment } });
			const stdout: Buffer[] = [];
			const stderr: Buffer[] = [];
			child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
			child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
			child.on('error', () => resolve(undefined));
			// Git may end before it has read everything: its exit code says what happened.
			child.stdin.on('error', () => undefined);
			child.stdin.end(input);
			child.on('close', (code) =>
				resolve({
					code: code ?? 128,
					stdout: Buffer.concat(stdout),
					stderr: Buffer.concat(stderr).toString('utf8'),
				}),
			);
		});
