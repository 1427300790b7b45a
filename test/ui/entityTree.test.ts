import assert from 'node:assert/strict';
import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf } from './annotating';

const settings = { 'editor.wordWrap': 'on' };

describe('the entity tree', () => {
	let workbench: Workbench;

	before(async () => {
		// So high that all people are on the screen beside the other views.
		workbench = await openWorkbench({ settings, size: { width: 1280, height: 1600 } });
		await workbench.openView('Corroborate');
	});
	after(() => workbench.close());

	it('shows the kinds, from a folder in which nothing is open', async () => {
		await row(/^People, \d+$/).waitFor();
		await row(/^Places, \d+$/).waitFor();
	});

	it('goes down to the words, and a click goes to them in their article', async () => {
		await row(/^People, /).click();
		await row(/^Aleksandr Yaremchuk, person, 1 mention in 1 article, Russia$/).click();
		await row(/^Ukrainian Advances .*, 1 mention$/).click();
		await row(/^line 37: .*Aleksandr Yaremchuk/).click();
		await workbench.waitForEditor(seed('001'));
		await workbench.page.locator('.statusbar-item', { hasText: '(19 selected)' }).waitFor();
		await workbench.screenshot('entity-tree');
	});

	it('tells in its tooltip what is known of an entity', async () => {
		await row(/^Yevgeny Prigozhin, /).hover();
		const tooltip = workbench.page.locator('.workbench-hover', { hasText: 'Yevgeny Prigozhin' });
		await tooltip.waitFor();
		assert.match(await tooltip.innerText(), /Faction: Wagner[^]*mentions in \d articles:/);
		await workbench.page.mouse.move(700, 400);
	});

	it('follows what is typed, and stays as it was unfolded', async () => {
		await row(/^line 37: /).waitFor();
		await workbench.goTo(1);
		await workbench.press('Enter', 'Enter');
		await row(/^line 39: /).waitFor();
		await workbench.press('ControlOrMeta+Z', 'ControlOrMeta+Z');
		await row(/^line 37: /).waitFor();
	});

	it('shows the entity at the caret', async () => {
		await workbench.openFile(seed('004'));
		await workbench.goTo(17);
		await workbench.clickAt('Oleksandr Syrsky');
		await workbench.press('ControlOrMeta+K', 'e');
		const name = /^Oleksandr Syrskyi, /;
		await workbench.page.getByRole('treeitem', { name, selected: true, expanded: true }).waitFor();
	});

	function row(name: RegExp) {
		return workbench.page.getByRole('treeitem', { name }).first();
	}
});

describe('a folder without a project', () => {
	it('is told how to become one', async () => {
		const workbench = await openWorkbench({ folder: folderOf({ 'notes.txt': 'Notes.\n' }) });
		try {
			await workbench.openView('Corroborate');
			await workbench.page.getByText('No project is here yet').first().waitFor();
		} finally {
			await workbench.close();
		}
	});
});
