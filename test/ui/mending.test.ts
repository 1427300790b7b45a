import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';

const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };
const sidecarName = seed('004').replace(/txt$/, 'annotations.yaml');

for (const theme of ['light', 'dark'] as const)
	describe(`an article that was changed elsewhere, ${theme}`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({
				file: seed('004'),
				theme,
				settings,
				size: { width: 1440, height: 900 },
			});
			await lens('23 claims').waitFor();
			const path = join(workbench.folder, seed('004'));
			writeFileSync(
				path,
				readFileSync(path, 'utf8')
					.replace('Russian forces have reportedly gone', 'Russian forces have not gone')
					.replace('Russia is now going "scorched earth" in its fight to control Bakhmut. ', ''),
			);
			await lens('Mend 2 anchors').waitFor();
		});
		beforeEach(() => workbench.openFile(seed('004')));
		after(() => workbench.close());

		it('offers to mend at the words, by keyboard', async () => {
			await workbench.clickAt('Russian forces have not');
			await workbench.press('Control+.');
			await workbench.page.locator('.action-widget', { hasText: 'Accept the new words' }).waitFor();
			await workbench.screenshot(`mend-1-fixes-${theme}`);
			await workbench.press('Escape');
		});

		it('shows old and new side by side, with the words marked', async () => {
			await workbench.press('Control+K', 'a');
			await row('Compare old and new').waitFor();
			await workbench.screenshot(`mend-2-ways-${theme}`);
			await workbench.press('Enter');
			const old = workbench.page.locator('.monaco-diff-editor .editor.original');
			await old.locator('.view-line', { hasText: 'reportedly' }).waitFor();
			await workbench.page
				.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: 'forces have not' })
				.waitFor();
			await workbench.page
				.locator('.monaco-diff-editor .editor.original .view-overlays [class*="ced-"]')
				.first()
				.waitFor();
			await workbench.screenshot(`mend-3-compare-${theme}`);
			await workbench.press('Control+W');
			await workbench.waitForEditor(seed('004'));
		});

		it('reaches a claim whose words are gone from the line above the article', async () => {
			// A line that VS Code only remembers is no link yet.
			await workbench.page.locator('.codelens-decoration a', { hasText: 'Mend 2 anchors' }).click();
			await row('Russia is now going').waitFor();
			await workbench.screenshot(`mend-4-lost-${theme}`);
			await workbench.pick('Russia is now going');
			await workbench.pick('Compare old and new');
			await workbench.page
				.locator('.monaco-diff-editor .editor.original .view-line', { hasText: 'is now going' })
				.waitFor();
			await workbench.screenshot(`mend-5-gone-${theme}`);
			await workbench.press('Control+W');
			await workbench.waitForEditor(seed('004'));
		});

		it('accepts the new words, and Ctrl+Z takes it back', async () => {
			const before = sidecar();
			await workbench.clickAt('Russian forces have not');
			await workbench.press('Control+K', 'a');
			await workbench.pick('Accept the new words');
			await untilOnDisk((text) => text !== before);
			assert.match(sidecar(), /quote: Russian forces have not gone "scorched earth\."/);
			await workbench.waitForEditor(seed('004'));
			await workbench.press('Control+Z');
			await untilOnDisk((text) => text === before);
		});

		function lens(text: string) {
			return workbench.page
				.locator('.codelens-decoration a, .codelens-decoration span', { hasText: text })
				.first();
		}

		function row(text: string) {
			return workbench.quickRows.filter({ hasText: text }).first();
		}

		const sidecar = (): string => readFileSync(join(workbench.folder, sidecarName), 'utf8');

		async function untilOnDisk(holds: (text: string) => boolean): Promise<void> {
			for (let turn = 0; turn < 100 && !holds(sidecar()); turn++) await workbench.page.waitForTimeout(100);
			assert.ok(holds(sidecar()), sidecar());
		}
	});
