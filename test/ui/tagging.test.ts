import assert from 'node:assert/strict';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo, threeLines } from '../samples';
import { folderOf, onDisk, selectLine, tagLine, untilKnown, untilOnDisk } from './annotating';

const { text: article, sidecar } = threeLines;
const file = 'a.annotations.yaml';

describe('tagging by keyboard', () => {
	let workbench: Workbench;

	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: folderOf({
				'corroborate.yaml': projectOfTwo,
				'a.txt': article,
				[file]: sidecar,
				'notes.md': 'Notes.\n',
			}),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		await untilKnown(workbench);
	});

	afterEach(() => workbench.close());

	const claimsOf = (text: string): Record<string, Claim> =>
		(readSidecar(text).value.claims?.anna ?? {}) as Record<string, Claim>;

	it('makes a claim of selected words with Ctrl+Enter and Enter, and takes it back with Ctrl+Z', async () => {
		await tagLine(workbench, 3);
		const written = await untilOnDisk(workbench, file, (text) => text.includes('two civilians'));
		const [, claim] = Object.values(claimsOf(written));
		assert.equal(claim?.is.topic, 'casualties');
		assert.equal(claim.said.source, 'governor');

		await workbench.press('Control+Z');
		await untilOnDisk(workbench, file, (text) => text === sidecar);
		await workbench.press('Control+Y');
		await untilOnDisk(workbench, file, (text) => text === written);
		await workbench.press('Control+Z');
		await untilOnDisk(workbench, file, (text) => text === sidecar);
		await workbench.press('Control+Shift+Z');
		await untilOnDisk(workbench, file, (text) => text === written);
		assert.equal(onDisk(workbench, 'a.txt'), article);
		assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
	});

	it('changes topic and source before it tags, and writes nothing on Escape', async () => {
		await selectLine(workbench, 3);
		await workbench.press('Control+Enter');
		await workbench.pick('civilian-harm');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as: civilian-harm' })
			.waitFor();
		await workbench.press('Escape');
		await workbench.quickInput.waitFor({ state: 'detached' });
		assert.equal(onDisk(workbench, file), sidecar);

		await selectLine(workbench, 3);
		await workbench.press('Control+Enter');
		await workbench.pick('civilian-harm');
		await workbench.pick("author's voice", 'author');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', {
				hasText: "civilian-harm · reports · author's voice",
			})
			.waitFor();
		await workbench.press('Enter');
		const [, claim] = Object.values(
			claimsOf(await untilOnDisk(workbench, file, (text) => text.includes('two civilians'))),
		);
		assert.deepEqual(claim?.is, { topic: 'civilian-harm', act: 'reports', status: 'draft' });
		assert.deepEqual(claim.said, { mode: 'author', source: '@article' });
	});

	it('takes a source by the name that is typed', async () => {
		await selectLine(workbench, 3);
		await workbench.press('Control+Enter');
		await workbench.pick('New source', 'Pavlo Kyrylenko');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: '· Pavlo Kyrylenko' })
			.waitFor();
		await workbench.press('Enter');
		const written = await untilOnDisk(workbench, file, (text) => text.includes('two civilians'));
		assert.match(
			written,
			/pavlo-kyrylenko:\n {4}name: Pavlo Kyrylenko\n {4}kind: person\n {4}identification: named\n/,
		);
		assert.match(written, /said: \{ mode: indirect, source: pavlo-kyrylenko \}/);
	});

	it('edits, rates and deletes the claim at the caret', async () => {
		await workbench.goTo(2, 3);
		await workbench.press('Control+Enter');
		await workbench.pick('Act');
		await workbench.pick('assesses');
		await untilOnDisk(workbench, file, (text) => text.includes('act: assesses'));

		await workbench.press('Control+Enter');
		await workbench.pick('Date', 'Date');
		await workbench.waitForBox('When it happened');
		await workbench.quickInput.fill('2023-02-30');
		await workbench.waitForBox('There is no such day.');
		await workbench.answer('2023-02-20');
		await untilOnDisk(workbench, file, (text) => text.includes('when: { date: 2023-02-20 }'));

		await workbench.press('F9');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Leave as it is' })
			.waitFor();
		await workbench.pick('confirmed by other sources');
		await workbench.page.locator('.statusbar-item', { hasText: 'marked independent' }).waitFor();
		assert.equal(onDisk(workbench, file).includes('credibility'), false);
		await workbench.press('F9');
		await workbench.pick('possibly true');
		await untilOnDisk(workbench, file, (text) => text.includes('credibility: 3'));

		await workbench.press('Control+K', 'Backspace');
		await untilOnDisk(workbench, file, (text) => !text.includes('k3f9wq2'));
		for (let turn = 0; turn < 4; turn++) {
			const before = onDisk(workbench, file);
			await workbench.press('Control+Z');
			await untilOnDisk(workbench, file, (text) => text !== before);
		}
		assert.equal(onDisk(workbench, file), sidecar);
	});

	it('tags a name as an entity wherever it stands, and a name of it as the same one', async () => {
		await workbench.select('Bakhmut');
		await workbench.press('Control+Shift+Enter');
		await workbench.pick('New place: Bakhmut');
		const written = await untilOnDisk(workbench, file, (text) => text.includes('entities:'));
		assert.match(
			written,
			/\nentities:\n {2}bakhmut: \{ name: Bakhmut, kind: place, mentions: \{ Bakhmut: all \} \}\n/,
		);
		await workbench.select('Bakhmut', 2);
		await workbench.press('Control+Shift+Enter');
		await workbench.pick('Bakhmut');
		await workbench.page.locator('.statusbar-item', { hasText: 'a mention of Bakhmut already' }).waitFor();
		assert.equal(onDisk(workbench, file), written);
	});
});
