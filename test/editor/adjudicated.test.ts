import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleLine } from '../../src/core';
import { claimFor } from '../../src/editor/commands/active';
import { registerStatus } from '../../src/editor/reading/status';
import { ProjectRows } from '../../src/editor/trees/projectRows';
import { commandsIn, type Commands } from './commands';
import { workspace, type Workspace } from './workspaceFiles';

const text = 'The hill fell in the night. The town is held by nobody. The road was cut on Monday.\n';
const claim = (id: string, quote: string, rest = '') => `    ${id}:
      quote: ${quote}
      is: { topic: political, act: reports, status: ready }
      said: { mode: author, source: "@article" }
${rest}`;
const sidecar = `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
claims:
  anna:
${claim('bbbbbb2', 'The hill fell in the night.')}${claim('bbbbbb3', 'The town is held by nobody.')}  ben:
${claim('bbbbbb4', 'The town is held by nobody.')}  agreed:
${claim('bbbbbb5', 'The town is held by nobody.', '      adjudicated: { by: dora, on: 2026-11-21, from: [bbbbbb3, bbbbbb4] }\n')}`;

describe('an article with agreed claims', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await workspace('adjudicated');
		commands = await commandsIn('anna');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna, ben]\n');
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	it('has one count: in the status bar, above the article and in the lists', async () => {
		const { active, document } = await opened();
		const { project, path } = active;
		assert.match(articleLine(project.corpus, document, project.findings(path), 'anna').text, /^2 claims:/);
		assert.match(statusOf().text, /^\$\(checklist\) 2 claims\b/);
		assert.deepEqual(
			new ProjectRows().of(project).map(({ placed }) => placed.id),
			['bbbbbb2', 'bbbbbb5'],
		);
	});

	it('takes the agreed claim for the one at the caret, and one’s own where nothing was agreed on', async () => {
		const { active, document } = await opened();
		const at = async (words: string) => {
			const editor = await folder.select('a.txt', words);
			return claimFor({ ...active, document, editor }, undefined)?.id;
		};
		assert.equal(await at('The town'), 'bbbbbb5');
		assert.equal(await at('The hill'), 'bbbbbb2');
	});

	async function opened() {
		const editor = await folder.select('a.txt', 'The hill');
		const active = await commands.writing.projects.open(editor.document);
		await active!.project.settle();
		return { active: active!, document: active!.project.corpus.document('a.txt')! };
	}

	/** What the status bar would show now. */
	function statusOf(): vscode.StatusBarItem {
		const window = vscode.window as { createStatusBarItem: unknown };
		const before = window.createStatusBarItem;
		const item = { show: () => undefined, hide: () => undefined, dispose: () => undefined };
		window.createStatusBarItem = () => item;
		try {
			registerStatus(commands.writing.projects).dispose();
		} finally {
			window.createStatusBarItem = before;
		}
		return item as unknown as vscode.StatusBarItem;
	}
});
