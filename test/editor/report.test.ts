import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { check, reportOf } from '../../src/core';
import { reportHtml } from '../../src/report/node';
import { corpusOf, reportedProject } from '../reportedProject';
import { until } from './inEditor';
import { type Workspace, workspace } from './workspaceFiles';

describe('the report', () => {
	let folder: Workspace;
	before(async () => {
		await vscode.extensions.getExtension('corroborate.corroborate')!.activate();
		folder = await workspace('report');
		for (const [path, text] of Object.entries(reportedProject())) await folder.write(path, text);
	});
	after(() => folder.remove());

	const label = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
	const withoutRevision = (page: string) => page.replace(/<dt>Revision<\/dt>\s*<dd>.*<\/dd>/, '');

	async function saved(): Promise<string> {
		await vscode.commands.executeCommand('corroborate.saveReport', folder.uriOf('report.html'));
		return folder.read('report.html');
	}

	it('is saved as the very page that the command line writes', async () => {
		await folder.select('bridge.txt');
		await vscode.commands.executeCommand('corroborate.showReport');
		assert.match(String(await until(label, (now) => now?.startsWith('Report: ') === true)), /report-\d+$/);
		const corpus = corpusOf(reportedProject());
		const name = folder.uriOf('').path.split('/').filter(Boolean).at(-1)!;
		const findings = check(corpus, { profile: 'publish' });
		assert.equal(
			withoutRevision(await saved()),
			withoutRevision(reportHtml(reportOf(corpus, { name, findings }))),
		);
	});

	it('follows the files, and is shown once', async () => {
		await folder.write('events/road.yaml', 'name: Road to the north\n');
		assert.match(await until(saved, (page) => page.includes('Road to the north')), /Road to the north/);
		const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
		const before = tabs();
		await folder.select('bridge.txt');
		await vscode.commands.executeCommand('corroborate.showReport');
		await until(label, (now) => now?.startsWith('Report: ') === true);
		assert.equal(tabs(), before);
		assert.match(await saved(), /Road to the north/);
	});

	it('says so where there is none to save', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await folder.write('other.html', 'mine');
		await vscode.commands.executeCommand('corroborate.saveReport', folder.uriOf('other.html'));
		assert.equal(await folder.read('other.html'), 'mine');
	});
});
