import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, untilKnown } from './annotating';

describe('a concordance by keyboard', () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': 'corroborate: 1\n',
				'a.txt': 'Zulu lines near Bakhmut held.\nRussian troops shelled Bakhmut again.\n',
				'b.txt': 'قال الجيش إن Bakhmut سقطت اليوم.\nWhat Bakhmut is, nobody\u202e knows.\n',
			}),
			file: 'a.txt',
			theme: 'contrast',
		});
		await untilKnown(workbench);
	});
	after(() => workbench.close());

	it('opens from words in an article, sorts by a letter, goes to a place by Enter, and comes back', async () => {
		await workbench.goTo(2, 24);
		await workbench.press('Control+D');
		await workbench.page.locator('.statusbar-item', { hasText: '(7 selected)' }).waitFor();
		await workbench.press('ControlOrMeta+K', 'c');
		const tab = workbench.page.locator('.editor-group-container.active .tab.active');
		await tab.filter({ hasText: 'Bakhmut.concordance' }).waitFor();
		await line('4 places in 2 articles, by article').waitFor();
		await workbench.press('r');
		await line('by the words to the right').waitFor();
		// The caret is on the first row again.
		await workbench.page.locator('.statusbar-item', { hasText: 'Ln 4, Col 1' }).waitFor();
		await workbench.screenshot('concordance');
		await workbench.press('Enter');
		await workbench.waitForEditor('a.txt');
		await workbench.page.locator('.statusbar-item', { hasText: 'Ln 2, Col 24' }).waitFor();
		await workbench.runCommand('Go Back');
		await tab.filter({ hasText: 'Bakhmut.concordance' }).waitFor();
	});

	const line = (text: string) => workbench.page.locator('.view-line', { hasText: text });
});
