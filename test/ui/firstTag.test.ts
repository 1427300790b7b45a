import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderOf, selectLine, untilKnown, untilOnDisk } from './annotating';

const article = 'The governor said that two civilians were wounded in the attack.\n';

/** A folder with one article, and a project file where one is given. */
function folderWith(project: string | undefined): string {
	return folderOf({
		'a.txt': article,
		...(project === undefined ? {} : { 'corroborate.yaml': project }),
	});
}

describe('the first tag', () => {
	let workbench: Workbench;

	afterEach(() => workbench.close());

	const untilFile = (name: string, holds: (text: string) => boolean) => untilOnDisk(workbench, name, holds);

	async function startTag(): Promise<void> {
		await selectLine(workbench, 1);
		await workbench.press('Control+Enter');
	}

	it('asks once for a handle, and offers to name the annotator in corroborate.yaml', async () => {
		workbench = await openWorkbench({
			folder: folderWith('# Ours.\ncorroborate: 1\nannotators: [ben] # the team\n'),
			file: 'a.txt',
		});
		const { page } = workbench;
		await untilKnown(workbench);
		await startTag();
		await workbench.waitForBox('Your claims are kept under it');
		assert.equal(await workbench.quickInput.inputValue(), '');
		await workbench.quickInput.fill('agreed');
		await workbench.waitForBox('is reserved');
		await workbench.quickInput.fill('Anna K.');
		await workbench.waitForBox('Use a small letter');
		await workbench.answer('anna');
		await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' }).waitFor();
		await workbench.press('Enter');
		await untilFile('a.annotations.yaml', (text) => /^ {2}anna:\n {4}/m.test(text));

		await page.getByRole('button', { name: 'Add anna to the annotators' }).click();
		const project = await untilFile('corroborate.yaml', (text) => text.includes('anna'));
		assert.equal(project, '# Ours.\ncorroborate: 1\nannotators: [ben, anna] # the team\n');

		await page.locator('.view-line').first().click();
		await startTag();
		await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' }).waitFor();
	});

	it('writes nothing where the question for a handle is left', async () => {
		workbench = await openWorkbench({ folder: folderWith('corroborate: 1\n'), file: 'a.txt' });
		await untilKnown(workbench);
		await startTag();
		await workbench.quickInput.waitFor();
		await workbench.press('Escape');
		await workbench.quickInput.waitFor({ state: 'hidden' });
		assert.equal(existsSync(join(workbench.folder, 'a.annotations.yaml')), false);
	});

	it('can follow at once when Initialise Project has made a folder a project', async () => {
		workbench = await openWorkbench({
			folder: folderWith(undefined),
			file: 'a.txt',
			settings: { 'corroborate.annotator': 'anna' },
		});
		const { page } = workbench;
		await workbench.runCommand('Corroborate: Initialise Project');
		const project = await untilFile('corroborate.yaml', (text) => text !== '');
		assert.match(project, /^annotators: \[anna\]$/m);
		await page.locator('.quick-input-widget', { hasText: 'Nest each sidecar' }).waitFor();
		await workbench.press('Enter');
		const settings = await untilFile('.vscode/settings.json', (text) => text.includes('wordWrap'));
		assert.deepEqual(JSON.parse(settings), {
			'explorer.fileNesting.enabled': true,
			'explorer.fileNesting.patterns': { '*.txt': '${capture}.annotations.yaml' },
			'[plaintext]': { 'editor.wordWrap': 'on' },
		});

		await untilKnown(workbench);
		await page.locator('.view-line').first().click();
		await startTag();
		await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Tag as:' }).waitFor();
		await workbench.press('Enter');
		await untilFile('a.annotations.yaml', (text) => text.includes('two civilians'));
	});
});
