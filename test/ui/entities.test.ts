import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo } from '../samples';
import { folderOf, onDisk, untilKnown, untilOnDisk } from './annotating';

const article = `Bakhmut burned. Colonel General Oleksandr Syrsky said so.
${'Syrsky said that Bakhmut had held. Syrsky would stay.\n'.repeat(5)}In Artemivsk nobody slept, Syrsky said.
`;
const sidecars: Readonly<Record<string, string>> = {
	'b.annotations.yaml': `corroborate: 1
entities:
  artemivsk: { name: Artemivsk, kind: place, mentions: { Artemivsk: all } }
claims:
  ben:
    p7d2cxm:
      quote: Artemivsk fell.
      prefix: ""
      suffix: "\\n"
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      where: { place: artemivsk }
`,
	'c.annotations.yaml': `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
`,
};

describe('entities by keyboard and menu', () => {
	let workbench: Workbench;

	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: folderOf({
				...sidecars,
				'corroborate.yaml': projectOfTwo,
				'a.txt': article,
				'b.txt': 'Artemivsk fell.\n',
				'c.txt': 'Bakhmut and Bakhmut.\n',
			}),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		await untilKnown(workbench);
	});
	afterEach(() => workbench.close());

	it('tags one name, and with it all 12 mentions, which Ctrl+Z takes back at once', async () => {
		await workbench.select('Syrsky', 3);
		await workbench.press('Control+Shift+Enter');
		const first = workbench.quickRows.first();
		await first.filter({ hasText: 'Oleksandr Syrsky, all 12 mentions in this article' }).waitFor();
		await workbench.screenshot('tag-entity');
		await workbench.press('Enter');
		await workbench.quickInput.waitFor({ state: 'hidden' });
		const written = await untilOnDisk(workbench, 'a.annotations.yaml', (text) => text.includes('syrsky:'));
		assert.match(written, /mentions: \{ Oleksandr Syrsky: all, Syrsky: all \}/);
		await workbench.press('Control+Z');
		await untilOnDisk(workbench, 'a.annotations.yaml', (text) => !text.includes('syrsky'));
		await workbench.press('Control+Y');
		await untilOnDisk(workbench, 'a.annotations.yaml', (text) => text === written);
	});

	it('merges two from the tree, after a look at every place, which Ctrl+Z takes back in every file', async () => {
		await workbench.openView('Corroborate');
		const row = (name: RegExp) => workbench.page.getByRole('treeitem', { name }).first();
		await row(/^Places, /).click();
		await row(/^Artemivsk, /).click({ button: 'right' });
		const item = workbench.page.getByRole('menuitem', { name: 'Merge Entities' });
		await item.hover();
		// The menu takes no click so soon after it opened.
		await workbench.page.locator('.monaco-menu .action-item.focused', { has: item }).waitFor();
		await workbench.press('Enter');
		await workbench.pick('Bakhmut');
		await workbench.quickRows.first().filter({ hasText: 'Merge Artemivsk into Bakhmut: 2 places' }).waitFor();
		await workbench.press('ArrowDown', 'ArrowDown', 'ArrowDown');
		await workbench.page.locator('.tab.active', { hasText: 'b.annotations.yaml' }).waitFor();
		await workbench.screenshot('merge-entities');
		await workbench.press('Enter');
		await workbench.quickInput.waitFor({ state: 'hidden' });
		const merged = await untilOnDisk(workbench, 'b.annotations.yaml', (text) => /place: bakhmut/.test(text));
		assert.match(merged, /bakhmut:[^]*aliases: \[Artemivsk\][^]*formerly: \[artemivsk\]/);
		await workbench.openFile('a.txt');
		await workbench.press('Control+Z');
		await untilOnDisk(workbench, 'b.annotations.yaml', (text) => text === sidecars['b.annotations.yaml']);
		assert.equal(onDisk(workbench, 'c.annotations.yaml'), sidecars['c.annotations.yaml']);
		assert.equal(onDisk(workbench, 'a.txt'), article);
	});
});
