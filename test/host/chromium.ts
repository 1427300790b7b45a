import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { root } from './paths';
import { runQuietly, step, Stop } from './steps';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const macApps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/** A browser of the Chromium family: `CHROMIUM_PATH`, the system's, or one that is installed now. */
export async function findChromium(): Promise<string> {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (existsSync(named)) return named;
		throw new Stop(`CHROMIUM_PATH names ${named}, which does not exist: correct it or unset it.`);
	}
	const found = installedChromium();
	if (found) return found;
	return (await installFromDebian()) ?? (await downloadWithPlaywright());
}

/** A headless Chromium, to be closed by the caller. */
export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
	const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return chromium.launch({
		executablePath: await findChromium(),
		args: [...flags, '--disable-component-update', '--disable-sync', ...asRoot, ...extraFlags],
	});
}

function installedChromium(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...macApps, chromium.executablePath()].find((path) => existsSync(path));
}

async function installFromDebian(): Promise<string | undefined> {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	try {
		await step('Installing Chromium (Debian package)', async () => {
			await runQuietly('apt-get', ['update'], root);
			await runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], root);
		});
	} catch (error) {
		process.stderr.write(`  apt-get: ${(error as Error).message}\n`);
	}
	return installedChromium();
}

async function downloadWithPlaywright(): Promise<string> {
	try {
		await step('Downloading Chromium (Playwright)', () =>
			runQuietly('npx', ['playwright-core', 'install', 'chromium'], root),
		);
	} catch (error) {
		throw new Stop(
			`No Chromium was found and none could be downloaded (${(error as Error).message}): install Chromium or Chrome, or name one in CHROMIUM_PATH.`,
		);
	}
	return chromium.executablePath();
}
