import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { deleteAnnotation } from '../../src/editor/commands/deleteAnnotation';
import { editClaim } from '../../src/editor/commands/editClaim';
import { rate } from '../../src/editor/commands/rate';
import { tagClaim } from '../../src/editor/commands/tagClaim';
import { tagEntity } from '../../src/editor/commands/tagEntity';
import { answering } from './answering';
import { commandsIn } from './commands';
import { accepting, setAnnotator } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const text = [
	'Ukrainian forces have retaken the village of Klishchiivka, officials said.',
	'Russian troops fired rockets at Bakhmut on Monday.',
	'The governor said that two civilians were wounded in the attack.',
	'',
].join('\n');

const sidecar = `corroborate: 1
article:
  text: sha1:0000000000000000000000000000000000000000
# A comment of the user's.
claims:
  anna:
    k3f9wq2:
      quote: Russian troops fired rockets at Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      house-key: kept
  ben:
`;

describe('writing from the editor', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await projectOf('writing', text);
		await setAnnotator('anna');
	});

	afterEach(async () => {
		await setAnnotator(undefined);
		await folder.remove();
	});

	it('puts a claim into the sidecar, in the order of the text, and touches no other line', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		await folder.select('a.txt', 'Ukrainian forces have retaken the village of Klishchiivka');
		await tag();
		const written = await folder.read('a.annotations.yaml');
		const lines = written.split('\n');
		const old = sidecar.split('\n');
		assert.deepEqual(lines.filter((line) => old.includes(line)).slice(0, 6), old.slice(0, 6));
		assert.ok(written.includes('      house-key: kept\n'));
		const quotes = lines.filter((line) => line.startsWith('      quote: '));
		assert.deepEqual(
			quotes.map((line) => line.slice(13, 28)),
			['Ukrainian force', 'Russian troops ', 'two civilians w'],
		);
		assert.equal(folder.document('a.annotations.yaml')?.isDirty, false);
	});

	it('takes a tag back by Undo in the article, and brings it again by Redo', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		const written = await folder.read('a.annotations.yaml');
		assert.notEqual(written, sidecar);
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
		await vscode.commands.executeCommand('redo');
		await folder.untilFile('a.annotations.yaml', written);
		assert.equal(await folder.read('a.txt'), text);
	});

	it('undoes a tag from the article after other files were looked at', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		await folder.select('corroborate.yaml');
		await folder.select('a.annotations.yaml');
		await folder.select('a.txt');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
	});

	it('edits a sidecar with unsaved changes and leaves the saving to its user', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		const editor = await folder.select('a.annotations.yaml');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Not saved yet.\n'));
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		assert.equal(editor.document.isDirty, true);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		assert.match(editor.document.getText(), /^# Not saved yet\.\n[^]*quote: two civilians were wounded/);
		await folder.select('a.txt');
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), `# Not saved yet.\n${sidecar}`);
		assert.equal(editor.document.isDirty, true);
	});

	it('writes on top of what another program has just changed on disk', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.annotations.yaml');
		await folder.select('a.txt', 'two civilians were wounded');
		await folder.write('a.annotations.yaml', sidecar.replace('of the user', 'of another user'));
		await tag();
		const written = await folder.read('a.annotations.yaml');
		assert.match(written, /of another user/);
		assert.match(written, /quote: two civilians were wounded/);
	});

	for (const [what, locked] of [
		['a key twice', sidecar.replace('  ben:\n', '  anna:\n')],
		['merge markers', `<<<<<<< ours\n${sidecar}=======\n${sidecar}>>>>>>> theirs\n`],
		['mixed line ends', sidecar.replace('claims:\n', 'claims:\r\n')],
	] as const)
		it(`changes nothing in a sidecar with ${what}`, async () => {
			await folder.write('a.annotations.yaml', locked);
			await folder.select('a.txt', 'two civilians were wounded');
			await tag();
			assert.equal(await folder.read('a.annotations.yaml'), locked);
			assert.notEqual(folder.document('a.annotations.yaml')?.isDirty, true);
			await vscode.commands.executeCommand('notifications.clearAll');
		});

	it('changes nothing in a sidecar that is not UTF-8', async () => {
		const bytes = new Uint8Array([...new TextEncoder().encode(`${sidecar}# `), 0xe9, 0x0a]);
		await vscode.workspace.fs.writeFile(folder.uriOf('a.annotations.yaml'), bytes);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		assert.deepEqual(
			[...(await vscode.workspace.fs.readFile(folder.uriOf('a.annotations.yaml')))],
			[...bytes],
		);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('keeps CRLF and the byte order mark of a sidecar', async () => {
		const crlf = `\ufeff${sidecar.replaceAll('\n', '\r\n')}`;
		await folder.write('a.annotations.yaml', crlf);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		const written = await folder.read('a.annotations.yaml');
		assert.match(written, /two civilians were wounded/);
		assert.equal(written.replaceAll('\r\n', '').includes('\n'), false);
		assert.ok(written.startsWith('\ufeff'));
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', crlf);
	});

	it('creates the sidecar with the first tag, with a section for every annotator', async () => {
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		const written = await folder.read('a.annotations.yaml');
		assert.match(
			written,
			/^corroborate: 1\narticle:\n {2}text: sha1:[0-9a-f]{40}\n[^]*claims:\n {2}anna:\n {4}[^]*\n {2}ben:\ndismissed:\n {2}anna:\n {2}ben:\n$/,
		);
		assert.equal(written.match(/sha1:/g)?.length, 1, 'the claim needs no text of its own');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile(
			'a.annotations.yaml',
			written.replace(/ {2}anna:\n(?: {4}.*\n)+/, '  anna:\n').replace(/sources:\n(?: +.*\n)+/, ''),
		);
	});

	it('names the text that a claim was made on where it is not the article of the sidecar', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt', 'two civilians were wounded');
		await tag();
		assert.match(
			await folder.read('a.annotations.yaml'),
			/quote: two civilians[^]*\n {6}text: sha1:[0-9a-f]{40}\n/,
		);
	});

	it('takes several selections as the parts of one claim, in the order of the text', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('a.txt', 'officials said', 'the village of Klishchiivka');
		await tag();
		const { claims } = readSidecar(await folder.read('a.annotations.yaml')).value;
		const [claim] = Object.entries(claims?.anna ?? {}).flatMap(([id, one]) =>
			id === 'k3f9wq2' ? [] : [one as Claim],
		);
		assert.ok(Array.isArray(claim?.quote));
		assert.deepEqual(
			claim.quote.map(({ quote }) => quote),
			['the village of Klishchiivka', 'officials said'],
		);
	});

	it('tags a selection that begins and ends in white space without it, and nothing where nothing is selected', async () => {
		await folder.write('a.annotations.yaml', sidecar);
		const editor = await folder.select('a.txt');
		editor.selection = new vscode.Selection(0, 9, 0, 10);
		await tag();
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		editor.selection = new vscode.Selection(2, 22, 2, 49);
		await tag();
		assert.match(await folder.read('a.annotations.yaml'), /quote: two civilians were wounded\n/);
	});

	it('does every other command without a throw where there is nothing to do', async () => {
		const commands = await commandsIn('anna');
		const { writing } = commands;
		const all = [tagClaim, tagEntity, editClaim, rate, deleteAnnotation];
		const asked = await answering([], async () => {
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			for (const run of all) await run(writing);
			await folder.select('a.txt');
			// Without a selection Tag Entity is about the name at the caret, and there is one.
			for (const run of all.filter((one) => one !== tagEntity)) await run(writing);
			for (const run of [editClaim, rate, deleteAnnotation])
				for (const id of ['zzzzzzz', 'constructor', 7, {}]) await run(writing, id);
		});
		await commands.dispose();
		assert.deepEqual(asked, []);
		await assert.rejects(async () => folder.read('a.annotations.yaml'));
	});

	it('deletes a claim with the relations and dismissals that name it', async () => {
		const related = `${sidecar}    p7d2cxm:
      quote: two civilians were wounded
      prefix: "The governor said that "
      suffix: " in the attack.\\n"
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: "@article" }
      relations:
        - { type: repeats, to: k3f9wq2 }
dismissed:
  ben:
    - { code: language.loaded, target: k3f9wq2, reason: his words }
    - { code: language.loaded, target: p7d2cxm, reason: his words }
`;
		await folder.write('a.annotations.yaml', related);
		await folder.select('a.txt', 'Russian troops fired rockets at Bakhmut on Monday.');
		await accepting(vscode.commands.executeCommand('corroborate.delete', 'k3f9wq2'));
		const written = await folder.read('a.annotations.yaml');
		assert.equal(written.includes('k3f9wq2'), false);
		assert.match(written, /p7d2cxm:\n[^]*target: p7d2cxm/);
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', related);
	});
});

/** Tags the selection, accepting what is suggested. */
async function tag(): Promise<void> {
	await accepting(vscode.commands.executeCommand('corroborate.tagClaim'));
}
