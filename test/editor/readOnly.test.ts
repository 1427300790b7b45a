import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Writer } from '../../src/editor/writing/writer';
import { accepting, setAnnotator, until } from './inEditor';
import { MemoryFiles } from './memoryFiles';
import { workspace, type Workspace } from './workspaceFiles';

const words = 'two civilians were wounded';
const text = `The governor said that ${words} in the attack.\n`;
const sidecar = 'corroborate: 1\nclaims:\n  anna:\n';

/** A folder in which nothing can be written, whoever asks. */
class ReadOnlyFiles extends MemoryFiles {
	override writeFile(uri: vscode.Uri): void {
		throw vscode.FileSystemError.NoPermissions(uri);
	}
}

describe('a folder that is read-only', () => {
	const files = new ReadOnlyFiles();
	const scheme = 'frozen';
	let provider: vscode.Disposable;

	before(() => setAnnotator('anna'));

	after(() => setAnnotator(undefined));

	afterEach(async () => {
		for (const document of vscode.workspace.textDocuments)
			if (document.isDirty) {
				await vscode.window.showTextDocument(document);
				await vscode.commands.executeCommand('workbench.action.files.revert');
			}
		await vscode.commands.executeCommand('notifications.clearAll');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		provider.dispose();
	});

	async function tag(name: string): Promise<vscode.TextDocument> {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/${name}.txt`));
		const editor = await vscode.window.showTextDocument(document);
		const start = document.positionAt(text.indexOf(words));
		editor.selection = new vscode.Selection(start, start.translate(0, words.length));
		const rows = await until(
			() => vscode.languages.getDiagnostics(document.uri),
			(all) => all.length > 0,
		);
		assert.ok(rows.length > 0, 'it is no article');
		await accepting(vscode.commands.executeCommand('corroborate.tagClaim'));
		return document;
	}

	const read = (path: string) =>
		new TextDecoder().decode(files.readFile(vscode.Uri.parse(`${scheme}:${path}`)));

	it('keeps a tag in the editor where VS Code learns only on saving that it cannot write', async () => {
		provider = vscode.workspace.registerFileSystemProvider(scheme, files);
		files.put('/a.txt', text);
		files.put('/a.annotations.yaml', sidecar);
		await tag('a');
		assert.equal(read('/a.annotations.yaml'), sidecar);
		const edited = vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/a.annotations.yaml');
		assert.equal(edited?.isDirty, true);
		assert.match(edited.getText(), new RegExp(words));
		assert.equal(read('/a.txt'), text);
	});

	it('refuses a tag where VS Code knows that nothing can be written', async () => {
		provider = vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly: true });
		files.put('/b.txt', text);
		files.put('/b.annotations.yaml', sidecar);
		await tag('b');
		assert.equal(read('/b.annotations.yaml'), sidecar);
		assert.equal(read('/b.txt'), text);
		assert.deepEqual(
			vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path),
			[],
		);
	});

	it('gets no sidecar where none can be created', async () => {
		provider = vscode.workspace.registerFileSystemProvider(scheme, files);
		files.put('/c/corroborate.yaml', 'corroborate: 1\n');
		files.put('/c/c.txt', text);
		await tag('c/c');
		assert.throws(() => read('/c/c.annotations.yaml'));
		assert.equal(read('/c/c.txt'), text);
	});
});

describe('a file that a setting makes read-only', () => {
	let folder: Workspace;
	const readonly = (value: object | undefined) =>
		vscode.workspace
			.getConfiguration('files')
			.update('readonlyInclude', value, vscode.ConfigurationTarget.Global);

	before(async () => {
		folder = await workspace('locked');
		await folder.write('a.yaml', 'a: 1\n');
		await readonly({ '**/a.yaml': true });
	});

	after(async () => {
		await readonly(undefined);
		await vscode.commands.executeCommand('notifications.clearAll');
		await folder.remove();
	});

	it('is not changed, and not shown as changed', async () => {
		const writer = new Writer();
		const plan = (source: string) => ({
			edits: [{ start: source.length, end: source.length, text: 'b: 2\n' }],
		});
		const written = await writer.write(folder.uriOf('a.yaml'), plan);
		assert.equal(written, false);
		assert.equal(await folder.read('a.yaml'), 'a: 1\n');
		assert.equal(folder.document('a.yaml')?.getText(), 'a: 1\n');
	});
});
