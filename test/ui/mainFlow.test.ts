import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';

const settings = {
	'corroborate.annotator': 'desk',
	'editor.wordWrap': 'on',
	'editor.minimap.enabled': false,
};

for (const theme of ['light', 'dark'] as const)
	describe(`from reading to a tag and back, ${theme}`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ file: seed('004'), theme, settings });
		});
		after(() => workbench.close());

		const picture = (name: string) => workbench.screenshot(`flow-${name}-${theme}`);
		const sidecar = (): string =>
			readFileSync(join(workbench.folder, seed('004').replace(/txt$/, 'annotations.yaml')), 'utf8');

		async function untilOnDisk(holds: (text: string) => boolean): Promise<void> {
			for (let turn = 0; turn < 100 && !holds(sidecar()); turn++) await workbench.page.waitForTimeout(100);
			assert.ok(holds(sidecar()), sidecar());
		}

		it('opens an article and sees its claims and warnings underlined', async () => {
			await workbench.waitForSquiggles('error');
			await workbench.waitForSquiggles('warning');
			const lens = workbench.page.locator('.codelens-decoration', { hasText: '23 claims' });
			await lens.first().waitFor();
			await picture('1-article');
		});

		it('hovers a claim and reads its card', async () => {
			const hover = await workbench.hoverByMouse('Russian forces have reportedly');
			await hover.getByText('Open in the sidecar').waitFor();
			assert.match(
				await hover.innerText(),
				/claim\.hedge-dropped[^]*Remote violence: a report, hedged[^]*Open in the sidecar/,
			);
			await picture('2-card');
			await workbench.press('Escape');
		});

		it('opens the tree and goes to a mention', async () => {
			await workbench.openView('Corroborate');
			const row = (name: RegExp) => workbench.page.getByRole('treeitem', { name }).first();
			await row(/^Places, /).click();
			await row(/^Avdiivka, /).click();
			const article = row(/, 1 mention$/);
			await article.click();
			await row(/^line \d+: .*Avdiivka/).waitFor();
			await picture('3-tree');
			await row(/^line \d+: .*Avdiivka/).click();
			await workbench.page.locator('.statusbar-item', { hasText: '(8 selected)' }).waitFor();
			await picture('4-mention');
		});

		it('tags a claim by keyboard and sees it in the sidecar', async () => {
			await workbench.openFile(seed('004'));
			await workbench.goTo(11, 1);
			await workbench.press('Shift+End');
			await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
			const before = sidecar();
			await workbench.press('Control+Enter');
			await workbench.page
				.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' })
				.waitFor();
			await picture('5-tag');
			await workbench.press('Enter');
			await untilOnDisk((text) => text !== before);
			assert.match(sidecar(), /quote: As the short clip begins/);
			await workbench.press('ArrowLeft', 'F12');
			await workbench.waitForEditor(seed('004').replace(/txt$/, 'annotations.yaml'));
			await workbench.page.locator('.view-line', { hasText: 'As the short clip begins' }).first().waitFor();
			await picture('6-sidecar');

			await workbench.openFile(seed('004'));
			await workbench.press('Control+Z');
			await untilOnDisk((text) => text === before);
			await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
			await picture('7-undone');
		});
	});
