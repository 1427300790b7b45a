import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';

const settings = { 'editor.wordWrap': 'on' };

describe('the keys of an article', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ file: seed('004'), settings });
		await status('23 claims').waitFor();
	});
	beforeEach(() => workbench.openFile(seed('004')));
	after(() => workbench.close());

	it('go from the claim at the caret to its entry and back', async () => {
		await workbench.clickAt('Russian forces have reportedly');
		await workbench.press('F12');
		await workbench.waitForEditor(`${seed('004').slice(0, -4)}.annotations.yaml`);
		await workbench.press('F12');
		await workbench.waitForEditor(seed('004'));
		await status('Ln 1, Col 119').waitFor();
	});

	it('go to the next warning and show it', async () => {
		await workbench.goTo(1);
		await workbench.press('F8');
		await status('Ln 1, Col 18').waitFor();
		await workbench.page.locator('.monaco-hover:visible', { hasText: 'claim.unverified' }).first().waitFor();
	});

	it('say so where there is nothing to go to', async () => {
		await workbench.clickAt('pic.twitter.com');
		await workbench.press('F12');
		await status('No claim or entity at the caret.').waitFor();
	});

	it('open the explanation of a code as a rendered page', async () => {
		await workbench.readProblems();
		await workbench.page
			.locator('.markers-panel')
			.getByText('date.stale')
			.first()
			.click({ modifiers: ['ControlOrMeta'] });
		await workbench.page.locator('.tab.active', { hasText: 'date.stale.md' }).waitFor();
		const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
		await page.getByRole('heading', { name: 'The date does not fit what is told' }).waitFor();
		await status('claims').waitFor({ state: 'hidden' });
	});

	function status(text: string) {
		return workbench.page.locator('.statusbar-item', { hasText: text }).first();
	}
});

describe('a sidecar that is opened before its article', () => {
	it('knows the way to it, in Restricted Mode too', async () => {
		const file = `${seed('004').slice(0, -4)}.annotations.yaml`;
		const workbench = await openWorkbench({ file, settings, trusted: false });
		try {
			await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
			await workbench.openView('Corroborate');
			await workbench.page.getByRole('treeitem', { name: /^People, / }).waitFor();
			await workbench.page.locator('.view-line').first().click();
			await workbench.press('F12');
			await workbench.waitForEditor(seed('004'));
		} finally {
			await workbench.close();
		}
	});
});
