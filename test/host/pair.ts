import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium';
import { startServer } from './server';
import { serverBuild, type BuildName } from './serverBuild';
import { serveFolder } from './serveFolder';
import { runMain, Stop } from './steps';
import { suiteMark } from './suite/suiteMark';
import { temporaryFolder } from './temporary';
import { expectSuite, runInWebWorker, webWorkerFlags, workbenchAddress } from './vscodeInternals';

/** The flags of VS Code that mean something here; all others are passed over, as VS Code does. */
const flags = {
	extensionDevelopmentPath: { type: 'string' },
	extensionTestsPath: { type: 'string' },
	extensionDevelopmentKind: { type: 'string' },
	'user-data-dir': { type: 'string' },
} as const;

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({ options: flags, strict: false, allowPositionals: true });
	const text = (name: keyof typeof flags) => (typeof values[name] === 'string' ? values[name] : undefined);
	const [folder] = positionals;
	const extension = text('extensionDevelopmentPath');
	const tests = text('extensionTestsPath');
	if (!folder || !extension || !tests) {
		throw new Stop('Give a FOLDER, --extensionDevelopmentPath and --extensionTestsPath.');
	}
	const inWorker = text('extensionDevelopmentKind') === 'web';
	const build = await serverBuild((process.env['VSCODE_BUILD'] ?? 'newest') as BuildName);
	const server = await startServer({
		build,
		dataFolder: temporaryFolder('server'),
		settings: userSettings(text('user-data-dir')),
	});
	const browser = await launchChromium(inWorker ? webWorkerFlags : []);
	const context = await browser.newContext({ bypassCSP: inWorker });
	const page = await context.newPage();
	const { exit } = await expectSuite(page, show);
	if (inWorker) {
		const files = await serveFolder(extension);
		await runInWebWorker(context, files.port, `/${relative(extension, tests)}`);
		await page.goto(workbenchAddress(server, { folder }));
	} else {
		await page.goto(workbenchAddress(server, { folder, extension, tests }));
	}
	const code = await Promise.race([exit, failedPage(page, server.ended)]);
	await browser.close();
	await server.stop();
	return code;
}

/** Rejects if the suite can no more end by itself. */
async function failedPage(page: Page, serverEnded: Promise<void>): Promise<never> {
	await Promise.race([
		serverEnded,
		new Promise<void>((done) => {
			page.on('crash', () => done());
			page.on('close', () => done());
		}),
	]);
	throw new Stop('VS Code ended before its tests did: run them again, and look for a crash above.');
}

function userSettings(userDataFolder: string | undefined): Record<string, unknown> {
	const file = userDataFolder && join(userDataFolder, 'User/settings.json');
	return file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

/** What of VS Code's own log is about us. */
const ours = /corroborate\.corroborate|dist\/extension\.js/;

/** Native modules that no test needs, hosts that no test may reach. */
const harmless = /spdlog|watchdog|open-vsx|serviceWorker\.js/;

function show(text: string): void {
	if ((text.startsWith(suiteMark) || ours.test(text)) && !harmless.test(text)) {
		process.stdout.write(`${text.replace(suiteMark, '')}\n`);
	}
}

runMain(main);
