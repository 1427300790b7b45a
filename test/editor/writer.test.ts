import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { applyEdits } from '../../src/core';
import type { Plan } from '../../src/editor/writing/applyPlans';
import { Writer } from '../../src/editor/writing/writer';
import { until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

/** Adds a line at the end. */
const add =
	(line: string): Plan =>
	(source) => ({ edits: [{ start: source.length, end: source.length, text: `${line}\n` }] });

describe('the writer', () => {
	let folder: Workspace;

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

	describe('when another program writes between the change and the saving of it', () => {
		const claims = 'corroborate: 1\nclaims:\n  anna:\n  ben:\n';
		const claim = (id: string) => `    ${id}:\n      quote: ${id}\n`;
		const addClaim =
			(annotator: 'anna' | 'ben', id: string): Plan =>
			(source) => {
				const start = source.indexOf(`  ${annotator}:\n`) + annotator.length + 4;
				return { edits: [{ start, end: start, text: claim(id) }] };
			};
		const byOther = (source: string, id: string): string =>
			source.replace('  ben:\n', `  # Of the other.\n  ben:\n${claim(id)}`);
		const name = 'a.annotations.yaml';
		let uri: vscode.Uri;

		beforeEach(async () => {
			await folder.write(name, claims);
			uri = folder.uriOf(name);
		});

		afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

		const untilClean = () =>
			until(
				() => folder.document(name)?.isDirty,
				(is) => is === false,
			);

		it('merges the two by item, and saves', async () => {
			const written = await new Writer().write(uri, (source) => {
				writeFileSync(uri.fsPath, byOther(claims, 'w4mzk7r'));
				return addClaim('anna', 'k3f9wq2')(source);
			});
			assert.equal(written, true);
			const both = addClaim('anna', 'k3f9wq2')(claims);
			const expected = byOther(applyEdits(claims, both.edits ?? []), 'w4mzk7r');
			assert.equal(await folder.read(name), expected);
			assert.equal(folder.document(name)?.getText(), expected);
			assert.equal(await untilClean(), false);
		});

		it('merges a change of the same length, which VS Code would write over', async () => {
			await folder.write(name, `${claims}x: 1\n`);
			await new Writer().write(uri, (source) => {
				writeFileSync(uri.fsPath, `${claims}x: 2\n`);
				return addClaim('anna', 'k3f9wq2')(source);
			});
			const written = await folder.read(name);
			assert.match(written, /k3f9wq2[^]*\nx: 2\n/);
			assert.equal(folder.document(name)?.getText(), written);
		});

		it('merges what replaced it at the moment that it was saved', async () => {
			const saved = vscode.workspace.onDidSaveTextDocument((document) => {
				if (document.uri.toString() !== uri.toString()) return;
				saved.dispose();
				writeFileSync(uri.fsPath, byOther(claims, 'w4mzk7r'));
			});
			assert.equal(await new Writer().write(uri, addClaim('anna', 'k3f9wq2')), true);
			const written = await folder.read(name);
			assert.match(written, /k3f9wq2[^]*w4mzk7r/);
			assert.equal(folder.document(name)?.getText(), written);
			assert.equal(await untilClean(), false);
		});

		it('keeps the change in the editor where the two are in conflict, and writes over nothing', async () => {
			await folder.write(name, `${claims}x: 1\n`);
			const theirs = `${claims}x: 2 # written by another program\n`;
			const set: Plan = (source) => {
				const start = source.indexOf('x: ') + 3;
				return { edits: [{ start, end: start + 1, text: '3' }] };
			};
			await new Writer().write(uri, (source) => {
				writeFileSync(uri.fsPath, theirs);
				return set(source);
			});
			assert.equal(await folder.read(name), theirs);
			assert.equal(folder.document(name)?.getText(), `${claims}x: 3\n`);
			assert.equal(folder.document(name)?.isDirty, true);

			await vscode.commands.executeCommand('notifications.focusToasts');
			await vscode.commands.executeCommand('notification.acceptPrimaryAction');
			await folder.untilFile(name, theirs.replace('x: 2', 'x: 3'));
			// The host hears of a save after the disk has it.
			assert.equal(await untilClean(), false);
		});

		it('keeps the change in the editor where the file was emptied', async () => {
			await new Writer().write(uri, (source) => {
				writeFileSync(uri.fsPath, '');
				return addClaim('anna', 'k3f9wq2')(source);
			});
			assert.equal(await folder.read(name), '');
			assert.equal(folder.document(name)?.isDirty, true);
		});
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
