import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo } from '../samples';
import { folderOf, onDisk, untilOnDisk } from './annotating';

const lines = [
	'Wagner held the centre of the town on 8 May 2023.',
	'The staff says that two villages were lost there.',
	'Nobody has seen the third of them since that day.',
	'The bridge to the north was blown up in the night.',
];
const article = `${lines.join('\n')}\n`;
const claimed = (index: number, fields = ''): string => `    bbbbbb${index + 2}:
      quote: ${lines[index]!}
      is: { topic: political, act: reports, status: ready }
      said: { mode: author, source: "@article" }
${fields}`;
const stale = `      review:
        by: ben
        on: 2026-11-21
        of: sha1:0123456789abcdef0123456789abcdef01234567
        decision: publish
        reason: seen on video
`;
const sidecar = `corroborate: 1
article:
  title: The town in May
  published: { date: 2023-05-10, basis: stated }
claims:
  anna:
${claimed(0)}${claimed(1)}${claimed(2, stale)}  ben:
${claimed(3)}dismissed:
  anna:
    - { code: language.loaded, target: bbbbbb2, reason: "his words, not ours" }
`;
const file = 'a.annotations.yaml';

describe('the review queue', () => {
	let workbench: Workbench;

	const open = async (theme: 'light' | 'dark'): Promise<void> => {
		workbench = await openWorkbench({
			folder: folderOf({ 'corroborate.yaml': projectOfTwo, 'a.txt': article, [file]: sidecar }),
			file: 'a.txt',
			theme,
			settings: { 'corroborate.annotator': 'ben', 'editor.wordWrap': 'on' },
		});
		await workbench.openView('Corroborate');
		// The others leave no room for it in a small window.
		for (const view of ['Entities', 'Claims'])
			await workbench.page.locator('.pane-header', { hasText: view }).click();
		await workbench.page.locator('.pane-header', { hasText: 'Review' }).click();
		await row(/^Changed since it was decided, 1$/).waitFor();
	};

	afterEach(() => workbench.close());

	it('is decided by one key a line, with its words beside, and taken back', async () => {
		await open('light');
		await row(/^publish, changed since, Nobody has seen/).click();
		await shown(lines[2]!);
		await workbench.press('p');
		await untilFocused(/^Wagner held/);
		await shown(lines[0]!);
		await untilOnDisk(workbench, file, (text) => !text.includes('of: sha1:0123456789abcdef'));
		// What is typed before the box is there decides nothing.
		await workbench.press('h', 'a', 'd');
		await workbench.waitForBox('Why; it stands in the file');
		await workbench.answer('one voice alone');
		await untilFocused(/^The staff says/);
		await untilOnDisk(workbench, file, (text) => text.includes('reason: one voice alone'));
		await row(/^Decided, 2$/).waitFor();
		await workbench.screenshot('review-light');
		await workbench.press('Space');
		await untilFocused(/^The bridge to the north/);

		await workbench.press('Control+Z');
		await untilFocused(/^Wagner held/);
		await untilOnDisk(workbench, file, (text) => !text.includes('one voice'));
		await workbench.press('Control+Z');
		await untilFocused(/^publish, changed since, Nobody has seen/);
		await untilOnDisk(workbench, file, (text) => text === sidecar);
		assert.equal(onDisk(workbench, 'a.txt'), article);
	});

	it('takes a dismissal back and brings it again, and lists who is how far', async () => {
		await open('dark');
		await row(/^Dismissals, 1$/).click();
		await row(/^language\.loaded/).click();
		await shown(lines[0]!);
		await row(/^Progress, 0 of 4 decided$/).click();
		await row(/^ben, 0 of 1 decided/).waitFor();
		await workbench.screenshot('review-dark');
		await row(/^language\.loaded/).click();
		await workbench.press('Backspace');
		await untilOnDisk(workbench, file, (text) => text.endsWith('dismissed:\n  anna:\n'));
		await row(/^Dismissals/).waitFor({ state: 'detached' });
		await workbench.press('Control+Z');
		await untilOnDisk(workbench, file, (text) => text === sidecar);
		await row(/^Dismissals, 1$/).waitFor();
	});

	function row(name: RegExp) {
		return workbench.page.getByRole('treeitem', { name }).first();
	}

	/** Waits until the row has the focus of the list, and the list that of the window. */
	async function untilFocused(name: RegExp): Promise<void> {
		await workbench.page.locator('.monaco-list:focus .monaco-list-row.focused').and(row(name)).waitFor();
	}

	/** Waits until the words are selected in the editor beside. */
	async function shown(words: string): Promise<void> {
		await workbench.page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
	}
});
