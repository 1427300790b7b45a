import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, selectLine, untilKnown, untilOnDisk } from './annotating';

describe('the first minutes', () => {
	let workbench: Workbench;

	afterEach(() => workbench.close());

	it('open a project without a notification, and without a page of ours', async () => {
		workbench = await openWorkbench({ file: seed('004') });
		const { page } = workbench;
		await untilKnown(workbench);
		await workbench.openView('Corroborate');
		await page.getByRole('treeitem', { name: /^People, / }).waitFor();
		await workbench.runCommand('Notifications: Show Notifications');
		await page.locator('.notifications-center').getByText('No new notifications').waitFor();
		assert.equal(await page.locator('.editor-group-container .tab').count(), 1);
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
		await workbench.press('Shift+F7', 'F8');
		await workbench.screenshot('after-first-claim');

		await page.locator('.tab', { hasText: 'Welcome' }).click();
		for (const title of ['Open articles', 'Tag the first claim', 'Read a card and a warning'])
			await steps.getByRole('checkbox', { name: `${title}: Completed` }).waitFor();
		await steps.getByRole('checkbox', { name: 'Tag a name: Not completed' }).waitFor();
		await workbench.screenshot('walkthrough-done');
	});

	it('offer at most 12 commands in the palette, wherever the caret is', async () => {
		workbench = await openWorkbench({ file: seed('004'), settings: { 'corroborate.suggestions': true } });
		const { page } = workbench;
		await untilKnown(workbench);
		await workbench.goTo(17);
		await workbench.clickAt('Oleksandr Syrsky');
		await workbench.press('F1');
		await workbench.quickInput.fill('>Corroborate: ');
		await workbench.quickRows.filter({ hasText: 'Corroborate: Rename Entity' }).waitFor();
		const rows = page.locator('.quick-input-widget:visible .monaco-list-row .label-name', {
			hasText: /^Corroborate: /,
		});
		const offered = await rows.allInnerTexts();
		await workbench.screenshot('palette');
		assert.ok(offered.length >= 5 && offered.length <= 12, offered.join('\n'));
	});
});
