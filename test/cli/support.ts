import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/run';
import { gitOf } from '../../src/cli/git';
import type { FileSystem } from '../../src/cli/io';

export interface Outcome {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunOptions {
	readonly isTTY?: boolean;
	readonly isErrorTTY?: boolean;
	readonly columns?: number;
	readonly env?: Readonly<Record<string, string>>;
	/** From the folder; the folder itself where absent. */
	readonly cwd?: string;
	readonly fs?: Partial<FileSystem>;
	/** Standard input, in the pieces in which it comes. */
	readonly stdin?: Iterable<Uint8Array>;
	/** What a reader of standard output says after each piece; absent: that it reads on. */
	readonly ready?: () => Promise<boolean>;
	/** What git is told to run. */
	readonly program?: readonly string[];
}

/** Files in a temporary folder, and the command line run there. */
export interface Folder {
	readonly path: string;
	write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
	read(path: string): Promise<string>;
	list(path?: string): Promise<string[]>;
	run(argv: readonly string[], options?: RunOptions): Promise<Outcome>;
	remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<Folder> {
	const path = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'corroborate-cli-')));
	return {
		path,
		async write(files) {
			for (const [name, content] of Object.entries(files)) {
				await fs.mkdir(dirname(join(path, name)), { recursive: true });
				await fs.writeFile(join(path, name), content);
			}
		},
		read: (name) => fs.readFile(join(path, name), 'utf8'),
		list: async (name = '.') => (await fs.readdir(join(path, name))).sort(),
		async run(argv, options = {}) {
			let stdout = '';
			let stderr = '';
			const code = await runCli(argv, {
				cwd: join(path, options.cwd ?? '.'),
				stdin: Readable.from(options.stdin ?? []),
				stdout: { write: (text) => (stdout += text), ready: options.ready },
				stderr: { write: (text) => (stderr += text) },
				env: options.env ?? {},
				isTTY: options.isTTY ?? false,
				isErrorTTY: options.isErrorTTY ?? false,
				columns: options.columns,
				fs: { ...fs, ...options.fs },
				git: gitOf({ ...process.env, ...options.env }),
				program: options.program ?? ['corroborate'],
			});
			return { code, stdout, stderr };
		},
		remove: () => fs.rm(path, { recursive: true, force: true }),
	};
}

/** The findings of `check --format json`. */
export function findingsOf({ stdout }: Outcome): readonly {
	readonly path: string;
	readonly code: string;
	readonly level: string;
	readonly line: number;
	readonly column: number;
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	readonly message: string;
	readonly about: { readonly kind: string; readonly id: string };
	readonly related: readonly { readonly path: string; readonly message: string }[];
}[] {
	return JSON.parse(stdout).findings;
}

/** How many articles `check --format json` counted. */
export const articlesOf = ({ stdout }: Outcome): number => JSON.parse(stdout).summary.articles;

/** An article with its date, one claim and nothing to complain of but what the claim says. */
export const article = `Kyiv, 10 May 2023. The town was taken on Tuesday, the mayor Olena Koval said.\n`;

/** Its sidecar; \`claim\` goes into the claim. */
export const sidecar = (claim = '') => `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
entities:
  koval: { name: Olena Koval, kind: person, mentions: { Olena Koval: all } }
sources:
  koval: { kind: person, identification: named }
claims:
  anna:
    k3f9wq2:
      quote: The town was taken on Tuesday
      is: { topic: territory, act: reports, status: ready }
      said: { mode: indirect, source: koval, cue: said }
      when: { date: 2023-05-09 }
${claim}`;
