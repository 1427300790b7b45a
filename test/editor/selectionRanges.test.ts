import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspace, type Workspace } from './workspaceFiles';

describe('a selection that grows', () => {
	let folder: Workspace;

	before(() => vscode.extensions.getExtension('corroborate.corroborate')!.activate());
	beforeEach(async () => {
		folder = await workspace('growing');
	});
	afterEach(() => folder.remove());

	const article = () => vscode.workspace.openTextDocument(folder.uriOf('a.txt'));

	/** What *Expand Selection* selects step by step from inside these words. */
	async function grown(words: string, shown?: vscode.TextDocument): Promise<readonly string[]> {
		const { document } = await vscode.window.showTextDocument(shown ?? (await article()));
		const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
			'vscode.executeSelectionRangeProvider',
			document.uri,
			[document.positionAt(document.getText().indexOf(words) + 1)],
		);
		const selected: string[] = [];
		for (let step: vscode.SelectionRange | undefined = innermost; step; step = step.parent)
			selected.push(document.getText(step.range));
		return selected;
	}

	it('takes in what is said in an article, then its attribution', async () => {
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('a.txt', 'Officials said that shells fell on Bakhmut.\n');
		const steps = await grown('fell');
		assert.ok(steps.includes('shells fell on Bakhmut'), steps.join(' | '));
		assert.ok(steps.includes('Officials said that shells fell on Bakhmut'), steps.join(' | '));
	});

	it('follows what was typed a moment ago', async () => {
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('a.txt', 'It fell.\n');
		const editor = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await grown('fell');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Officials said that '));
		assert.ok((await grown('fell')).includes('It fell'));
	});

	it('is VS Code’s own where the text is no article', async () => {
		const content = 'Officials said that shells fell on Bakhmut.\n';
		const foreign = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
		assert.ok(!(await grown('fell', foreign)).includes('shells fell on Bakhmut'));
	});
});
