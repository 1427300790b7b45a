import assert from 'node:assert/strict';
import { readSidecar } from '../../src/core';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, onDisk, untilOnDisk } from './annotating';

const lines = [
	'Wagner held the centre of the town on 8 May 2023.',
	'The staff says that two villages were lost there.',
	'Nobody has seen the third of them since that day.',
	'The road to the west is open.',
];
/** Begins with a line without claims, where the caret stands at first. */
const article = `The war in May\n\n${lines.join('\n')}\n`;
const file = 'a.annotations.yaml';
const claim = (id: string, quote: string, topic: string, act = 'reports'): string =>
	`    ${id}:\n      quote: ${quote}\n      is: { topic: ${topic}, act: ${act}, status: ready }\n      said: { mode: author, source: "@article" }\n`;
const sidecar = `corroborate: 1
claims:
  anna:
    pass: { state: finished }
${claim('bbbbbb2', lines[0]!, 'territory')}${claim('bbbbbb3', lines[1]!, 'territory')}${claim('bbbbbb4', lines[2]!, 'other')}  ben:
    pass: { state: finished }
${claim('cccccc2', lines[0]!, 'territory')}${claim('cccccc3', 'two villages were lost there.', 'casualties', 'assesses')}${claim('cccccc5', lines[3]!, 'other')}`;

describe('comparing two finished passes', () => {
	let workbench: Workbench;

	afterEach(() => workbench.close());

	it('decides item by item with bare keys, and takes it back, with the focus in the list', async () => {
		workbench = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': 'corroborate: 1\nannotators: [anna, ben]\n',
				'a.txt': article,
				[file]: sidecar,
			}),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'carol', 'editor.wordWrap': 'on' },
		});
		await workbench.openView('Corroborate');
		await row(/^a\.txt, 6 claims$/).waitFor();
		await workbench.runCommand('Corroborate: Compare');
		await untilFocused(/^Wagner held.*all agree/);
		await progress('0 of 4 decided');
		await workbench.press('n');
		await untilFocused(/^The staff says.*words, topic, act/);
		await selected(lines[1]!);
		await workbench.screenshot('compare');

		// Ben's topic, then anna's words for it.
		await workbench.press('ArrowDown', 'ArrowDown');
		await untilFocused(/^topic, 1 anna: territory, 2 ben: casualties/);
		await workbench.press('2');
		await untilOnDisk(workbench, file, (text) =>
			agreedIn(text).some((one) => one === 'casualties assesses two villages were lost there.'),
		);
		await row(/^topic, taken: casualties/).waitFor();
		await workbench.press('Home');
		await untilFocused(/^Wagner held/);
		await workbench.press('n');
		await untilFocused(/^Nobody has seen/);
		await workbench.press('ArrowUp');
		await untilFocused(/^act, taken: assesses/);
		await workbench.press('ArrowUp', 'ArrowUp');
		await untilFocused(/^words, taken: two villages/);
		await workbench.press('1');
		await untilOnDisk(workbench, file, (text) =>
			agreedIn(text).some((one) => one === `casualties assesses ${lines[1]!}`),
		);
		await progress('1 of 4 decided');

		// What all agree on in one step, one left out with a reason, one taken.
		await workbench.press('a');
		await untilFocused(/^Nobody has seen.*only anna/);
		await progress('2 of 4 decided');
		await workbench.press('x', '2');
		await progress('4 of 4 decided');
		await workbench.press('ArrowUp');
		await untilFocused(/^Nobody has seen.*left out by carol/);
		// What is typed before the box is there was meant for it.
		await workbench.press('w', '1');
		await workbench.waitForBox('Kept beside the decision');
		await workbench.answer('a void is no claim');
		await row(/^Nobody has seen.*left out by carol “a void is no claim”/).waitFor();
		await workbench.screenshot('compare-decided');
		const all = await untilOnDisk(workbench, file, (text) => text.includes('a void is no claim'));
		assert.deepEqual(readSidecar(all).problems, []);
		assert.equal(agreedIn(all).length, 3);

		await workbench.press('Control+Z');
		await untilOnDisk(workbench, file, (text) => !text.includes('a void is no claim'));
		await untilFocused(/^Nobody has seen.*left out by carol/);
		await workbench.press('Backspace');
		await progress('3 of 4 decided');
		await workbench.press('Escape');
		await row(/^Nobody has seen/).waitFor({ state: 'detached' });
		assert.equal(onDisk(workbench, 'a.txt'), article);
		await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
	});

	it('loses no key that is pressed at once after another', async () => {
		const count = 30;
		const said = Array.from({ length: count }, (_, k) => `Village ${k + 1} was held on that day.`);
		const section = (who: string, ids: string): string =>
			`  ${who}:\n    pass: { state: finished }\n` +
			said
				.map((quote, k) => claim(`${ids}${digits(k)}`, quote, who === 'anna' ? 'territory' : 'other'))
				.join('');
		workbench = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': 'corroborate: 1\nannotators: [anna, ben]\n',
				'a.txt': `The war in May\n\n${said.join('\n')}\n`,
				[file]: `corroborate: 1\nclaims:\n${section('anna', 'bbbbb')}${section('ben', 'ccccc')}`,
			}),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'carol' },
		});
		await workbench.openView('Corroborate');
		await row(/^a\.txt, 60 claims$/).waitFor();
		await workbench.runCommand('Corroborate: Compare');
		await untilFocused(/^Village 1 was held/);

		const keys = Array.from({ length: count - 1 }, (_, k) => '12x'[k % 3]!);
		await workbench.press(...keys);
		await untilFocused(new RegExp(`^Village ${count} was held`));
		await progress(`${count - 1} of ${count} decided`);
		const text = await untilOnDisk(workbench, file, (now) => agreedIn(now).length === 20);
		const topics = agreedIn(text).map((one) => one.split(' ')[0]);
		assert.deepEqual(topics, Array.from({ length: 10 }, () => ['territory', 'other']).flat());
	});

	function row(name: RegExp) {
		return workbench.page.getByRole('treeitem', { name }).first();
	}

	/** Waits until the row has the focus of the list, and the list that of the window. */
	async function untilFocused(name: RegExp): Promise<void> {
		await workbench.page.locator('.monaco-list:focus .monaco-list-row.focused').and(row(name)).waitFor();
	}

	async function progress(words: string): Promise<void> {
		await workbench.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: words }).waitFor();
	}

	/** Waits until the words are selected in the editor beside. */
	async function selected(words: string): Promise<void> {
		await workbench.page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
	}
});

/** Two digits that an id may have. */
const digits = (k: number): string => `${'23456789'[Math.floor(k / 8)]!}${'23456789'[k % 8]!}`;

/** The agreed claims: topic, act and words of each. */
function agreedIn(text: string): readonly string[] {
	const { leftOut, ...claims } = readSidecar(text).value.claims?.['agreed'] ?? {};
	void leftOut;
	return Object.values(claims).flatMap((value) => {
		const { is, quote } = value as { is?: { topic: string; act: string }; quote?: string };
		return is ? [`${is.topic} ${is.act} ${quote ?? ''}`] : [];
	});
}
