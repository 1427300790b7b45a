/**
 * All that we know of VS Code beyond its documented interface. Tried with the builds that `serverBuild.ts` pins,
 * and only with them: look here first when a new version is pinned.
 */
import { format } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';

/** Where a running server build answers. */
export interface ServerAddress {
	readonly port: number;
	/** The secret without which the server refuses everybody. */
	readonly token: string;
}

/** What a page of the workbench opens with. All paths are absolute. */
export interface WorkbenchWish {
	readonly folder: string;
	/** The file to open in the editor. */
	readonly file?: string;
	/** The extension to run in the Node extension host. */
	readonly extension?: string;
	/** The suite to run in that host: a module that exports `run(): Promise<void>`. */
	readonly tests?: string;
}

/** Chromium's flags for a page whose worker talks to another port of this machine. */
export const webWorkerFlags = ['--disable-features=LocalNetworkAccessChecks'];

/** Settings that keep the workbench still: nothing opens, saves or calls home by itself. */
export const quietSettings: Readonly<Record<string, unknown>> = {
	'chat.disableAIFeatures': true,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** VS Code's own colour themes: what the setting calls them, and the class that the page has when they are on. */
export const themes = {
	light: { setting: 'Default Light Modern', shown: 'vscode-theme-defaults-themes-light_modern-json' },
	dark: { setting: 'Default Dark Modern', shown: 'vscode-theme-defaults-themes-dark_modern-json' },
	contrast: { setting: 'Default High Contrast', shown: 'vscode-theme-defaults-themes-hc_black-json' },
	contrastLight: {
		setting: 'Default High Contrast Light',
		shown: 'vscode-theme-defaults-themes-hc_light-json',
	},
} as const;

/** A colour theme of VS Code's own. */
export type Theme = keyof typeof themes;

/** To be run in the page before VS Code: it takes this language for its own, and hands it on to extensions. */
export function speak(language: string): void {
	Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/**
 * Runs in the page before anything else: VS Code in a browser takes its high contrast from the system alone, not from the
 * setting, and asks for it so. The page itself is not drawn in forced colours, as on the desktop.
 */
export function askForHighContrast(): void {
	const ask = window.matchMedia.bind(window);
	window.matchMedia = (query) => {
		const list = ask(query);
		if (query === '(forced-colors: active)') Object.defineProperty(list, 'matches', { value: true });
		return list;
	};
}

/** The command line of the server, after its Node. Port 0: it takes a free one and says which. */
export function serverArguments(
	vscode: string,
	dataFolder: string,
	token: string,
	trusted: boolean,
): string[] {
	return [
		`${vscode}/out/server-main.js`,
		...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
		...['--server-data-dir', dataFolder, '--telemetry-level', 'off', '--accept-server-license-terms'],
		// Without it the workbench ignores the `payload` of its address.
		'--enable-smoke-test-driver',
		...(trusted ? ['--disable-workspace-trust'] : []),
	];
}

/** Where in its data folder the server looks for settings. */
export const settingsFiles = ['data/User/settings.json', 'data/Machine/settings.json'];

/** The port, once the server has said it. */
export function portSaid(log: string): number | undefined {
	const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
	return port === undefined ? undefined : Number(port);
}

/** The address that opens `wish`; a person's browser can open it too. */
export function workbenchAddress({ port, token }: ServerAddress, wish: WorkbenchWish): string {
	const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
	const payload = [
		['skipWelcome', 'true'],
		...(wish.extension ? [['extensionDevelopmentPath', remote(wish.extension)]] : []),
		...(wish.tests ? [['extensionTestsPath', remote(wish.tests)]] : []),
		...(wish.file ? [['openFile', remote(wish.file)]] : []),
	];
	const query = new URLSearchParams({ tkn: token, folder: wish.folder, payload: JSON.stringify(payload) });
	return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/**
 * Gets ready for the suite that `page` will run; call before the page opens. `hear` gets the console of the extension
 * host, but the workbench's own log as well.
 */
export async function expectSuite(
	page: Page,
	hear: (text: string) => void,
): Promise<{ readonly exit: Promise<number> }> {
	await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => hear(format(...args)));
	let end: (code: number) => void;
	const exit = new Promise<number>((resolve) => (end = resolve));
	await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
	return { exit };
}

/** Resolves when the workbench of `page` has put back its layout and editors. */
export async function whenRestored(page: Page): Promise<void> {
	await page.waitForFunction(() => 'driver' in window);
	await page.evaluate(() =>
		(
			window as unknown as { driver: { whenWorkbenchRestored(): Promise<void> } }
		).driver.whenWorkbenchRestored(),
	);
}

/**
 * Makes the workbench load its extension, and the suite at `testsPath`, in the web-worker extension host, from the
 * files served over http at `port`. The page's own settings are the only way in: the `payload` does not serve here.
 */
export async function runInWebWorker(
	context: BrowserContext,
	port: number,
	testsPath?: string,
): Promise<void> {
	const served = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
	await context.route(
		(url) => url.pathname === '/',
		async (route) => {
			// Follows the redirect that turns the token into a cookie: the browser's own redirect would not come by here.
			const response = await route.fetch();
			const page = await response.text();
			const patched = page.replace(
				/(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
				(_, before: string, settings: string) => {
					const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as {
						developmentOptions?: object;
					};
					configuration.developmentOptions = {
						...configuration.developmentOptions,
						extensions: [served('/')],
						...(testsPath ? { extensionTestsPath: served(testsPath) } : {}),
					};
					const text = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
					return `${before}${text}"`;
				},
			);
			if (patched === page) throw new Error('The page of the workbench holds no configuration to patch.');
			return route.fulfill({ response, body: patched });
		},
	);
}
