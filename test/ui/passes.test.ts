import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed, seeds } from '../host/paths';
import { temporaryCopy, temporaryFolder } from '../host/temporary';
import { openWorkbench, type Workbench } from '../host/workbench';

const settings = {
	'corroborate.annotator': 'desk',
	'editor.wordWrap': 'on',
	'editor.minimap.enabled': false,
};

/** The example articles as two people keep them, and the copy of the team, a folder with nothing to see. */
function keptByTwo(): { readonly folder: string; readonly team: string } {
	const folder = temporaryCopy(seeds);
	const team = temporaryFolder('team');
	const project = join(folder, 'corroborate.yaml');
	writeFileSync(project, readFileSync(project, 'utf8').replace('[desk]', '[desk, ben]'));
	const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
	execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', team]);
	git('init', '--quiet', '--initial-branch=main');
	git('config', 'user.name', 'desk');
	git('config', 'user.email', 'desk@example.org');
	git('add', '--all');
	git('commit', '--quiet', '--message', 'Begin');
	git('remote', 'add', 'origin', team);
	git('push', '--quiet', '--set-upstream', 'origin', 'main');
	return { folder, team };
}

describe('a pass, for people who do not know git', () => {
	const { folder, team } = keptByTwo();
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ folder, file: seed('004'), theme: 'dark', settings });
	});
	after(() => workbench.close());

	const pass = (state: string) => workbench.page.locator('.statusbar-item', { hasText: `My pass: ${state}` });

	it('is started from the status bar, with the guideline beside and the focus in the article', async () => {
		await workbench.waitForSquiggles('error');
		await pass('not started').click();
		await workbench.pick('Start My Pass');
		await workbench.pick('This article');
		await pass('open').waitFor();
		await workbench.page.getByRole('tab', { name: /guideline\.md/ }).waitFor();
		await workbench.page.locator('.codelens-decoration', { hasText: 'Guideline' }).first().waitFor();
		await workbench.page.locator('.editor-group-container.active .tab', { hasText: seed('004') }).waitFor();
		await workbench.screenshot('pass-1-open');
	});

	it('is handed in there, after what is not ready was told, and reaches the team', async () => {
		await pass('open').click();
		await workbench.quickRows.first().waitFor();
		await workbench.screenshot('pass-2-actions');
		await workbench.pick('Hand In');
		await workbench.page.locator('.quick-input-title', { hasText: 'not ready' }).waitFor();
		await workbench.screenshot('pass-3-not-ready');
		await workbench.press('Enter');
		await pass('handed in').waitFor();
		await workbench.page.locator('.statusbar-item', { hasText: 'Handed in and sent' }).waitFor();
		await workbench.screenshot('pass-4-handed-in');
		const sent = execFileSync('git', ['log', '-1', '--format=%s'], { cwd: team, encoding: 'utf8' });
		assert.equal(sent, 'desk handed in 1 article\n');
	});
});
