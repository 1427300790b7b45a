import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointOffsets, readSidecar, suggest } from '../../src/core';
import type { Claim } from '../../src/core';
import { seed, seeds } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, onDisk, untilKnown, untilOnDisk } from './annotating';

const article = readFileSync(join(seeds, seed('004')), 'utf8');
const sidecar = 'a.annotations.yaml';
/** One whose words alone are its anchor. */
const suggested = suggest(article).claims.find(({ span }) => span.end - span.start > 40)!;

for (const theme of ['light', 'dark'] as const)
	describe(`suggestions by keyboard, ${theme}`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({
				folder: folderOf({ 'corroborate.yaml': 'corroborate: 1\nannotators: [anna]\n', 'a.txt': article }),
				file: 'a.txt',
				theme,
				settings: {
					'corroborate.annotator': 'anna',
					'editor.wordWrap': 'on',
					'editor.minimap.enabled': false,
				},
			});
			await untilKnown(workbench);
		});
		after(() => workbench.close());

		const picture = (name: string) => workbench.screenshot(`suggestions-${name}-${theme}`);
		const read = () => readSidecar(onDisk(workbench, sidecar)).value;
		const claims = () => Object.values(read().claims?.anna ?? {}) as readonly Claim[];
		const hover = async (words: string | RegExp) => {
			await workbench.page.locator('.monaco-hover:visible', { hasText: words }).first().waitFor();
		};

		it('are shown when asked for, and none before', async () => {
			await workbench.goTo(1);
			await workbench.press('Alt+Enter');
			await workbench.runCommand('Corroborate: Show Suggestions');
			await workbench.page.locator('.statusbar-item', { hasText: 'Suggested: ' }).waitFor();
			assert.equal(onDisk(workbench, sidecar), '');
			await picture('1-shown');
		});

		it('says at each what it would tag, why, and by which keys', async () => {
			await workbench.press('Control+F7');
			await hover('Suggested');
			await hover('Shift+Alt+Enter');
			await picture('2-walk');
		});

		it('makes a claim of one by a key', async () => {
			const { line, column } = codePointOffsets(article).position(suggested.span.start);
			await workbench.goTo(line, column);
			await workbench.press('Alt+Enter');
			await untilOnDisk(workbench, sidecar, (text) => text.includes('origin: suggested'));
			const [claim] = claims();
			assert.equal(claim?.quote, article.slice(suggested.span.start, suggested.span.end));
			assert.equal(claim.is.topic, suggested.topic);
			await workbench.page.locator('.statusbar-item', { hasText: 'Tagged:' }).waitFor();
			await picture('3-accepted');
		});

		it('makes an entity of a name by a key, and rejects another by a key; Ctrl+Z takes each back', async () => {
			await workbench.clickAt('Bakhmut');
			await workbench.press('ArrowRight', 'Alt+Enter');
			const tagged = await untilOnDisk(workbench, sidecar, (text) => text.includes('entities:'));
			assert.equal(read().entities?.bakhmut?.mentions?.Bakhmut, 'all');

			await workbench.clickAt('Chasiv Yar');
			await workbench.press('ArrowRight', 'Shift+Alt+Enter');
			await untilOnDisk(workbench, sidecar, (text) => text.includes('suggestion.entity'));
			await workbench.page.locator('.statusbar-item', { hasText: 'Rejected: “Chasiv Yar”' }).waitFor();
			await picture('4-rejected');

			await workbench.press('Control+Z');
			await untilOnDisk(workbench, sidecar, (text) => text === tagged);
			await workbench.press('Control+Z');
			await untilOnDisk(workbench, sidecar, (text) => /^claims:/m.test(text) && !text.includes('entities:'));
			assert.equal(readFileSync(join(workbench.folder, 'a.txt'), 'utf8'), article);
		});

		it('are hidden when asked for, and their keys do nothing then', async function () {
			// A try before this one has hidden them already.
			if ((this.test as unknown as { currentRetry(): number }).currentRetry() > 0)
				await workbench.runCommand('Corroborate: Show Suggestions').catch(() => workbench.press('Escape'));
			await workbench.runCommand('Corroborate: Hide Suggestions');
			await workbench.clickAt('Bakhmut');
			const before = onDisk(workbench, sidecar);
			await workbench.press('ArrowRight', 'Alt+Enter', 'Shift+Alt+Enter');
			await workbench.press('Control+K', 'Control+I');
			await picture('5-hidden');
			assert.equal(onDisk(workbench, sidecar), before);
		});
	});
