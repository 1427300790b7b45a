import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { textId } from '../../src/core';
import { fiveVillages } from '../samples';
import { problemsOf, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const { old, edited: text } = fiveVillages;

const sidecar = `corroborate: 1
article:
  text: ${textId(old)}
claims:
  anna:
    k3f9wq2:
      ${fiveVillages.anchor}
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
`;

describe('the text that annotations were made on', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await workspace('old-texts');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\n');
	});
	afterEach(() => folder.remove());

	it('comes from the cache, once an article with it was open', async () => {
		await folder.write('a.txt', old);
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt');
		await until(
			() => codes('a.txt'),
			(found) => found.length > 0,
		);
		await folder.write('b.txt', text);
		await folder.write('b.annotations.yaml', sidecar.replaceAll('k3f9wq2', 'k3f9wq3'));
		await folder.select('b.txt');
		await changed('b.txt');
	});

	it('comes from git, and so does the committed one', async () => {
		await git('init', '--quiet');
		await folder.write('a.txt', old);
		await folder.write('a.annotations.yaml', sidecar);
		await commit('One');
		await folder.write('a.txt', `${text}More.\n`);
		await commit('Two');
		await folder.write('a.txt', text);
		await folder.select('a.txt');
		await changed('a.txt');
	});

	it('is called stale once another one is committed, and that is noticed', async () => {
		await git('init', '--quiet');
		await folder.write('a.txt', old);
		await folder.write('a.annotations.yaml', sidecar);
		await commit('One');
		await folder.write('a.txt', text);
		await folder.select('a.txt');
		await changed('a.txt');
		assert.deepEqual(await updates(), []);
		await commit('Two');
		assert.deepEqual(await until(updates, (found) => found.length > 0), ['Update Anchors']);
	});

	it('is put right by Fix All where every annotation is sure of its place', async () => {
		const now = `First.\n\n${old}`;
		await git('init', '--quiet');
		await folder.write('a.txt', old);
		await folder.write('a.annotations.yaml', sidecar);
		await commit('One');
		await folder.write('a.txt', now);
		await commit('Two');
		await folder.select('a.txt');
		const fixAll = () =>
			vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				folder.uriOf('a.txt'),
				new vscode.Range(0, 0, 0, 0),
				vscode.CodeActionKind.SourceFixAll.value,
			);
		const [action] = await until(fixAll, (found) => found.length > 0);
		assert.deepEqual(await updates(), ['Update Anchors']);
		await vscode.commands.executeCommand(action!.command!.command, ...action!.command!.arguments!);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar.replace(textId(old), textId(now)));
		assert.deepEqual(await fixAll(), []);
	});

	/** The quick fixes at the name of the text. */
	async function updates(): Promise<string[]> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf('a.annotations.yaml'));
		const at = document.positionAt(document.getText().indexOf('sha1:'));
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(at, at),
		);
		return actions.map(({ title }) => title);
	}

	async function changed(path: string): Promise<void> {
		const found = await until(
			() => codes(path),
			(all) => all.includes('anchor.changed'),
		);
		assert.ok(found.includes('anchor.changed'), found.join(', '));
	}

	function codes(path: string): string[] {
		return problemsOf(folder.uriOf(path)).map(({ code }) => code);
	}

	async function commit(message: string): Promise<void> {
		await git('add', '.');
		const author = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org'];
		await git(...author, 'commit', '--quiet', '--message', message);
	}

	async function git(...args: readonly string[]): Promise<void> {
		await promisify(execFile)('git', args, { cwd: folder.uriOf('.').fsPath });
	}
});
