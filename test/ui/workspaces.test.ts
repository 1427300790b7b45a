import assert from 'node:assert/strict';
import { join } from 'node:path';
import { whenRestored } from '../host/vscodeInternals';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../host/workbench';
import { oneClaim } from '../samples';
import { folderOf, onDisk, tagLine, untilOnDisk } from './annotating';

const { text } = oneClaim;
const sidecar = oneClaim.sidecar.replace(
	'claims:',
	'entities:\n  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }\nclaims:',
);

const northern = 'north/north.annotations.yaml';

describe('the workbench', () => {
	let workbench: Workbench;

	afterEach(() => workbench.close());

	async function openProject(options: WorkbenchOptions = {}): Promise<void> {
		const projects = ['north', 'south'].flatMap((name) => [
			[`${name}/corroborate.yaml`, 'corroborate: 1\n'],
			[`${name}/${name}.txt`, text],
			[`${name}/${name}.annotations.yaml`, sidecar],
		]);
		const both = JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] });
		const folder = folderOf({ ...Object.fromEntries(projects), 'both.code-workspace': both });
		workbench = await openWorkbench({ folder, ...options });
	}

	/** Opens the same page with another folder, several or none. */
	async function reopen(change: (address: URL) => void): Promise<void> {
		const address = new URL(workbench.page.url());
		address.searchParams.delete('folder');
		change(address);
		await workbench.page.goto(address.href);
		await whenRestored(workbench.page);
	}

	const row = (name: RegExp) => workbench.page.getByRole('treeitem', { name }).first();

	const lens = () => workbench.page.locator('.codelens-decoration', { hasText: '1 claim' }).first();

	it('reads a single article where no folder is open', async () => {
		await openProject({ file: 'north/north.txt' });
		await reopen((address) => address.searchParams.set('ew', 'true'));
		await workbench.waitForEditor('north.txt');
		await lens().waitFor();
		const card = await workbench.hoverAt('Russian troops');
		await card.getByText('Open in the sidecar').waitFor();
		await workbench.press('Escape');
		await workbench.openView('Corroborate');
		await row(/^Places, 1/).waitFor();
		await workbench.screenshot('no-folder');
	});

	it('asks for a folder where nothing is open', async () => {
		await openProject();
		await reopen((address) => address.searchParams.set('ew', 'true'));
		await workbench.openView('Corroborate');
		await workbench.page.getByText('Open a folder with articles').first().waitFor();
		await workbench.screenshot('nothing-open');
	});

	it('shows the projects of several folders side by side', async () => {
		await openProject();
		await reopen((address) =>
			address.searchParams.set('workspace', join(workbench.folder, 'both.code-workspace')),
		);
		await workbench.openView('Corroborate');
		await row(/^north/).waitFor();
		await row(/^south/).waitFor();
		await workbench.openFile('south.txt');
		await lens().waitFor();
		await workbench.screenshot('several-folders');
	});

	it('shows the projects below a folder that is none', async () => {
		await openProject();
		await workbench.openView('Corroborate');
		await row(/north/).waitFor();
		await row(/south/).waitFor();
	});

	it('tells why nothing is written where files are read-only', async () => {
		await openProject({
			file: 'north/north.txt',
			settings: { 'corroborate.annotator': 'anna', 'files.readonlyInclude': { '**/*.yaml': true } },
		});
		await tag();
		// A toast may have gone again.
		await workbench.runCommand('Notifications: Show Notifications');
		await workbench.page.getByText('is read-only here: nothing was written').first().waitFor();
		await lens().waitFor();
		await workbench.screenshot('read-only');
		assert.equal(onDisk(workbench, northern), sidecar);
	});

	it('tags in an article that is read-only', async () => {
		await openProject({
			file: 'north/north.txt',
			settings: { 'corroborate.annotator': 'anna', 'files.readonlyInclude': { '**/*.txt': true } },
		});
		await tag();
		await untilOnDisk(workbench, northern, (now) => now !== sidecar);
		await workbench.screenshot('read-only-article');
	});

	async function tag(): Promise<void> {
		await lens().waitFor();
		await tagLine(workbench, 1, 17);
	}
});
