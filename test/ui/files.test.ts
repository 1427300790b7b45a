import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';
import { oneClaim } from '../samples';
import { folderOf, onDisk, untilOnDisk } from './annotating';

const { text, sidecar } = oneClaim;

describe('files in the Explorer', () => {
	let workbench: Workbench;
	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': 'corroborate: 1\n',
				'a.txt': text,
				'a.annotations.yaml': sidecar,
				'below/other.md': 'Other.\n',
			}),
			file: 'a.txt',
			settings: { 'explorer.confirmDelete': false, 'explorer.compactFolders': false },
		});
		await lens().waitFor();
	});
	afterEach(() => workbench.close());

	const lens = () => workbench.page.locator('.codelens-decoration', { hasText: '1 claim' }).first();
	const button = (name: string) => workbench.page.locator('.monaco-dialog-box').getByRole('button', { name });
	const row = (name: string) =>
		workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true }).first();
	const filesNow = () =>
		readdirSync(workbench.folder)
			.filter((name) => /\.(txt|md|yaml)$/.test(name) && name !== 'corroborate.yaml')
			.sort();

	/** Until these files are there, and the Explorer's rows stand where they will stay: a click would miss a moving one. */
	async function untilFiles(...expected: string[]): Promise<void> {
		const shown = () =>
			workbench.page.locator('.explorer-folders-view').getByRole('treeitem').allInnerTexts();
		const rows = ['below', ...[...expected, 'corroborate.yaml'].sort()];
		const isShown = async () => (await shown()).every((text, row) => text.startsWith(rows[row] ?? ' '));
		for (let turn = 0; turn < 100 && !(filesNow().join() === expected.join() && (await isShown())); turn++)
			await workbench.page.waitForTimeout(100);
		assert.deepEqual(filesNow(), expected);
	}

	async function rename(name: string): Promise<void> {
		await row('a.txt').click();
		await workbench.press('F2');
		const input = workbench.page.locator('.explorer-folders-view .monaco-inputbox input');
		await input.fill(name);
		await input.press('Enter');
	}

	it('are renamed with their sidecar in one step, and back in one', async () => {
		await rename('b.txt');
		await button('OK').waitFor();
		await workbench.screenshot('rename-asks');
		await button('OK').click();
		await untilFiles('b.annotations.yaml', 'b.txt');
		await workbench.waitForEditor('b.txt');
		await lens().waitFor();
		await workbench.screenshot('renamed');
		await row('b.txt').click();
		await workbench.press('Control+Z');
		await untilFiles('a.annotations.yaml', 'a.txt');
		assert.equal(onDisk(workbench, 'a.annotations.yaml'), sidecar);
		await row('a.txt').click();
		await lens().waitFor();
		await workbench.press('Control+Y');
		await untilFiles('b.annotations.yaml', 'b.txt');
	});

	it('ask what becomes of the sidecar where the name no longer ends in .txt', async () => {
		await rename('a.md');
		await button('Rename Sidecar Too').waitFor();
		await workbench.screenshot('rename-away');
		await button('Leave Sidecar').click();
		await untilFiles('a.annotations.yaml', 'a.md');
	});

	it('ask what becomes of the sidecar when they are deleted; undo brings both back', async () => {
		await row('a.txt').click();
		await workbench.press('Delete');
		await button('Delete Sidecar Too').waitFor();
		await workbench.screenshot('delete-asks');
		await button('Delete Sidecar Too').click();
		await button('OK').click();
		await untilFiles();
		await workbench.screenshot('deleted');
		await workbench.press('Control+Z');
		await untilFiles('a.annotations.yaml', 'a.txt');
		assert.equal(onDisk(workbench, 'a.annotations.yaml'), sidecar);
		assert.equal(onDisk(workbench, 'a.txt'), text);
	});

	it('are deleted without their sidecar where it is to be kept', async () => {
		await row('a.txt').click();
		await workbench.press('Delete');
		await button('Keep Sidecar').waitFor();
		await workbench.press('Escape');
		await untilFiles('a.annotations.yaml');
	});

	it('hold a merge that is finished by keyboard, and undone in the article', async () => {
		const act = (word: string) =>
			sidecar.split('\n').slice(3).join('\n').replace('act: reports', `act: ${word}`);
		const start = sidecar.split('\n').slice(0, 3).join('\n');
		const marked = `${start}\n<<<<<<< HEAD\n${act('assesses')}=======\n${act('predicts')}>>>>>>> other\n`;
		const untilText = (expected: string) =>
			untilOnDisk(workbench, 'a.annotations.yaml', (now) => now === expected);
		const problems = workbench.page.locator('[id="status.problems"]');
		const before = await problems.innerText();
		writeFileSync(join(workbench.folder, 'a.annotations.yaml'), marked);
		for (let turn = 0; turn < 100 && (await problems.innerText()) === before; turn++)
			await workbench.page.waitForTimeout(100);
		await workbench.clickAt('Russian');
		await workbench.runCommand('Corroborate: Resolve Merge');
		const focused = workbench.page.locator('.quick-input-widget .monaco-list-row.focused');
		await focused.filter({ hasText: 'Ours: assesses' }).waitFor();
		await workbench.screenshot('resolve-merge');
		await workbench.press('ArrowDown');
		await focused.filter({ hasText: 'Theirs: predicts' }).waitFor();
		await workbench.press('Enter');
		await untilText(sidecar.replace('reports', 'predicts'));
		await workbench.waitForEditor('a.txt');
		await workbench.press('Control+Z', 'Control+Z');
		await untilText(marked);
	});
});
