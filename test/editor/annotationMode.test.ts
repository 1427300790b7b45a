import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import type { Claim, ModeAction } from '../../src/core';
import { problemsOf, setAnnotator, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = `Rockets hit Bakhmut on Monday, officials said.
The governor said that two civilians were wounded. Five villages were lost in May.
`;

describe('annotation mode in the editor', () => {
	let folder: Workspace;
	let editor: vscode.TextEditor;

	before(() => vscode.extensions.getExtension('corroborate.corroborate')!.activate());
	beforeEach(async () => {
		await setAnnotator('anna');
		folder = await workspace('mode');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\ntopics: [mining]\n');
		await folder.write('a.txt', text);
		editor = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await vscode.commands.executeCommand('corroborate.annotationMode');
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await folder.remove();
		await setAnnotator(undefined);
	});

	const key = (action: ModeAction): Thenable<unknown> =>
		vscode.commands.executeCommand('corroborate.annotate', action);
	const keys = async (...actions: ModeAction[]): Promise<void> => {
		await Promise.all(actions.map(key));
	};
	const type = (words: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text: words });
	const selected = (): string => editor.selections.map((one) => editor.document.getText(one)).join(' | ');
	const claims = async (): Promise<readonly Claim[]> =>
		Object.values(readSidecar(await folder.read('a.annotations.yaml')).value.claims?.anna ?? {}) as Claim[];

	it('tags by letters, in the order in which they are pressed, however fast', async () => {
		await keys('move.go-on', 'topic.materiel', 'act.assesses', 'move.go-on', 'topic.casualties', 'source.1');
		const [first, second] = await claims();
		assert.equal(first?.quote, 'Rockets hit Bakhmut on Monday');
		assert.equal(first.is.topic, 'materiel');
		assert.equal(first.is.act, 'assesses');
		assert.equal(second?.quote, 'two civilians were wounded');
		assert.equal(second.said.source, first.said.source);
		assert.equal(editor.document.getText(), text);
	});

	it('lets nothing change the article, not even where read-only was lifted', async () => {
		await type('zebra');
		assert.equal(editor.document.getText(), text);
		await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
		await type('zebra');
		assert.equal(
			await until(
				() => editor.document.getText(),
				(now) => now === text,
			),
			text,
		);
		await until(
			() => editor.document.isDirty,
			(isDirty) => !isDirty,
		);
		assert.equal(editor.document.isDirty, false);
		await type('again');
		assert.equal(editor.document.getText(), text);
		await key('move.go-on');
		assert.equal(selected(), 'Rockets hit Bakhmut on Monday');
	});

	it('undoes and redoes what was annotated, never the article', async () => {
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'So: '));
		await editor.document.save();
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await keys('move.go-on', 'topic.territory');
		assert.equal((await claims()).length, 1);
		await key('mode.undo');
		await until(claims, (now) => now.length === 0);
		assert.equal((await claims()).length, 0);
		await key('mode.undo');
		assert.equal(editor.document.getText(), `So: ${text}`);
		await key('mode.redo');
		await until(claims, (now) => now.length === 1);
		assert.equal((await claims())[0]?.is.topic, 'territory');
		assert.equal(editor.document.getText(), `So: ${text}`);
	});

	it('takes over an article that changes on disk', async () => {
		await folder.write('a.txt', `${text}And more was lost.\n`);
		await until(
			() => editor.document.getText(),
			(now) => now.endsWith('lost.\n'),
		);
		await key('move.go-on');
		assert.ok(editor.document.getText().endsWith('And more was lost.\n'));
		assert.equal(editor.document.isDirty, false);
	});

	it('is not entered where the article has unsaved changes, and left by the same key', async () => {
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await type('So: ');
		assert.ok(editor.document.isDirty);
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await key('topic.territory');
		await type('x');
		assert.ok(editor.document.getText().includes('So: x'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('says nothing against a claim that is still being made', async () => {
		const here = (): readonly string[] =>
			problemsOf(folder.uriOf('a.txt'))
				.filter(({ range }) => range.start.line === 1)
				.map(({ code }) => code);
		await keys('move.next-sentence', 'move.next-sentence', 'topic.territory', 'source.0');
		assert.equal((await claims()).length, 1);
		await until(
			() => problemsOf(folder.uriOf('a.txt')),
			(now) => now.length > 0,
		);
		assert.deepEqual(here(), []);
		await key('move.previous-sentence');
		assert.notEqual((await until(here, (now) => now.length > 0)).length, 0);
	});

	it('goes through the topics of the team by the letter of the others', async () => {
		await keys('move.go-on', 'topic.other', 'topic.other');
		assert.equal((await claims())[0]?.is.topic, 'mining');
	});

	it('never does in one article what was pressed in another', async () => {
		await folder.write('b.txt', text);
		await keys('move.go-on');
		const pressed = keys('topic.territory', 'move.go-on', 'topic.casualties', 'mode.undo', 'source.0');
		const other = await vscode.window.showTextDocument(folder.uriOf('b.txt'), { preview: false });
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await pressed;
		assert.equal(other.document.getText(), text);
		await assert.rejects(folder.read('b.annotations.yaml'));
		await vscode.commands.executeCommand('corroborate.annotationMode');
		await type('So: ');
		assert.ok(other.document.getText().includes('So: '));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is over when the article is closed, which can be edited when it is opened again', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		editor = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await key('topic.territory');
		await until(
			async () => {
				await type('x');
				return editor.document.isDirty;
			},
			(isDirty) => isDirty,
		);
		assert.ok(editor.document.isDirty);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await assert.rejects(folder.read('a.annotations.yaml'));
	});

	it('stays on in an article that gets another language mode', async () => {
		await vscode.languages.setTextDocumentLanguage(editor.document, 'conflict-report');
		await keys('move.go-on', 'topic.territory');
		assert.equal((await claims()).length, 1);
		await type('x');
		assert.equal(editor.document.getText(), text);
	});

	it('does nothing on what is no key of its own', async () => {
		for (const action of ['', 'topic.', 'topic.constructor', 'claim.toString', 'mode.x', undefined, 7, {}])
			await vscode.commands.executeCommand('corroborate.annotate', action);
		assert.equal(editor.document.getText(), text);
		await assert.rejects(async () => folder.read('a.annotations.yaml'));
	});
});
