import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { desktopExecutable, hasDisplay } from './desktop';
import { root, seed, seeds } from './paths';
import { startServer } from './server';
import { serverBuild } from './serverBuild';
import { runMain, say, Stop } from './steps';
import { temporaryFolder } from './temporary';
import { quietSettings, workbenchAddress } from './vscodeInternals';

/** `start.ts [FOLDER]`: VS Code with the extension, on the folder itself; on `seeds/` unless told. */
async function main(): Promise<number> {
	const [named] = process.argv.slice(2);
	// npm runs us in the folder of package.json and says here where the person is.
	const folder = named ? resolve(process.env['INIT_CWD'] ?? '.', named) : seeds;
	if (!existsSync(folder))
		throw new Stop(`There is no folder ${folder}: name one that exists, or none for the demo.`);
	const executable = await desktopExecutable('newest');
	return executable
		? startDesktop(executable, folder)
		: startInBrowser(folder, named ? undefined : seed('004'));
}

/** Articles have long lines. */
const settings = { 'editor.wordWrap': 'on' };

async function startDesktop(executable: string, folder: string): Promise<number> {
	const data = temporaryFolder('start');
	mkdirSync(join(data, 'user/User'), { recursive: true });
	writeFileSync(join(data, 'user/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
	say(`VS Code opens with Corroborate on ${folder}; close it, or press Ctrl+C here, to end.`);
	const child = spawn(
		executable,
		[
			folder,
			`--extensionDevelopmentPath=${root}`,
			`--user-data-dir=${join(data, 'user')}`,
			`--extensions-dir=${join(data, 'extensions')}`,
			'--disable-workspace-trust',
			'--skip-welcome',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
		{ stdio: 'ignore' },
	);
	process.once('exit', () => child.kill());
	return new Promise((done, failed) => {
		child.once('error', (error) =>
			failed(
				new Stop(
					`${executable} could not be started (${error.message}): correct or unset VSCODE_EXECUTABLE.`,
				),
			),
		);
		child.once('close', (code) => done(code ?? 0));
	});
}

async function startInBrowser(folder: string, article: string | undefined): Promise<number> {
	const build = await serverBuild('newest');
	const server = await startServer({ build, dataFolder: temporaryFolder('start'), settings });
	const address = workbenchAddress(server, {
		folder,
		extension: root,
		...(article ? { file: join(folder, article) } : {}),
	});
	say(`VS Code ${build.version} with Corroborate is open on ${folder}. Its address:`);
	process.stdout.write(`${address}\n`);
	say('Press Ctrl+C here to end.');
	if (hasDisplay()) openBrowser(address);
	await server.ended;
	throw new Stop('VS Code ended by itself: start it again.');
}

function openBrowser(address: string): void {
	const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
		darwin: ['open'],
		win32: ['rundll32', 'url.dll,FileProtocolHandler'],
	};
	const [opener, ...args] = openers[process.platform] ?? ['xdg-open'];
	spawn(opener, [...args, address], { stdio: 'ignore', detached: true })
		.on('error', () => say('No browser could be opened here: open the address in one.'))
		.unref();
}

runMain(main, 0);
