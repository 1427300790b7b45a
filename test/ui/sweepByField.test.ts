import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo } from '../samples';
import { folderOf, onDisk, untilKnown, untilOnDisk } from './annotating';

const lines = [
	'Wagner held the centre of the town on 8 May 2023.',
	'The staff says that two villages were lost there.',
	'Nobody has seen the third of them since that day.',
];
const ids = ['bbbbbb2', 'bbbbbb3', 'bbbbbb4'];
const article = `${lines.join('\n')}\n`;
const sidecar = `corroborate: 1
claims:
  anna:
${lines.map((quote, i) => `    ${ids[i]!}:\n      quote: ${quote}\n      is: { topic: territory, act: reports, status: draft }\n      said: { mode: author, source: "@article" }\n`).join('')}  ben:
`;
const file = 'a.annotations.yaml';

describe('going through claims by field', () => {
	let workbench: Workbench;

	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: folderOf({ 'corroborate.yaml': projectOfTwo, 'a.txt': article, [file]: sidecar }),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		await workbench.openView('Corroborate');
		await row(/^a\.txt, 3 claims$/).waitFor();
		// The line above the article moves the words that are clicked on.
		await untilKnown(workbench);
	});

	afterEach(() => workbench.close());

	it('sets one field a key from line to line, and takes it back, with the focus in the list', async () => {
		await go('Claims without modality');
		await untilFocused(/^not set, Wagner held/);
		await shown(lines[0]!);
		await workbench.press('b');
		await untilFocused(/^not set, The staff says/);
		await shown(lines[1]!);
		// As fast as they are pressed, each on its own line.
		await workbench.press('d', 'u');
		await row(/^unverified, Nobody has seen/).waitFor();
		const values = ['hedged', 'denied', 'unverified'];
		const all = await untilOnDisk(workbench, file, (text) => values.every((value) => text.includes(value)));
		assert.deepEqual(modalitiesIn(all), values);
		await workbench.press('ArrowUp');
		await untilFocused(/^denied, The staff says/);
		await workbench.screenshot('sweep-by-field');

		await workbench.press('Control+Z');
		await untilFocused(/^not set, Nobody has seen/);
		assert.deepEqual(
			modalitiesIn(await untilOnDisk(workbench, file, (text) => !text.includes('unverified'))),
			['hedged', 'denied'],
		);
		await workbench.press('Control+Z');
		await untilFocused(/^not set, The staff says/);
		await untilOnDisk(workbench, file, (text) => !text.includes('denied'));
		await workbench.press('Control+Y');
		await untilFocused(/^denied, The staff says/);
		await untilOnDisk(workbench, file, (text) => text.includes('denied'));

		await workbench.press('Escape');
		await row(/^a\.txt, 3 claims$/).waitFor();
		assert.equal(onDisk(workbench, 'a.txt'), article);
		await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
	});

	it('takes a date as it is read, or types one, in annotation mode too', async () => {
		await workbench.clickAt('Wagner');
		await workbench.press('F10');
		await workbench.page.locator('.statusbar-item', { hasText: 'Annotating' }).waitFor();
		await go('Undated territorial claims');
		await untilFocused(/^not set, read as 2023-05-08, Wagner held/);
		await workbench.press('y');
		await untilFocused(/^not set, The staff says/);
		await untilOnDisk(workbench, file, (text) =>
			/when: \{ date: 2023-05-08, precision: 1, basis: stated \}/.test(text),
		);
		await workbench.press('Enter');
		await workbench.waitForBox('When it happened');
		await workbench.answer('2023-05');
		await untilFocused(/^not set, Nobody has seen/);
		await row(/^2023-05, The staff says/).waitFor();
		await untilOnDisk(workbench, file, (text) => text.includes('when: { date: 2023-05 }'));
		await workbench.press('Control+Z');
		await untilFocused(/^not set, The staff says/);
		await untilOnDisk(workbench, file, (text) => !text.includes('when: { date: 2023-05 }'));
		assert.equal(onDisk(workbench, 'a.txt'), article);
	});

	it('leaves the keys of the list alone before and after', async () => {
		await row(/^a\.txt, 3 claims$/).click();
		await row(/^Wagner held/).click();
		await shown(lines[0]!);
		assert.ok(await isInList());
		await workbench.press('b', 'y');
		await workbench.press('Enter');
		await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
		assert.equal(onDisk(workbench, file), sidecar);
	});

	async function go(list: string): Promise<void> {
		await workbench.page.locator('.pane-header', { hasText: 'Claims' }).hover();
		await workbench.page.getByRole('button', { name: 'Go Through Claims by Field' }).click();
		await workbench.pick(list);
	}

	function row(name: RegExp) {
		return workbench.page.getByRole('treeitem', { name }).first();
	}

	/** Waits until the row has the focus of the list, and the list that of the window. */
	async function untilFocused(name: RegExp): Promise<void> {
		await workbench.page.locator('.monaco-list:focus .monaco-list-row.focused').and(row(name)).waitFor();
	}

	const isInList = (): Promise<boolean> =>
		workbench.page.evaluate(() => document.activeElement?.classList.contains('monaco-list') ?? false);

	/** Waits until the words are selected in the editor beside. */
	async function shown(words: string): Promise<void> {
		await workbench.page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
	}
});

function modalitiesIn(text: string): readonly string[] {
	return Array.from(text.matchAll(/modality: (\w+)/g), ([, value]) => value!);
}
