import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo } from '../samples';
import { folderOf, onDisk, selectLine, tagLine, untilKnown, untilOnDisk } from './annotating';

const words = [
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];
const line = (word: string): string => `Officials said that ${word} villages were shelled`;
const article = `${words.map((word) => `${line(word)}.`).join('\n')}\n`;
const file = 'a.annotations.yaml';
const sidecar = `corroborate: 1
sources:
  officials: { kind: official, identification: anonymous }
claims:
  anna:
    k3f9wq2:
      quote: ${line('one')}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: indirect, source: officials, cue: said }
  ben:
`;

describe('two windows on one folder', () => {
	let first: Workbench;
	let second: Workbench;

	beforeEach(async () => {
		first = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': projectOfTwo,
				'a.txt': article,
				[file]: sidecar,
			}),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna' },
		});
		second = await first.another('a.txt');
		await Promise.all([untilKnown(first), untilKnown(second)]);
	});

	afterEach(async () => {
		await second.close();
		await first.close();
	});

	const hasAll = (text: string, tagged: readonly string[]): boolean =>
		tagged.every((word) => text.split(`quote: ${line(word)}\n`).length === 2);

	/** Waits until both windows show so many claims, and no unsaved file. */
	async function untilBothShow(count: number): Promise<void> {
		for (const { page } of [first, second]) {
			await page
				.locator('.codelens-decoration', { hasText: `${count} claims` })
				.first()
				.waitFor();
			assert.equal(await page.locator('.tab.dirty').count(), 0);
			assert.equal(await page.locator('.notification-toast').count(), 0);
		}
	}

	/** Brings up the list whose Enter tags a line. */
	async function askToTag(workbench: Workbench, number: number): Promise<void> {
		await selectLine(workbench, number);
		await workbench.press('Control+Enter');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' })
			.waitFor();
	}

	async function tagTogether(one: number, other: number): Promise<void> {
		const pairs = [
			[first, one],
			[second, other],
		] as const;
		for (const [workbench, number] of pairs) await askToTag(workbench, number);
		await Promise.all(pairs.map(([workbench]) => workbench.press('Enter')));
		await Promise.all(pairs.map(([workbench]) => workbench.quickInput.waitFor({ state: 'hidden' })));
	}

	it('lose no tag of either where both tag at the same moment', async () => {
		const tagged = ['one'];
		for (let number = 2; number < words.length; number += 2) {
			await tagTogether(number, number + 1);
			tagged.push(words[number - 1]!, words[number]!);
			await untilOnDisk(first, file, (text) => hasAll(text, tagged));
		}
		await untilBothShow(tagged.length);
		// A file without a tab shows as unsaved only where it is opened.
		await Promise.all([first.openFile(file), second.openFile(file)]);
		for (const { page } of [first, second]) assert.equal(await page.locator('.tab.dirty').count(), 0);
		assert.ok(hasAll(onDisk(first, file), tagged));
	});

	it('lose no tag of the other where one is taken back', async () => {
		await tagLine(first, 2);
		await untilOnDisk(first, file, (text) => hasAll(text, ['one', 'two']));
		await second.page.locator('.codelens-decoration', { hasText: '2 claims' }).first().waitFor();
		await askToTag(second, 3);
		await Promise.all([first.press('Control+Z'), second.press('Enter')]);
		await untilOnDisk(first, file, (text) => hasAll(text, ['one', 'three']));
		assert.ok(!onDisk(first, file).includes(line('two')));
		await untilBothShow(2);
	});
});
