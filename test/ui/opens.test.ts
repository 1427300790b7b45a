import assert from 'node:assert/strict';
import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';

describe('the workbench', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ file: seed('004'), settings: { 'editor.wordWrap': 'on' } });
	});

	after(() => workbench.close());

	it('shows an article of the seeds', async () => {
		await workbench.goTo(1);
		assert.match(await workbench.visibleText(), /A video emerged on social media Tuesday/);
		await workbench.screenshot('article');
	});

	it('opens another one by its name', async () => {
		await workbench.openFile(seed('001'));
		assert.match(await workbench.visibleText(), /Ukrainian Advances Near Bakhmut/);
	});

	it('selects words by mouse, also where a line is wrapped', async () => {
		await workbench.openFile(seed('004'));
		await workbench.select('Russian forces have reportedly gone "scorched earth."');
	});

	it('shows its hover, underlines and problems', async () => {
		const words = 'Russian forces have';
		await workbench.waitForSquiggles('error');
		const hover = await workbench.hoverAt(words);
		assert.match(await hover.innerText(), /\w/);
		await workbench.press('Escape');
		await hover.waitFor({ state: 'hidden' });
		assert.match(await (await workbench.hoverByMouse(words)).innerText(), /\w/);
		assert.ok((await workbench.readProblems()).length > 1);
	});

	it('runs a command by its title', async () => {
		await workbench.runCommand('View: Split Editor Right');
		await workbench.page.locator('.editor-group-container').nth(1).waitFor();
	});
});
