import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, reportOf } from '../../src/core/index';
import { reportHtml } from '../../src/report/node';
import { launchChromium } from '../host/chromium';
import { temporaryFolder } from '../host/temporary';
import { openWorkbench, type Workbench } from '../host/workbench';
import { corpusOf, reportedProject } from '../reportedProject';
import { folderOf } from './annotating';

describe('the report in the editor', () => {
	let workbench: Workbench | undefined;
	afterEach(() => workbench?.close());

	const page = ({ page: window }: Workbench) => window.frameLocator('iframe.webview').frameLocator('iframe');

	async function openReport(theme: 'light' | 'contrast'): Promise<Workbench> {
		workbench = await openWorkbench({ folder: folderOf(reportedProject()), theme });
		await workbench.openView('Corroborate');
		await workbench.page.getByRole('treeitem').first().waitFor();
		await workbench.runCommand('Corroborate: Show Report');
		await page(workbench).getByRole('heading', { name: 'Publication sheet' }).waitFor();
		return workbench;
	}

	it('comes back with its window, draws in high contrast, and a mark goes to the words of its claim', async () => {
		const open = await openReport('contrast');
		const loaded = open.page.waitForEvent('load');
		await open.runCommand('Developer: Reload Window');
		await loaded;
		await page(open).getByRole('link', { name: 'What each article rests on' }).click();
		await open.screenshot('report-contrast');
		await page(open).locator('#rests a[href="#c2c3d4f"]').click();
		await open.waitForEditor('bridge.txt');
		await open.page.locator('.statusbar-item', { hasText: 'Ln 4, Col 1' }).waitFor();
	});

	it('takes the colours of the theme, and follows the files', async () => {
		const open = await openReport('light');
		await page(open).getByRole('link', { name: 'Events' }).click();
		await open.screenshot('report-light');
		await open.runCommand('Preferences: Toggle between Light/Dark Themes');
		await page(open).locator('body.vscode-dark').waitFor();
		await open.screenshot('report-dark');
		const event = join(open.folder, 'events', 'road.yaml');
		writeFileSync(
			event,
			readFileSync(event, 'utf8').replace('Northern road cut', 'Road <b>to</b> the north'),
		);
		await page(open).getByRole('heading', { name: 'Road <b>to</b> the north' }).waitFor();
	});
});

describe('the report as a file', () => {
	it('is read with scripts off, in light, dark and forced colours', async () => {
		const corpus = corpusOf(reportedProject());
		const report = reportOf(corpus, { name: 'bridge', findings: check(corpus, { profile: 'publish' }) });
		const file = join(temporaryFolder('report'), 'report.html');
		writeFileSync(file, reportHtml(report));
		const browser = await launchChromium();
		try {
			const inks = new Set<string>();
			for (const look of [
				{ colorScheme: 'light' },
				{ colorScheme: 'dark' },
				{ colorScheme: 'dark', forcedColors: 'active' },
			] as const) {
				const context = await browser.newContext({ javaScriptEnabled: false, ...look });
				const page = await context.newPage();
				const asked: string[] = [];
				page.on('request', (request) => asked.push(request.url()));
				await page.goto(pathToFileURL(file).toString());
				assert.deepEqual(asked, [pathToFileURL(file).toString()]);
				await page.getByRole('heading', { name: 'Agreement' }).waitFor();
				await page.locator('#rests a[href="#c2c3d4f"]').click();
				assert.match(page.url(), /#c2c3d4f$/);
				const { length } = Object.values(look);
				await page.screenshot({ path: `screenshots/report-file-${look.colorScheme}-${length}.png` });
				await context.close();
				inks.add(Object.values(look).join(' '));
			}
			assert.equal(inks.size, 3);
		} finally {
			await browser.close();
		}
	});
});
