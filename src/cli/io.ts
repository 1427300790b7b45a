import type * as promises from 'node:fs/promises';
import type { Git } from './git';

/** The part of `node:fs/promises` that the commands use. */
export type FileSystem = Pick<
	typeof promises,
	| 'access'
	| 'constants'
	| 'lstat'
	| 'mkdir'
	| 'open'
	| 'readdir'
	| 'readFile'
	| 'realpath'
	| 'rename'
	| 'rm'
	| 'stat'
	| 'writeFile'
>;

export interface Sink {
	write(text: string): unknown;
	/** Resolves when there is room for more, to false where nobody reads on; absent where there always is room. */
	ready?(): Promise<boolean>;
}

/** Everything that a command may touch, so that tests can run it without a process. */
export interface Io {
	/** Absolute. */
	readonly cwd: string;
	/** Standard input, read only by what asks for it. */
	readonly stdin: AsyncIterable<Uint8Array>;
	readonly stdout: Sink;
	readonly stderr: Sink;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether standard output is a terminal. */
	readonly isTTY: boolean;
	/** Whether standard error is a terminal: who waits is told how far things are. */
	readonly isErrorTTY: boolean;
	/** Columns of the terminal, where it is one. */
	readonly columns?: number;
	readonly fs: FileSystem;
	readonly git: Git;
	/** The command line that starts this program: what other programs, such as git, are told to run. */
	readonly program: readonly string[];
}
