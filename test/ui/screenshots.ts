import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSpan, sidecarPathOf } from '../../src/core/index';
import { root, seed, seeds } from '../host/paths';
import { runMain, say } from '../host/steps';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../host/workbench';
import { folderOf } from './annotating';

const pictures = join(root, 'media/readme');

type Theme = 'light' | 'dark';

/** The pictures of the README, in both themes. */
async function main(): Promise<number> {
	mkdirSync(pictures, { recursive: true });
	for (const theme of ['light', 'dark'] as const) {
		await overview(theme);
		await review(theme);
		await comparing(theme);
		await report(theme);
	}
	return 0;
}

const open = (theme: Theme, options: WorkbenchOptions): Promise<Workbench> =>
	openWorkbench({
		theme,
		size: { width: 1200, height: 640 },
		...options,
		settings: {
			'editor.wordWrap': 'on',
			'editor.minimap.enabled': false,
			'editor.hover.sticky': true,
			'problems.autoReveal': false,
			'window.commandCenter': false,
			...options.settings,
		},
	});

async function take(workbench: Workbench, name: string): Promise<void> {
	// What comes and goes fades; the caret blinks for ever.
	await workbench.page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
				.map(({ finished }) => finished.catch(() => undefined)),
		),
	);
	await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	say(await workbench.screenshot(join(pictures, `${name}.png`)));
	await workbench.close();
}

async function overview(theme: Theme): Promise<void> {
	const workbench = await open(theme, { file: seed('004'), size: { width: 1440, height: 900 } });
	await workbench.waitForSquiggles('error');
	await showProblems(workbench);
	await showPlaces(workbench);
	// The card of a claim whose problems leave it room.
	const card = await workbench.hoverByMouse('soldiers can be seen walking');
	await card.getByText('Open in the sidecar').waitFor();
	await take(workbench, `overview-${theme}`);
}

/** The Problems panel, on the open article alone. */
async function showProblems(workbench: Workbench): Promise<void> {
	await workbench.readProblems();
	const { page } = workbench;
	await page
		.locator('.markers-panel-action-filter-container input, .viewpane-filter input')
		.first()
		.fill(`**/${seed('004').slice(0, 3)}*`);
	await page.locator('.markers-panel .monaco-list-row', { hasText: 'hedge-dropped' }).first().waitFor();
	await page
		.locator('.markers-panel .monaco-list-row', { hasText: seed('001') })
		.waitFor({ state: 'detached' });
}

/** The tree with its places unfolded, in view. */
async function showPlaces(workbench: Workbench): Promise<void> {
	await workbench.openView('Corroborate');
	await workbench.page.getByRole('treeitem', { name: /^Places, / }).click();
	await workbench.page.getByRole('treeitem', { name: /^Bakhmut, / }).waitFor();
}

/** The queue of the review, with the words of a line beside. */
async function review(theme: Theme): Promise<void> {
	const workbench = await open(theme, { file: seed('004') });
	const { page } = workbench;
	await workbench.openView('Corroborate');
	for (const view of ['Entities', 'Claims', 'Review'])
		await page.locator('.pane-header', { hasText: view }).click();
	await page.getByRole('treeitem', { name: /Bakhmut has become the new frontier/ }).click();
	await workbench.waitForEditor(seed('002'));
	// Its tooltip would cover the list.
	await page.locator('.statusbar').hover();
	await take(workbench, `review-${theme}`);
}

/** What a second annotator might make of passages of 004, made up for the picture. */
const second = [
	['A video emerged on social media Tuesday showing the intensifying conflict in Bakhmut, Ukraine', 'other'],
	['critical cities in Donetsk remain under the control of Ukrainian forces', 'territory'],
	['some entities have assessed that Bakhmut possesses little strategic value', 'other'],
	['Ukraine has also repeatedly affirmed its dedication to holding the area', 'political'],
] as const;

/** Two passes over one article laid over each other. */
async function comparing(theme: Theme): Promise<void> {
	const article = seed('004');
	const read = (path: string): string => readFileSync(join(seeds, path), 'utf8');
	const text = read(article);
	const claims = second.map(([quote, topic], index) => {
		const start = text.indexOf(quote);
		const anchor = describeSpan(text, { start, end: start + quote.length });
		const is = { topic, act: index === 2 ? 'assesses' : 'reports', status: 'draft' };
		const claim = { ...anchor, is, said: { mode: 'author', source: '@article' } };
		return `    vvvvvv${index + 2}: ${JSON.stringify(claim)}\n`;
	});
	const workbench = await open(theme, {
		folder: folderOf({
			'corroborate.yaml': read('corroborate.yaml').replace('[desk]', '[desk, ben, carol]'),
			[article]: text,
			[sidecarPathOf(article)]: read(sidecarPathOf(article)).replace(
				'\ndismissed:',
				`\n  ben:\n${claims.join('')}dismissed:`,
			),
		}),
		file: article,
		settings: { 'corroborate.annotator': 'carol' },
	});
	const { page } = workbench;
	await workbench.openView('Corroborate');
	await page.getByRole('treeitem').first().waitFor();
	await workbench.runCommand('Corroborate: Compare');
	// Its first line has the focus, and its words beside.
	await page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
	await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
	await page.locator('.sidebar').waitFor({ state: 'hidden' });
	await take(workbench, `compare-${theme}`);
}

/** What each article rests on, in the report. */
async function report(theme: Theme): Promise<void> {
	const workbench = await open(theme, {});
	const { page } = workbench;
	await workbench.openView('Corroborate');
	await page.getByRole('treeitem').first().waitFor();
	await workbench.runCommand('Corroborate: Show Report');
	const drawn = page.frameLocator('iframe.webview').frameLocator('iframe');
	await drawn.getByRole('link', { name: 'What each article rests on' }).click();
	await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
	await page.locator('.sidebar').waitFor({ state: 'hidden' });
	await take(workbench, `report-${theme}`);
}

runMain(main);
