import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildsFolder } from './paths';
import { runQuietly, step, Stop } from './steps';

/** Which VS Code: the newest that we know, or the oldest that package.json's `engines` allows. */
export type BuildName = 'newest' | 'oldest';

/** VS Code's server and workbench, ready to start. */
export interface ServerBuild {
	readonly name: BuildName;
	readonly version: string;
	/** The Node that this build runs on, which need not be the one that runs this. */
	readonly node: string;
	/** The folder of VS Code in it. */
	readonly folder: string;
}

/** Pinned exactly: all that `vscodeInternals.ts` relies on was tried with these. */
export const builds = {
	newest: { codeServer: '4.139.1', version: '1.139.1', node: '24.21.0' },
	oldest: { codeServer: '4.100.3', version: '1.100.3', node: '20.20.2' },
} as const;

/** VS Code's file search. */
const ripgrep = '1.18.0';

/** Installs the server build from npm unless it is there already. */
export async function serverBuild(name: BuildName): Promise<ServerBuild> {
	const { codeServer, version, node } = builds[name];
	const ownNode = process.versions.node.split('.')[0] === node.split('.')[0];
	const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
	const home = join(buildsFolder, `code-server-${codeServer}${ownNode ? '' : `-node-${node}`}`);
	if (!existsSync(home)) {
		const packages = [`code-server@${codeServer}`, `${ripgrepPackage}@${ripgrep}`];
		if (!ownNode) packages.push(`${nodePackage}@${node}`);
		await step(`Installing VS Code ${version} (server build, from npm)`, () =>
			install(home, packages, (draft) => putRipgrep(draft, ripgrepPackage)),
		);
	}
	return {
		name,
		version,
		folder: vscodeIn(home),
		node: ownNode
			? process.execPath
			: join(home, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
	};
}

const vscodeIn = (home: string) => join(home, 'node_modules/code-server/lib/vscode');

/** Installs beside `home` and renames at the end, so that `home` is there only when it is whole. */
async function install(
	home: string,
	packages: readonly string[],
	finish: (draft: string) => void,
): Promise<void> {
	removeHalfInstalled();
	const draft = `${home}.draft-${process.pid}`;
	mkdirSync(draft, { recursive: true });
	writeFileSync(join(draft, 'package.json'), '{ "private": true }\n');
	const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	try {
		await runQuietly('npm', [...npm, ...packages], draft);
		await runQuietly('npm', [...npm, '--omit=dev'], vscodeIn(draft));
		finish(draft);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		throw new Stop(
			`VS Code's server build could not be installed from npm (${(error as Error).message}): check the network, then run this again.`,
		);
	}
	// Another run may have been faster; its install is as good.
	if (existsSync(home)) rmSync(draft, { recursive: true, force: true });
	else renameSync(draft, home);
}

/** Older builds download it in an install script, which we do not run; newer ones bring it along. */
function putRipgrep(draft: string, ripgrepPackage: string): void {
	const wanting = join(vscodeIn(draft), 'node_modules/@vscode/ripgrep');
	if (existsSync(wanting)) {
		cpSync(join(draft, 'node_modules', ripgrepPackage, 'bin'), join(wanting, 'bin'), { recursive: true });
	}
}

function removeHalfInstalled(): void {
	if (!existsSync(buildsFolder)) return;
	for (const entry of readdirSync(buildsFolder)) {
		const pid = /\.draft-(\d+)$/.exec(entry)?.[1];
		if (pid && !isRunning(Number(pid))) rmSync(join(buildsFolder, entry), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
