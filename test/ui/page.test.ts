import assert from 'node:assert/strict';
import { annotated, article } from '../bench/projects';
import type { Theme } from '../host/vscodeInternals';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo } from '../samples';
import { folderOf } from './annotating';

const head = `Russian forces took the village of Krasna Hora on Friday, the regional staff said, and two civilians were killed.

Nothing is claimed in this line, which only tells of the weather and of the mud on the roads of the region.

`;
const rest = article(5000);
const text = head + rest;
const claim = (id: string, quote: string, topic: string, status: string) => `    ${id}:
      quote: ${quote}
      is: { topic: ${topic}, act: reports, status: ${status} }
      said: { mode: author, source: "@article" }
`;
const nested =
	claim('k3f9wq2', head.split('.')[0]!, 'territory', 'ready') +
	claim('p7d2cxm', 'took the village of Krasna Hora on Friday', 'armed-clash', 'draft') +
	claim('w4mzk7r', 'village of Krasna Hora', 'force-posture', 'ready');
/** A thousand claims, of which three stand in one another. */
const sidecar = annotated(rest, 997).replace(/^ {2}anna:\n/m, `  anna:\n${nested}`);

for (const theme of ['light', 'dark', 'contrast', 'contrastLight'] as const satisfies readonly Theme[])
	describe(`the page of an article with 1,000 claims, ${theme}`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({
				folder: folderOf({ 'corroborate.yaml': projectOfTwo, 'a.txt': text, 'a.annotations.yaml': sidecar }),
				file: 'a.txt',
				theme,
				settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
			});
			await workbench.page.locator('.statusbar-item', { hasText: '1000 claims' }).waitFor();
		});
		after(() => workbench.close());

		/** The decorations on the line that begins with these words, as the browser draws them. */
		const marksAt = (words: string) =>
			workbench.page.evaluate((start) => {
				const lines = [
					...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-line'),
				];
				const line = lines.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').startsWith(start));
				const top = line?.getBoundingClientRect().top ?? NaN;
				const boxes = document.querySelectorAll<HTMLElement>('.cdr[class*="TextEditorDecorationType"]');
				return [...boxes]
					.map((box) => ({ box, place: box.getBoundingClientRect(), style: getComputedStyle(box) }))
					.filter(({ place }) => Math.abs(place.top - top) < 1)
					.map(({ place, style }) => ({
						bottom: Math.round(place.bottom - top),
						line: style.borderBottomWidth,
						over: style.borderTopWidth,
						style: style.borderBottomStyle,
						isTinted: style.backgroundColor !== 'rgba(0, 0, 0, 0)',
					}))
					.sort((a, b) => a.bottom - b.bottom || Number(a.isTinted) - Number(b.isTinted));
			}, words);

		it('tells claims in claims apart by line, place and tint, and the lines by marks in the gutter', async () => {
			const [inner, outer, tinted] = await marksAt('Russian forces');
			assert.ok(inner && outer && tinted);
			assert.ok(inner.bottom < outer.bottom, 'one line under the other');
			assert.deepEqual([inner.style, outer.style], ['solid', 'dotted'], 'ready and draft');
			assert.deepEqual([tinted.isTinted, tinted.over, tinted.line], [true, '1px', '0px']);
			assert.ok((await workbench.page.locator('.cgmr[class*="TextEditorDecorationType"]').count()) > 0);
			await workbench.screenshot(`page-${theme}-1-marks`);
		});

		it('folds to its claims', async () => {
			await workbench.goTo(1);
			await workbench.press('Control+K', 'Control+8');
			await workbench.page.locator('.inline-folded').first().waitFor();
			assert.doesNotMatch(await workbench.visibleText(), /Nothing is claimed/);
			await workbench.screenshot(`page-${theme}-2-folded`);
			await workbench.press('Control+K', 'Control+9');
			await workbench.page.locator('.inline-folded').first().waitFor({ state: 'detached' });
		});

		it('goes to a claim by its topic, source or words', async () => {
			await workbench.press('Control+Shift+O');
			await workbench.quickInput.fill('@clash took the village');
			await workbench.quickRows.filter({ hasText: 'armed clash · ' }).first().waitFor();
			await workbench.screenshot(`page-${theme}-3-outline`);
			await workbench.press('Enter');
			await workbench.page.locator('.statusbar-item', { hasText: 'Ln 1, Col' }).waitFor();
		});
	});
