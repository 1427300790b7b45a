import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { openWorkbench, type Workbench } from '../host/workbench';

const article = `Ukrainian forces have retaken the village of Klishchiivka, officials said.
Russian troops fired rockets at Bakhmut on Monday.
The governor said that two civilians were wounded in the attack on Bakhmut.
`;

const sidecar = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: Russian troops fired rockets at Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
  ben:
`;

/** A project with one article and its sidecar. */
function project(): string {
	const folder = mkdtempSync(join(tmpdir(), 'tagging-'));
	writeFileSync(join(folder, 'corroborate.yaml'), 'corroborate: 1\nannotators: [anna, ben]\n');
	writeFileSync(join(folder, 'a.txt'), article);
	writeFileSync(join(folder, 'a.annotations.yaml'), sidecar);
	writeFileSync(join(folder, 'notes.md'), 'Notes.\n');
	return folder;
}

describe('tagging by keyboard', () => {
	let workbench: Workbench;

	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: project(),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		// The article line stands above the text once the article is known.
		await workbench.page.locator('.codelens-decoration').first().waitFor();
	});

	afterEach(() => workbench.close());

	const onDisk = (): string => readFileSync(join(workbench.folder, 'a.annotations.yaml'), 'utf8');

	async function untilOnDisk(holds: (text: string) => boolean): Promise<string> {
		for (let turn = 0; turn < 100 && !holds(onDisk()); turn++) await workbench.page.waitForTimeout(100);
		const text = onDisk();
		assert.ok(holds(text), text);
		return text;
	}

	/** Selects the rest of a line from a column on, by keyboard. */
	async function selectLine(line: number, column = 1): Promise<void> {
		await workbench.goTo(line, column);
		await workbench.press('Shift+End');
		await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
	}

	async function tagLine(line: number, column = 1): Promise<void> {
		await selectLine(line, column);
		await workbench.press('Control+Enter');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' })
			.waitFor();
		await workbench.press('Enter');
	}

	const claimsOf = (text: string): Record<string, Claim> =>
		(readSidecar(text).value.claims?.anna ?? {}) as Record<string, Claim>;

	it('makes a claim of selected words with Ctrl+Enter and Enter, and takes it back with Ctrl+Z', async () => {
		await tagLine(3);
		const written = await untilOnDisk((text) => text.includes('two civilians'));
		const [, claim] = Object.values(claimsOf(written));
		assert.equal(claim?.is.topic, 'casualties');
		assert.equal(claim.said.source, 'governor');

		await workbench.press('Control+Z');
		await untilOnDisk((text) => text === sidecar);
		await workbench.press('Control+Y');
		await untilOnDisk((text) => text === written);
		await workbench.press('Control+Z');
		await untilOnDisk((text) => text === sidecar);
		await workbench.press('Control+Shift+Z');
		await untilOnDisk((text) => text === written);
		assert.equal(readFileSync(join(workbench.folder, 'a.txt'), 'utf8'), article);
		assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
	});

	it('changes topic and source before it tags, and writes nothing on Escape', async () => {
		await selectLine(3);
		await workbench.press('Control+Enter');
		await workbench.pick('civilian-harm');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as: civilian-harm' })
			.waitFor();
		await workbench.press('Escape');
		await workbench.quickInput.waitFor({ state: 'detached' });
		assert.equal(onDisk(), sidecar);

		await selectLine(3);
		await workbench.press('Control+Enter');
		await workbench.pick('civilian-harm');
		await workbench.pick("author's voice", 'author');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', {
				hasText: "civilian-harm · reports · author's voice",
			})
			.waitFor();
		await workbench.press('Enter');
		const [, claim] = Object.values(claimsOf(await untilOnDisk((text) => text.includes('two civilians'))));
		assert.deepEqual(claim?.is, { topic: 'civilian-harm', act: 'reports', status: 'draft' });
		assert.deepEqual(claim.said, { mode: 'author', source: '@article' });
	});

	it('takes a source by the name that is typed', async () => {
		await selectLine(3);
		await workbench.press('Control+Enter');
		await workbench.pick('New source', 'Pavlo Kyrylenko');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: '· Pavlo Kyrylenko' })
			.waitFor();
		await workbench.press('Enter');
		const written = await untilOnDisk((text) => text.includes('two civilians'));
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
		await untilOnDisk((text) => text.includes('act: assesses'));

		await workbench.press('Control+Enter');
		await workbench.pick('Date', 'Date');
		await workbench.waitForBox('When it happened');
		await workbench.quickInput.fill('2023-02-30');
		await workbench.waitForBox('There is no such day.');
		await workbench.answer('2023-02-20');
		await untilOnDisk((text) => text.includes('when: { date: 2023-02-20 }'));

		await workbench.press('F9');
		await workbench.page
			.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Leave as it is' })
			.waitFor();
		await workbench.pick('confirmed by other sources');
		await workbench.page.locator('.statusbar-item', { hasText: 'marked independent' }).waitFor();
		assert.equal(onDisk().includes('credibility'), false);
		await workbench.press('F9');
		await workbench.pick('possibly true');
		await untilOnDisk((text) => text.includes('credibility: 3'));

		await workbench.press('Control+K', 'Backspace');
		await untilOnDisk((text) => !text.includes('k3f9wq2'));
		for (let turn = 0; turn < 4; turn++) {
			const before = onDisk();
			await workbench.press('Control+Z');
			await untilOnDisk((text) => text !== before);
		}
		assert.equal(onDisk(), sidecar);
	});

	it('tags a name as an entity wherever it stands, and a name of it as the same one', async () => {
		await workbench.select('Bakhmut');
		await workbench.press('Control+Shift+Enter');
		await workbench.pick('New place: Bakhmut');
		const written = await untilOnDisk((text) => text.includes('entities:'));
		assert.match(
			written,
			/\nentities:\n {2}bakhmut: \{ name: Bakhmut, kind: place, mentions: \{ Bakhmut: all \} \}\n/,
		);
		await workbench.select('Bakhmut', 2);
		await workbench.press('Control+Shift+Enter');
		await workbench.pick('Bakhmut');
		await workbench.page.locator('.statusbar-item', { hasText: 'a mention of Bakhmut already' }).waitFor();
		assert.equal(onDisk(), written);
	});
});
