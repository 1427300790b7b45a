import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus, reviewHash } from '../../src/core';
import { seed } from '../host/paths';
import { openWorkbench, type Workbench } from '../host/workbench';
import { untilOnDisk } from './annotating';

const sidecarName = seed('004').replace(/txt$/, 'annotations.yaml');
const words = 'Russian forces have reportedly gone';

for (const theme of ['light', 'dark'] as const)
	describe(`a thread, and what changed since a review, ${theme}`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({
				file: seed('004'),
				theme,
				settings: {
					'editor.wordWrap': 'on',
					'editor.minimap.enabled': false,
					'comments.openView': 'never',
					'corroborate.annotator': 'ben',
				},
				size: { width: 1440, height: 900 },
			});
			await workbench.page.locator('.codelens-decoration', { hasText: '23 claims' }).waitFor();
		});
		after(() => workbench.close());

		it('is begun by a key and stands below the words', async () => {
			await workbench.clickAt(words);
			await workbench.press('Control+K', 'q');
			await workbench.waitForBox('Plain text. It is kept in the sidecar');
			await workbench.answer('Who says so? The lead names nobody.');
			const thread = workbench.page.locator('.review-widget', { hasText: 'Who says so?' });
			await thread.waitFor();
			await workbench.screenshot(`thread-${theme}`);
			const yaml = readFileSync(join(workbench.folder, sidecarName), 'utf8');
			assert.match(yaml, /by: ben[^]*text: Who says so\? The lead names nobody\./);
		});

		it('takes another wording by the key that posts', async () => {
			const post = workbench.page.locator('.review-widget .review-comment');
			await post.hover();
			await post.getByRole('button', { name: 'Edit Post' }).click();
			await post.locator('.monaco-editor.focused', { hasText: 'Who says so?' }).waitFor();
			await workbench.press('Control+A');
			await workbench.type('Who says it?');
			await workbench.press('Control+Enter');
			await untilOnDisk(workbench, sidecarName, (text) => text.includes('text: Who says it?'));
			await post.locator('.comment-body', { hasText: 'Who says it?' }).waitFor();
		});

		it('is shown on the article by a quick fix at the decision that is stale', async () => {
			const file = join(workbench.folder, sidecarName);
			const before = readFileSync(file, 'utf8');
			const text = readFileSync(join(workbench.folder, seed('004')), 'utf8');
			const corpus = new Corpus({
				project: readFileSync(join(workbench.folder, 'corroborate.yaml'), 'utf8'),
			});
			corpus.put({ path: seed('004'), text, sidecar: before });
			const document = corpus.document(seed('004'))!;
			const claim = document.claims.find(({ claim: { quote } }) => String(quote).startsWith(words))!;
			const of = reviewHash(corpus.project, document, claim);
			const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workbench.folder });
			git('init', '--quiet');
			git('add', '--all');
			git('-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'Reviewed');
			const at = before.indexOf(`    ${claim.id}:`);
			const body = before.slice(at).replace('modality: hedged', 'modality: asserted');
			const lineEnd = body.indexOf('\n');
			const review = `\n      review: { by: carl, on: 2026-11-21, of: "${of}", decision: publish }`;
			// The order of keys is of no matter to a reader.
			writeFileSync(file, before.slice(0, at) + body.slice(0, lineEnd) + review + body.slice(lineEnd));
			await workbench.clickAt(words);
			const fix = workbench.page.locator('.action-widget', { hasText: 'Show what changed since the review' });
			for (let turn = 0; turn < 20 && !(await fix.isVisible()); turn++) {
				await workbench.press('Escape');
				await workbench.press('Control+.');
				await fix.waitFor({ timeout: 3000 }).catch(() => undefined);
			}
			await fix.getByText('Show what changed since the review').click();
			await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'modality' }).waitFor();
			await workbench.screenshot(`changes-list-${theme}`);
			await workbench.press('Escape');
			await workbench.page.locator('.codelens-decoration', { hasText: 'since the review of carl' }).waitFor();
			await workbench.screenshot(`changes-${theme}`);
			await workbench.page
				.locator('.editor-actions')
				.getByRole('button', { name: 'List What Changed' })
				.click();
			await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'modality' }).waitFor();
			await workbench.press('Escape');
		});
	});
