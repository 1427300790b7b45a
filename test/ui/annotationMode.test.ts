import assert from 'node:assert/strict';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo, threeLines } from '../samples';
import { folderOf, onDisk, untilKnown, untilOnDisk } from './annotating';

const { text: article, sidecar } = threeLines;
const file = 'a.annotations.yaml';

describe('annotation mode', () => {
	let workbench: Workbench;

	beforeEach(async () => {
		workbench = await openWorkbench({
			folder: folderOf({ 'corroborate.yaml': projectOfTwo, 'a.txt': article, [file]: sidecar }),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
		});
		await untilKnown(workbench);
		await workbench.press('F10');
		await workbench.page.locator('.statusbar-item', { hasText: 'Annotating' }).first().waitFor();
	});

	afterEach(() => workbench.close());

	const claimsIn = (text: string): readonly Claim[] =>
		Object.values(readSidecar(text).value.claims?.anna ?? {}) as readonly Claim[];

	it('tags the next words by a letter, changes them by others, and undoes each key by one', async () => {
		await workbench.goTo(3, 1);
		await workbench.press('Space', 'm');
		await untilOnDisk(workbench, file, (text) => claimsIn(text).length === 2);
		await workbench.press('a', '0');
		const written = await untilOnDisk(workbench, file, (text) => claimsIn(text)[1]?.said.mode === 'author');
		const [, claim] = claimsIn(written);
		assert.equal(claim?.is.topic, 'materiel');
		for (let turn = 0; turn < 3; turn++) {
			const before = onDisk(workbench, file);
			await workbench.press('Control+Z');
			await untilOnDisk(workbench, file, (text) => text !== before);
		}
		assert.equal(onDisk(workbench, file), sidecar);
		assert.equal(onDisk(workbench, 'a.txt'), article);
		await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
	});

	it('lets no key change the article, and leaves the boxes of VS Code their letters', async () => {
		await workbench.goTo(3, 1);
		await workbench.press('Space');
		await workbench.page.locator('.statusbar-item', { hasText: 'casualties · reports' }).waitFor();
		await workbench.press('Control+A', 'Control+C', 'Control+V', 'Control+X', 'Control+D', 'Control+Shift+K');
		await workbench.type('éä[#');
		await workbench.press('Control+F');
		await workbench.type('rockets');
		await workbench.page.locator('.find-widget .matchesCount', { hasText: '1 of 1' }).waitFor();
		await workbench.press('Escape');
		assert.equal(onDisk(workbench, file), sidecar);
		assert.equal(onDisk(workbench, 'a.txt'), article);
		assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
		await workbench.press('F10');
		await workbench.page.locator('.statusbar-item', { hasText: 'Annotating' }).waitFor({ state: 'detached' });
		await workbench.goTo(1, 1);
		await workbench.type('t');
		await workbench.page.locator('.tab.dirty').waitFor();
	});

	it('shows its keys by a question mark, and does what a line says', async () => {
		await workbench.goTo(3, 1);
		await workbench.press('Space', 'Shift+Slash');
		await workbench.quickRows.filter({ hasText: 'next sentence' }).first().waitFor();
		await workbench.screenshot('annotation-mode-keys');
		await workbench.pick('p', 'political');
		const written = await untilOnDisk(workbench, file, (text) => claimsIn(text).length === 2);
		assert.equal(claimsIn(written)[1]?.is.topic, 'political');
	});

	it('goes from suggestion to suggestion, and accepts, changes or passes each by one key', async () => {
		await workbench.runCommand('Corroborate: Show Suggestions');
		await workbench.goTo(1, 1);
		await workbench.press('Space');
		await workbench.page.locator('.monaco-hover:visible', { hasText: 'Suggested claim' }).first().waitFor();
		await workbench.screenshot('annotation-mode-suggestion');
		await workbench.press('Enter');
		await untilOnDisk(workbench, file, (text) => claimsIn(text)[0]?.origin === 'suggested');
		await workbench.press('Space', 'h');
		const written = await untilOnDisk(workbench, file, (text) => claimsIn(text).length === 3);
		assert.deepEqual(
			claimsIn(written).map(({ is, origin }) => [is.topic, origin]),
			[
				['territory', 'suggested'],
				['remote-violence', undefined],
				['civilian-harm', 'suggested'],
			],
		);
	});
});
