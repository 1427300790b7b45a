import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../host/temporary';
import type { Workbench } from '../host/workbench';

/** A new folder with these files by their paths in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = temporaryFolder('articles');
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** The text of a file of the folder that is open; empty for one that is not there. */
export function onDisk({ folder }: Workbench, file: string): string {
	const path = join(folder, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Waits until a file on disk is as it should be; returns its text. */
export async function untilOnDisk(
	workbench: Workbench,
	file: string,
	holds: (text: string) => boolean,
): Promise<string> {
	for (let turn = 0; turn < 150 && !holds(onDisk(workbench, file)); turn++)
		await workbench.page.waitForTimeout(100);
	const text = onDisk(workbench, file);
	assert.ok(holds(text), text);
	return text;
}

/** The article line stands above the text once the article is known. */
export function untilKnown({ page }: Workbench): Promise<void> {
	return page.locator('.codelens-decoration').first().waitFor();
}

/** Selects the rest of a line from a column on, by keyboard. */
export async function selectLine(workbench: Workbench, line: number, column = 1): Promise<void> {
	await workbench.goTo(line, column);
	await workbench.press('Shift+End');
	await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
}

/** Tags the rest of a line as a claim, as suggested. */
export async function tagLine(workbench: Workbench, line: number, column = 1): Promise<void> {
	await selectLine(workbench, line, column);
	await workbench.press('Control+Enter');
	await workbench.page
		.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' })
		.waitFor();
	await workbench.press('Enter');
	await workbench.quickInput.waitFor({ state: 'hidden' });
}
