import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Plan } from '../../src/editor/applyPlans';
import { Writer } from '../../src/editor/writer';
import { until } from './inEditor';
import { workspace } from './workspaceFiles';

/** Adds a line at the end. */
const add =
	(line: string): Plan =>
	(source) => ({ edits: [{ start: source.length, end: source.length, text: `${line}\n` }] });

describe('the writer', () => {
	let folder: Awaited<ReturnType<typeof workspace>>;

	beforeEach(async () => {
		folder = await workspace('writer');
		await folder.write('a.txt', 'An article.\n');
		await folder.write('a.yaml', 'a: 1\n');
		await folder.write('b.yaml', 'b: 1\n');
	});

	afterEach(() => folder.remove());

	it('lands two changes of one file that are asked for at once, one after the other', async () => {
		const writer = new Writer();
		const article = folder.uriOf('a.txt');
		const written = await Promise.all(
			['# 1', '# 2', '# 3'].map((line) => writer.write(folder.uriOf('a.yaml'), add(line), { article })),
		);
		assert.deepEqual(written, [true, true, true]);
		assert.equal(await folder.read('a.yaml'), 'a: 1\n# 1\n# 2\n# 3\n');
	});

	it('lands changes of several files that are asked for at once', async () => {
		const writer = new Writer();
		await Promise.all(['a', 'b'].map((name) => writer.write(folder.uriOf(`${name}.yaml`), add(`# ${name}`))));
		assert.equal(await folder.read('a.yaml'), 'a: 1\n# a\n');
		assert.equal(await folder.read('b.yaml'), 'b: 1\n# b\n');
	});

	it('computes the splice anew where the text changed under it', async () => {
		const writer = new Writer();
		const editor = await folder.select('a.yaml');
		const sources: string[] = [];
		let other: Thenable<boolean> | undefined;
		const written = await writer.write(folder.uriOf('a.yaml'), (source) => {
			sources.push(source);
			// Another edit that was asked for first makes ours fail.
			other ??= editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# first\n'));
			return add('# ours')(source);
		});
		assert.equal(written, true);
		await other;
		assert.deepEqual(sources.slice(0, 1), ['a: 1\n']);
		assert.equal(editor.document.getText(), '# first\na: 1\n# ours\n');
	});

	it('keeps the change in the editor where the file cannot be saved, and writes over nothing', async () => {
		const writer = new Writer();
		const uri = folder.uriOf('a.yaml');
		await writer.write(uri, (source) => {
			// Between our edit and our save another program writes.
			writeFileSync(uri.fsPath, 'a: 2 # written by another program\n');
			return add('# ours')(source);
		});
		assert.equal(await folder.read('a.yaml'), 'a: 2 # written by another program\n');
		assert.equal(folder.document('a.yaml')?.getText(), 'a: 1\n# ours\n');
		assert.equal(folder.document('a.yaml')?.isDirty, true);

		await vscode.commands.executeCommand('notifications.focusToasts');
		await vscode.commands.executeCommand('notification.acceptPrimaryAction');
		await folder.untilFile('a.yaml', 'a: 2 # written by another program\n# ours\n');
		// The host hears of a save after the disk has it.
		const dirty = () => folder.document('a.yaml')?.isDirty;
		assert.equal(await until(dirty, (is) => is === false), false);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('changes nothing and says why where the plan refuses', async () => {
		const writer = new Writer();
		assert.equal(await writer.write(folder.uriOf('a.yaml'), () => ({ refused: 'Not now.' })), false);
		assert.equal(await folder.read('a.yaml'), 'a: 1\n');
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('creates a missing file only where told to', async () => {
		const writer = new Writer();
		assert.equal(await writer.write(folder.uriOf('c.yaml'), add('# c')), false);
		assert.equal(await writer.write(folder.uriOf('c.yaml'), add('# c'), { create: () => 'c: 1\n' }), true);
		assert.equal(await folder.read('c.yaml'), 'c: 1\n# c\n');
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('does not throw where there is no folder to write to', async () => {
		const writer = new Writer();
		const uri = folder.uriOf('a.txt/c.yaml');
		assert.equal(await writer.write(uri, add('# c'), { create: () => 'c: 1\n' }), false);
		await vscode.commands.executeCommand('notifications.clearAll');
	});
});
