import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, seed } from '../host/paths';
import { temporaryFolder } from '../host/temporary';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, selectLine, untilKnown, untilOnDisk } from './annotating';

/** Writes a pseudo-translation of texts by their keys: vowels get an accent; links, icons and places of values stay. */
function accent(from: string, to: string): void {
	const accents: Readonly<Record<string, string>> = {
		a: 'á',
		e: 'é',
		i: 'í',
		o: 'ó',
		A: 'Á',
		E: 'É',
		I: 'Í',
		O: 'Ó',
	};
	const texts: Record<string, string> = JSON.parse(readFileSync(from, 'utf8'));
	const kept = /\]\([^)]*\)|\{\d\}|\$\([\w-]+\)|[aeioAEIO]/g;
	const translate = (text: string) => text.replace(kept, (match) => accents[match] ?? match);
	const translated = Object.entries(texts).map(([key, text]) => [key, translate(text)]);
	writeFileSync(to, JSON.stringify(Object.fromEntries(translated)));
}

describe('the first minutes', () => {
	let workbench: Workbench;

	afterEach(() => workbench.close());

	it('open a project without a notification or a page of ours, and with a short palette', async () => {
		workbench = await openWorkbench({ file: seed('004') });
		const { page } = workbench;
		await untilKnown(workbench);
		await workbench.openView('Corroborate');
		await page.getByRole('treeitem', { name: /^People, / }).waitFor();
		await workbench.runCommand('Notifications: Show Notifications');
		await page.locator('.notifications-center').getByText('No new notifications').waitFor();
		assert.equal(await page.locator('.editor-group-container .tab').count(), 1);

		await workbench.press('Escape');
		await workbench.clickAt('Oleksandr Syrsky');
		await workbench.press('F1');
		await workbench.quickInput.fill('>Corroborate: ');
		await workbench.quickRows.filter({ hasText: 'Corroborate: Rename Entity' }).waitFor();
		const lines = page.locator('.quick-input-widget:visible .monaco-list-row .label-name');
		const offered = await lines.filter({ hasText: /^Corroborate: / }).allInnerTexts();
		assert.ok(offered.length >= 5 && offered.length <= 12, offered.join('\n'));
	});

	it('lead from an empty view through the walkthrough, whose steps tick themselves off', async () => {
		const sample = readFileSync(join(root, 'media/sample/sample.txt'), 'utf8');
		workbench = await openWorkbench({
			folder: folderOf({ 'a.txt': sample }),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		const { page } = workbench;
		await workbench.openView('Corroborate');
		await page.locator('.welcome-view a', { hasText: 'first steps' }).first().click();
		const steps = page.locator('.getting-started-step');
		await steps.nth(4).waitFor();
		assert.equal(await steps.count(), 5);
		await workbench.screenshot('walkthrough');

		await page.getByRole('button', { name: 'Initialise Project' }).first().click();
		await page.locator('.quick-input-widget', { hasText: 'Nest each sidecar' }).waitFor();
		await workbench.press('Escape');
		await workbench.openFile('a.txt');
		await untilKnown(workbench);
		await selectLine(workbench, 9);
		await workbench.press('Control+Enter');
		await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' }).waitFor();
		await workbench.press('Enter');
		await untilOnDisk(workbench, 'a.annotations.yaml', (text) => text.includes('At least 12 civilians'));
		await workbench.quickInput.waitFor({ state: 'hidden' });
		await workbench.press('F8');
		await workbench.shownHover();
		await workbench.screenshot('after-first-claim');

		await page.locator('.tab', { hasText: 'Welcome' }).click();
		for (const title of ['Open articles', 'Tag the first claim', 'Read a card and a warning'])
			await steps.getByRole('checkbox', { name: `${title}: Completed` }).waitFor();
		await steps.getByRole('checkbox', { name: 'Tag a name: Not completed' }).waitFor();
		await workbench.screenshot('walkthrough-done');
	});

	it('speak the language of VS Code', async () => {
		const extension = temporaryFolder('extension');
		for (const part of ['package.json', 'package.nls.json', 'dist/extension.js', 'media', 'syntaxes'])
			cpSync(join(root, part), join(extension, part), { recursive: true });
		accent(join(extension, 'package.nls.json'), join(extension, 'package.nls.qps-ploc.json'));
		const bundles = join(extension, 'media/l10n');
		accent(join(bundles, 'bundle.l10n.json'), join(bundles, 'bundle.l10n.qps-ploc.json'));
		workbench = await openWorkbench({
			file: seed('004'),
			extension,
			language: 'qps-ploc',
			settings: { 'corroborate.annotator': 'anna' },
		});
		const { page } = workbench;
		await page.locator('.statusbar-item', { hasText: /\d+ cláíms/ }).waitFor();
		await selectLine(workbench, 11);
		await workbench.press('Control+Enter');
		await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tág ás: ' }).waitFor();
		await page.locator('.quick-input-widget', { hasText: 'Tág Cláím' }).waitFor();
		await workbench.press('Escape', 'F1');
		await workbench.quickInput.fill('>Corroborate: ');
		await workbench.quickRows.filter({ hasText: 'Corroborate: Décídé' }).waitFor();
	});
});
