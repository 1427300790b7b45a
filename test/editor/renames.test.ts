import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { oneClaim } from '../samples';
import { problemsOf, until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const { text, sidecar } = oneClaim;

describe('an article that is renamed', () => {
	let files: Workspace;
	beforeEach(async () => {
		files = await projectOf('renames', text, sidecar);
	});
	afterEach(() => files.remove());

	async function rename(...pairs: readonly (readonly [string, string])[]): Promise<void> {
		const edit = new vscode.WorkspaceEdit();
		for (const [from, to] of pairs) edit.renameFile(files.uriOf(from), files.uriOf(to));
		assert.ok(await vscode.workspace.applyEdit(edit));
	}

	async function list(folder = '.'): Promise<string[]> {
		const entries = await vscode.workspace.fs.readDirectory(files.uriOf(folder));
		return entries.map(([name]) => name).sort();
	}

	const codesOf = (path: string): string[] => problemsOf(files.uriOf(path)).map(({ code }) => code);

	it('takes its sidecar along, and its findings', async () => {
		await vscode.window.showTextDocument(files.uriOf('a.txt'));
		await until(
			() => codesOf('a.txt'),
			(codes) => codes.includes('date.missing'),
		);
		const seen = new Set<string>();
		const watching = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
			for (const uri of uris) for (const { code } of problemsOf(uri)) seen.add(code);
		});
		await rename(['a.txt', 'b.txt']);
		assert.deepEqual(await list(), ['b.annotations.yaml', 'b.txt', 'corroborate.yaml']);
		assert.equal(await files.read('b.annotations.yaml'), sidecar);
		await until(
			() => [codesOf('a.txt').length, codesOf('b.txt').includes('date.missing')],
			([old, isNew]) => old === 0 && isNew === true,
		);
		assert.deepEqual(codesOf('a.txt'), []);
		assert.ok(codesOf('b.txt').includes('date.missing'));
		watching.dispose();
		assert.ok(!seen.has('sidecar.no-article'), 'a sidecar without its article was shown in between');
	});

	it('takes its sidecar into another folder', async () => {
		await rename(['a.txt', 'deep/er/a.txt']);
		assert.deepEqual(await list(), ['corroborate.yaml', 'deep']);
		assert.deepEqual(await list('deep/er'), ['a.annotations.yaml', 'a.txt']);
	});

	it('takes its sidecar into another project', async () => {
		await files.write('other/corroborate.yaml', 'corroborate: 1\n');
		await rename(['a.txt', 'other/a.txt']);
		assert.deepEqual(await list('other'), ['a.annotations.yaml', 'a.txt', 'corroborate.yaml']);
		await vscode.window.showTextDocument(files.uriOf('other/a.txt'));
		await until(
			() => codesOf('other/a.txt'),
			(codes) => codes.includes('date.missing'),
		);
		assert.ok(codesOf('other/a.txt').includes('date.missing'));
	});

	it('leaves a sidecar that is in the way as it is', async () => {
		await files.write('b.annotations.yaml', '# Mine.\n');
		await rename(['a.txt', 'b.txt']);
		assert.deepEqual(await list(), ['a.annotations.yaml', 'b.annotations.yaml', 'b.txt', 'corroborate.yaml']);
		assert.equal(await files.read('b.annotations.yaml'), '# Mine.\n');
		assert.equal(await files.read('a.annotations.yaml'), sidecar);
	});

	it('takes what is unsaved in its sidecar along, unsaved', async () => {
		const editor = await vscode.window.showTextDocument(files.uriOf('a.annotations.yaml'));
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Half a thought.\n'));
		await rename(['a.txt', 'b.txt']);
		const document = await until(
			() => files.document('b.annotations.yaml'),
			(found) => found !== undefined,
		);
		assert.equal(document?.getText(), `# Half a thought.\n${sidecar}`);
		assert.ok(document?.isDirty);
		assert.equal(await files.read('b.annotations.yaml'), sidecar);
	});

	it('goes with others, and with sidecars that were chosen too', async () => {
		await files.write('c.txt', text);
		await files.write('c.annotations.yaml', sidecar);
		await rename(['a.txt', 'x/a.txt'], ['a.annotations.yaml', 'x/a.annotations.yaml'], ['c.txt', 'x/c.txt']);
		assert.deepEqual(await list('x'), ['a.annotations.yaml', 'a.txt', 'c.annotations.yaml', 'c.txt']);
	});

	it('leaves a sidecar alone when a folder takes both', async () => {
		await files.write('x/c.txt', text);
		await files.write('x/c.annotations.yaml', sidecar);
		await files.write('x.annotations.yaml', sidecar);
		await rename(['x', 'y']);
		assert.deepEqual(await list('y'), ['c.annotations.yaml', 'c.txt']);
		assert.ok((await list()).includes('x.annotations.yaml'), 'it is of x.txt, not of the folder');
	});

	it('takes its sidecar along when letters change their case alone', async () => {
		await rename(['a.txt', 'A.txt']);
		assert.deepEqual(await list(), ['A.annotations.yaml', 'A.txt', 'corroborate.yaml']);
	});

	it('keeps the places of its claims, also of one reworded past finding again', async () => {
		const editor = await vscode.window.showTextDocument(files.uriOf('a.txt'));
		await until(
			() => codesOf('a.txt'),
			(codes) => codes.includes('date.missing'),
		);
		const wordAt = (word: string) => {
			const start = editor.document.getText().indexOf(word);
			return new vscode.Range(0, start, 0, start + word.length);
		};
		for (const [word, instead] of [
			['troops ', 'men '],
			['fired ', 'shot '],
			['rockets ', ''],
			['at Bakhmut ', ''],
		] as const)
			assert.ok(await editor.edit((edit) => edit.replace(wordAt(word), instead)));
		await until(
			() => codesOf('a.txt'),
			(codes) => codes.includes('anchor.changed'),
		);
		assert.ok(codesOf('a.txt').includes('anchor.changed'), codesOf('a.txt').join());
		await rename(['a.txt', 'b.txt']);
		await until(
			() => codesOf('b.txt'),
			(codes) => codes.includes('anchor.changed'),
		);
		assert.ok(codesOf('b.txt').includes('anchor.changed'), codesOf('b.txt').join());
	});
});
