import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { visibleText, whereOnScreen, type WordsOnScreen } from './editorText';
import { root, seeds } from './paths';
import { startServer, type Server } from './server';
import { serverBuild, type BuildName } from './serverBuild';
import { temporaryCopy, temporaryFolder } from './temporary';
import {
	askForHighContrast,
	speak,
	themes,
	whenRestored,
	workbenchAddress,
	type Theme,
} from './vscodeInternals';

/** How a workbench opens; every key may be left out. */
export interface WorkbenchOptions {
	/** The folder whose copy is opened; `seeds/` unless told. */
	readonly folder?: string;
	/** The file to open, relative to the folder. */
	readonly file?: string;
	/** The user's settings, on top of the quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** The newest unless told. */
	readonly build?: BuildName;
	readonly theme?: Theme;
	/** False: the folder is in Restricted Mode. */
	readonly trusted?: boolean;
	/** The folder of the extension; ours unless told. */
	readonly extension?: string;
	/** The language of VS Code, such as `uk`: for what the extension says, not for VS Code's own words. */
	readonly language?: string;
	/** In pixels of the page. */
	readonly size?: { readonly width: number; readonly height: number };
}

let browser: Promise<Browser> | undefined;

const open = new Set<Workbench>();

/** Saves what every open workbench shows, so that a failed test can be understood. */
export async function screenshotAll(name: string): Promise<void> {
	for (const workbench of open) await workbench.screenshot(name);
}

/** Opens a workbench of its own, with the extension, on a fresh copy of the folder. Close it at the end of the test. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const { theme = 'light', trusted = true } = options;
	const folder = temporaryCopy(options.folder ?? seeds);
	const server = await startServer({
		build: await serverBuild(options.build ?? 'newest'),
		dataFolder: temporaryFolder('server'),
		settings: { 'workbench.colorTheme': themes[theme].setting, ...options.settings },
		trusted,
	});
	return openWindow(server, folder, { ...options, theme });
}

/** Opens a window of a running server, which ends with it unless it is a further one. */
async function openWindow(
	server: Server,
	folder: string,
	options: WorkbenchOptions & { readonly theme: Theme },
	isFurther = false,
): Promise<Workbench> {
	const { theme, extension = root, language, size = { width: 1280, height: 800 } } = options;
	browser ??= launchChromium();
	const colorScheme = theme === 'light' || theme === 'contrastLight' ? 'light' : 'dark';
	const context = await (await browser).newContext({ viewport: size, colorScheme });
	if (theme === 'contrast' || theme === 'contrastLight') await context.addInitScript(askForHighContrast);
	if (language !== undefined) await context.addInitScript(speak, language);
	context.setDefaultTimeout(20_000);
	const page = await context.newPage();
	const file = options.file && join(folder, options.file);
	await page.goto(workbenchAddress(server, { folder, file, extension }));
	const another = (name: string) => openWindow(server, folder, { ...options, file: name }, true);
	const close = async () => {
		await context.close();
		if (!isFurther) await server.stop();
	};
	const workbench = new Workbench(page, folder, close, another);
	open.add(workbench);
	await whenRestored(page);
	// The oldest build has its default theme in a browser, whatever the settings say, and the newest in a further window.
	if (options.build !== 'oldest' && !isFurther)
		await page.locator(`.monaco-workbench.${themes[theme].shown}`).waitFor();
	if (options.file) await workbench.waitForEditor(options.file);
	return workbench;
}

/** What a person sees and does. Each method waits for the state that it promises, never for a time. */
export class Workbench {
	readonly #close: () => Promise<void>;

	constructor(
		/** For all that has no method here. */
		readonly page: Page,
		/** The folder that is open: a copy, to be changed at will. */
		readonly folder: string,
		close: () => Promise<void>,
		/** Opens a further window on the same folder, with a file of it: close it before this one. */
		readonly another: (file: string) => Promise<Workbench>,
	) {
		this.#close = close;
	}

	/** Ends the page and, with the first one, the server. */
	async close(): Promise<void> {
		open.delete(this);
		await this.#close();
	}

	/** Saves what is seen as `screenshots/<name>.png`, or under an absolute path. */
	async screenshot(name: string): Promise<string> {
		const folder = join(root, 'screenshots');
		mkdirSync(folder, { recursive: true });
		const path = isAbsolute(name) ? name : join(folder, `${name}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	/** Presses keys one after the other, each as Playwright names it: `press('Control+K', 'Control+I')`. */
	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Types into whatever has the focus. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text);
	}

	/** Opens a file of the folder by its name, or the end of its path, through Go to File. */
	async openFile(path: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+P');
		await this.quickInput.fill(path);
		await this.#accept(exactly(path.split('/').at(-1)!));
		await this.waitForEditor(path);
	}

	/** Runs a command by its title, such as `View: Toggle Word Wrap`, through the palette. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.quickInput.fill(`>${title}`);
		await this.#accept(exactly(title));
	}

	/** Types `typed` into the open quick pick and accepts the first row whose label contains `label`. */
	async pick(label: string, typed = label): Promise<void> {
		await this.quickInput.fill(typed);
		await this.#accept(label);
		// What is typed while the list goes would land in it, or in the editor.
		await this.page.waitForFunction((text) => {
			const boxes = document.querySelectorAll<HTMLInputElement>('.quick-input-widget .quick-input-box input');
			return [...boxes].every((box) => box.offsetParent === null || box.value !== text);
		}, typed);
	}

	/** Brings the focus to the row by keyboard, and then accepts it. */
	async #accept(label: string | RegExp): Promise<void> {
		const row = this.quickRows.filter({ has: this.page.locator('.label-name', { hasText: label }) }).first();
		await row.waitFor();
		for (let tries = 0; !/\bfocused\b/.test((await row.getAttribute('class')) ?? ''); tries++) {
			if (tries > 50) throw new Error(`The row ${label} does not take the focus.`);
			await this.page.keyboard.press('ArrowDown');
		}
		await this.page.keyboard.press('Enter');
	}

	/** Types into the open input box and accepts it. */
	async answer(text: string): Promise<void> {
		await this.quickInput.fill(text);
		await this.page.keyboard.press('Enter');
	}

	/** Waits for the input box that asks this: what is typed before goes to the list that it replaces. */
	async waitForBox(prompt: string): Promise<void> {
		await this.page.locator('.quick-input-message', { hasText: prompt }).waitFor();
	}

	/** The box of the quick pick or input box. */
	get quickInput(): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-box input');
	}

	/** The rows of the open quick pick that are on the screen. */
	get quickRows(): Locator {
		return this.page.locator('.quick-input-widget:visible .monaco-list-row');
	}

	/** Waits until the file of this name, or end of a path, is in the active editor with text to see. */
	async waitForEditor(path: string): Promise<void> {
		const group = this.page.locator('.editor-group-container.active');
		await group.locator('.tab.active', { hasText: path.split('/').at(-1)! }).waitFor();
		// The tab comes before the text: keys pressed between the two would go to the file that was there.
		await group
			.locator(`.monaco-editor[data-uri$="/${encodeURI(path)}"] .view-line`)
			.first()
			.waitFor();
	}

	/** What the visible lines of the active editor say. */
	visibleText(): Promise<string> {
		return visibleText(this.page);
	}

	/** Puts the caret at a line and column, both from 1, and scrolls there. */
	async goTo(line: number, column = 1): Promise<void> {
		await this.page.keyboard.press('Control+G');
		await this.quickInput.fill(`:${line}:${column}`);
		await this.page.keyboard.press('Enter');
		await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
		// The box previews the place before Enter is through: what opens next must not be taken for it.
		await this.quickInput.waitFor({ state: 'hidden' });
	}

	/** Puts the caret before words that are on the screen. */
	async clickAt(words: string, occurrence?: number): Promise<void> {
		await this.#atWords(words, occurrence, ({ start }) => this.page.mouse.click(start.x + 1, start.y));
	}

	/** Selects words that are on the screen, by mouse. */
	async select(words: string, occurrence?: number): Promise<void> {
		await this.#atWords(words, occurrence, async ({ start, end }) => {
			await this.page.mouse.click(start.x, start.y);
			await this.page.keyboard.down('Shift');
			await this.page.mouse.click(end.x, end.y);
			await this.page.keyboard.up('Shift');
		});
		await this.page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
	}

	/** Does something with the mouse at words, again if the text moved meanwhile, as a line put above it does. */
	async #atWords(
		words: string,
		occurrence: number | undefined,
		act: (place: WordsOnScreen) => Promise<void>,
	) {
		const where = () => whereOnScreen(this.page, words, occurrence);
		for (let place = await where(), tries = 0; tries < 5; tries++) {
			await act(place);
			const now = await where();
			if (now.start.y === place.start.y && now.end.y === place.end.y) return;
			place = now;
		}
		throw new Error(`The text around "${words}" does not come to rest.`);
	}

	/** Shows the hover at words by Ctrl+K Ctrl+I; returns it, with all its parts. */
	async hoverAt(words: string, occurrence?: number): Promise<Locator> {
		await this.clickAt(words, occurrence);
		await this.press('ControlOrMeta+K', 'ControlOrMeta+I');
		return this.shownHover();
	}

	/** The same by mouse. */
	async hoverByMouse(words: string, occurrence?: number): Promise<Locator> {
		await this.#atWords(words, occurrence, async ({ start }) => {
			await this.page.mouse.move(start.x + 2, start.y);
			await this.page.mouse.move(start.x + 8, start.y, { steps: 4 });
		});
		return this.shownHover();
	}

	/** Waits for a hover that is there with all its parts, however it was called for. */
	async shownHover(): Promise<Locator> {
		const hover = this.page.locator(
			'.monaco-editor .monaco-hover:not(.hidden):not(.fade-in):visible, .monaco-resizable-hover .monaco-hover:visible',
		);
		await hover.first().waitFor();
		// "Loading..." stands in for the slower parts.
		await hover.filter({ hasNotText: 'Loading...' }).first().waitFor();
		return hover.first();
	}

	/** Waits until at least `count` findings of this level are underlined on the screen. */
	async waitForSquiggles(level: 'error' | 'warning' | 'info', count = 1): Promise<void> {
		await this.page
			.locator(`.editor-group-container.active .squiggly-${level}`)
			.nth(count - 1)
			.waitFor();
	}

	/** Opens the Problems view, waits for a first problem and returns what its rows say, those on the screen. */
	async readProblems(): Promise<string[]> {
		await this.runCommand('Problems: Focus on Problems View');
		const rows = this.page.locator('.markers-panel .monaco-list-row');
		await rows.nth(1).waitFor();
		return rows.evaluateAll((all) => all.map((row) => (row.getAttribute('aria-label') ?? '').trim()));
	}

	/** Opens a view container by the name of its icon in the activity bar. */
	async openView(name: string): Promise<void> {
		const icon = this.page.locator('.activitybar').getByRole('tab', { name });
		if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
		await this.page.locator('.sidebar').getByRole('heading', { name }).waitFor();
	}

	/** Saves the active editor and waits until it is clean. */
	async save(): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+S');
		await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
	}
}

function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
