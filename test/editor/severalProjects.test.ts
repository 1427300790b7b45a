import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { oneClaim } from '../samples';
import { problemsOf, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const { text, sidecar } = oneClaim;

describe('projects below a project', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await workspace('several');
		for (const name of ['north', 'south']) {
			await vscode.workspace.fs.createDirectory(folder.uriOf(name));
			await folder.write(
				`${name}/corroborate.yaml`,
				`corroborate: 1\n${name === 'north' ? 'levels: { date.missing: off }\n' : ''}`,
			);
			await folder.write(`${name}/a.txt`, text);
			await folder.write(`${name}/a.annotations.yaml`, sidecar);
		}
	});

	afterEach(() => folder.remove());

	const codes = (path: string) => problemsOf(folder.uriOf(path)).map(({ code }) => code);

	const hasDate = (all: readonly string[]) => all.includes('date.missing');

	it('have each their own rules and ids', async () => {
		await folder.select('south/a.txt');
		await folder.select('north/a.txt');
		assert.ok(hasDate(await until(() => codes('south/a.txt'), hasDate)));
		const only = (all: readonly string[]) => all.join() === 'source.none';
		assert.deepEqual(await until(() => codes('north/a.txt'), only), ['source.none']);
		assert.deepEqual(codes('north/a.annotations.yaml'), [], 'an id of one project is given twice in another');
	});

	it('are not read by the project above when their files change', async () => {
		const [seed] = await vscode.workspace.findFiles('004_*.txt');
		await vscode.window.showTextDocument(seed!);
		await folder.select('north/a.txt');
		await until(
			() => codes('north/a.txt'),
			(all) => all.length > 0,
		);
		await folder.write(
			'north/a.annotations.yaml',
			`${sidecar}      when: { date: 2023-04-11 }\n      colour: red\n`,
		);
		const schema = (all: readonly string[]) => all.includes('sidecar.schema');
		assert.deepEqual(await until(() => codes('north/a.annotations.yaml'), schema), ['sidecar.schema']);
		// The project above hears of the change as well, and would take a moment to read it.
		await folder.write('south/a.annotations.yaml', `${sidecar}      colour: red\n`);
		await folder.select('south/a.txt');
		await until(() => codes('south/a.annotations.yaml'), schema);
		assert.equal(hasDate(codes('north/a.txt')), false);
	});

	it('are read for the views before any article is open', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand('corroborate.entities.focus');
		await vscode.workspace
			.getConfiguration('corroborate')
			.update('articleLine', undefined, vscode.ConfigurationTarget.Global);
		await folder.write('south/corroborate.yaml', 'corroborate: 1\n# Changed.\n');
		await folder.select('south/corroborate.yaml');
		await vscode.commands.executeCommand('workbench.action.files.save');
		assert.ok(hasDate(await until(() => codes('south/a.txt'), hasDate)));
	});

	it('leave no findings behind when their folder is deleted', async () => {
		await folder.write('south/other.txt', text);
		await folder.select('south/other.txt');
		assert.ok(hasDate(await until(() => codes('south/a.txt'), hasDate)));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(folder.uriOf('south'), { recursive: true });
		const none = (all: readonly string[]) => all.length === 0;
		assert.deepEqual(await until(() => codes('south/a.txt'), none), []);
	});
});
