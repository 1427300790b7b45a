import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths';
import type { ServerBuild } from './serverBuild';
import { Stop } from './steps';
import {
	portSaid,
	quietSettings,
	serverArguments,
	settingsFiles,
	type ServerAddress,
} from './vscodeInternals';

/** A running server build of VS Code. */
export interface Server extends ServerAddress {
	/** Ends it and all that it started. */
	stop(): Promise<void>;
	/** Resolves when it has ended, for whatever reason. */
	readonly ended: Promise<void>;
}

/** How a server is to start. */
export interface ServerOptions {
	readonly build: ServerBuild;
	/** An empty folder that is this server's alone. */
	readonly dataFolder: string;
	/** The user's settings, on top of the quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** False: folders open in Restricted Mode. */
	readonly trusted?: boolean;
}

const startLimit = 60_000;

/** Starts the server and resolves when it answers. It never outlives this process. */
export async function startServer({
	build,
	dataFolder,
	settings,
	trusted = true,
}: ServerOptions): Promise<Server> {
	for (const file of settingsFiles) {
		const path = join(dataFolder, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, JSON.stringify({ ...quietSettings, ...settings }, undefined, '\t'));
	}
	const token = randomBytes(16).toString('hex');
	const endWithUs = ['--import', pathToFileURL(join(root, 'test/host/endWithParent.mjs')).href];
	const child = spawn(
		build.node,
		[...endWithUs, ...serverArguments(build.folder, dataFolder, token, trusted)],
		{
			// A group of its own, so that its extension hosts and watchers end with it.
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	const killAtExit = () => killGroup(child, 'SIGKILL');
	// Before the handler that removes the server's data folder.
	process.prependOnceListener('exit', killAtExit);
	void ended.then(() => process.removeListener('exit', killAtExit));
	const stop = async () => {
		killGroup(child, 'SIGTERM');
		const force = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
		await ended;
		clearTimeout(force);
	};
	try {
		return { port: await untilListening(child, build.version), token, stop, ended };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Its log is noise (native modules that we never need are missing), so it is shown only if the start fails. */
function untilListening(child: ChildProcess, version: string): Promise<number> {
	return new Promise((done, failed) => {
		let log = '';
		const giveUp = (why: string) =>
			failed(new Stop(`VS Code ${version} (server build) ${why}; it said:\n${log.slice(-2000)}`));
		const limit = setTimeout(() => giveUp(`did not answer within ${startLimit / 1000} s`), startLimit);
		const hear = (data: Buffer) => {
			log = (log + data.toString()).slice(-20_000);
			const port = portSaid(log);
			if (port === undefined) return;
			clearTimeout(limit);
			done(port);
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('error', (error) => giveUp(`could not be started (${error.message})`));
		child.once('exit', (code) => {
			clearTimeout(limit);
			giveUp(`ended with ${code}`);
		});
	});
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch (error) {
		// ESRCH: all of the group has ended already.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
