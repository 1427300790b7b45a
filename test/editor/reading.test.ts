import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { sidecarPathOf, textId } from '../../src/core';
import { OldTexts } from '../../src/editor/oldTexts/oldTexts';
import { Projects } from '../../src/editor/project/projects';
import { problemsOf, until } from './inEditor';
import { MemoryFiles } from './memoryFiles';
import { workspace, type Workspace } from './workspaceFiles';

const quote = 'Russian troops fired rockets at Bakhmut on Monday';
const text = `${quote}, and the mayor left.\nTwo civilians were wounded.\n`;
const sidecarOf = (id: string, more = ''): string => `corroborate: 1
${more}claims:
  anna:
    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const withoutDates = 'corroborate: 1\nlevels: { date.missing: off }\n';

/** Files; reading a sidecar takes a while. */
class SlowFiles implements vscode.FileSystemProvider {
	/** The most readings of one file that ran at the same time. */
	mostAtOnce = 0;
	readonly #running: string[] = [];
	readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;

	constructor(readonly files: MemoryFiles) {
		this.onDidChangeFile = files.onDidChangeFile;
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		this.#running.push(uri.path);
		this.mostAtOnce = Math.max(this.mostAtOnce, this.#running.filter((path) => path === uri.path).length);
		if (uri.path.endsWith('.annotations.yaml')) await new Promise((resolve) => setTimeout(resolve, 200));
		this.#running.splice(this.#running.indexOf(uri.path), 1);
		return this.files.readFile(uri);
	}

	watch = () => this.files.watch();
	stat = (uri: vscode.Uri) => this.files.stat(uri);
	readDirectory = (uri: vscode.Uri) => this.files.readDirectory(uri);
	createDirectory = () => this.files.createDirectory();
	writeFile = (uri: vscode.Uri, bytes: Uint8Array) => this.files.writeFile(uri, bytes);
	delete = (uri: vscode.Uri) => this.files.delete(uri);
	rename = (from: vscode.Uri, to: vscode.Uri) => this.files.rename(from, to);
}

describe('what is read of a project', () => {
	let folder: Workspace;
	let oldTexts: OldTexts;
	let projects: Projects;

	beforeEach(async () => {
		folder = await workspace('reading');
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecarOf('k3f9wq2'));
		oldTexts = new OldTexts(undefined);
		projects = new Projects(oldTexts);
	});
	afterEach(async () => {
		projects.dispose();
		oldTexts.dispose();
		await folder.remove();
	});

	async function openArticle(uri: vscode.Uri) {
		// What an extension has opened, VS Code does not close for minutes.
		await vscode.commands.executeCommand('vscode.open', uri);
		const editor = vscode.window.activeTextEditor!;
		assert.equal(editor.document.uri.toString(), uri.toString());
		const article = await projects.open(editor.document);
		assert.ok(article);
		const words = (id: string): string | undefined => {
			const placed = article.project.corpus.document(article.path)!.claims.find((claim) => claim.id === id)!;
			const [span] = article.project.spansOf(article.path, placed);
			return span && editor.document.getText().slice(span.start, span.end);
		};
		return { editor, words, ...article };
	}

	it('goes on after a rule fails on one article, and for the others', async () => {
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('b.txt', text);
		await folder.write('b.annotations.yaml', sidecarOf('p7d2cxm'));
		const { project, path } = await openArticle(folder.uriOf('a.txt'));
		await project.load();
		const codes = (file: string) => project.findings(file).map(({ code }) => code);
		assert.ok(codes(path).includes('date.missing'));
		const before = codes(path);
		const { corpus } = project;
		const source = corpus.source.bind(corpus);
		let faults = 0;
		corpus.source = (document, slug) => {
			if (document !== corpus.document(path)) return source(document, slug);
			faults += 1;
			throw new Error('a fault in a rule');
		};
		await settleWith('b.annotations.yaml', sidecarOf('p7d2cxm', 'colour: red\n'));
		assert.deepEqual(codes(path), before, 'they stay as they were');
		assert.ok(codes('b.annotations.yaml').includes('sidecar.schema'));
		assert.ok(faults > 0);
		corpus.source = source;
		await settleWith('b.annotations.yaml', sidecarOf('p7d2cxm'));
		assert.deepEqual(codes('b.annotations.yaml'), []);

		async function settleWith(file: string, yaml: string): Promise<void> {
			await folder.write(file, yaml);
			// What is as it was is not looked at again.
			await folder.write('a.annotations.yaml', sidecarOf('k3f9wq2', `# ${yaml.length}\n`));
			project.touch(file);
			project.touch(path);
			await project.settle();
		}
	});

	it('is one reading of a file after the other', async () => {
		const files = new MemoryFiles();
		const slow = new SlowFiles(files);
		files.put('/slow/corroborate.yaml', 'corroborate: 1\n');
		files.put('/slow/a.txt', text);
		files.put('/slow/a.annotations.yaml', sidecarOf('k3f9wq2'));
		const provider = vscode.workspace.registerFileSystemProvider('slow', slow);
		projects.dispose();
		try {
			const uri = vscode.Uri.parse('slow:/slow/a.txt');
			const editor = await vscode.window.showTextDocument(uri);
			const readings = () => files.reads.filter((path) => path === '/slow/a.annotations.yaml').length;
			await until(readings, (times) => times > 0);
			await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Indeed, '));
			assert.ok((await until(readings, (times) => times > 1)) > 1);
			assert.equal(slow.mostAtOnce, 1);
		} finally {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			provider.dispose();
		}
	});

	it('is read anew where an article was changed while it was closed and nobody told', async () => {
		const files = new MemoryFiles();
		files.put('/quiet/corroborate.yaml', 'corroborate: 1\n');
		files.put('/quiet/a.txt', text);
		files.put('/quiet/a.annotations.yaml', sidecarOf('k3f9wq2'));
		const provider = vscode.workspace.registerFileSystemProvider('quiet', files);
		try {
			const uri = vscode.Uri.parse('quiet:/quiet/a.txt');
			const { editor, project } = await openArticle(uri);
			const closed = until(
				() => editor.document.isClosed,
				(is) => is,
			);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			assert.ok(await closed);
			await project.settle();
			files.put('/quiet/a.txt', `Much was said that day. ${text}`);
			const again = await openArticle(uri);
			assert.equal(again.words('k3f9wq2'), quote);
			await again.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Indeed, much. '));
			assert.equal(again.words('k3f9wq2'), quote);
		} finally {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			provider.dispose();
		}
	});

	it('keeps what it followed when an older text comes in', async () => {
		const old = `Much was said. ${text}`;
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('a.annotations.yaml', sidecarOf('k3f9wq2', `article: { text: ${textId(old)} }\n`));
		let arrive = (): void => undefined;
		const arrival = new Promise<void>((resolve) => (arrive = resolve));
		oldTexts.kept = () => arrival.then(() => new Map([[textId(old), old]]));
		const { editor, words, project, path } = await openArticle(folder.uriOf('a.txt'));
		assert.equal(words('k3f9wq2'), quote);
		await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
		await project.settle();
		assert.equal(words('k3f9wq2'), undefined);
		arrive();
		await project.oldTexts.answered(path);
		await project.settle();
		assert.equal(project.oldTexts.get(path, textId(old)), old);
		assert.equal(words('k3f9wq2'), undefined);
		await vscode.commands.executeCommand('undo');
		assert.equal(words('k3f9wq2'), quote);
	});

	describe('by a project file', () => {
		const file = (path: string) => folder.uriOf(path).fsPath;
		const hasDate = (is: boolean) => async () => {
			const codes = () => problemsOf(folder.uriOf('a.txt')).map(({ code }) => code);
			const isShown = (all: readonly string[]) => all.length > 0 && all.includes('date.missing') === is;
			const found = await until(codes, isShown);
			assert.ok(isShown(found), `${is ? 'no ' : ''}date.missing: ${found.join(', ')}`);
		};

		it('that comes and goes by another program', async () => {
			await folder.select('a.txt');
			await hasDate(true)();
			await fs.writeFile(file('corroborate.yaml'), withoutDates);
			await hasDate(false)();
			await fs.rm(file('corroborate.yaml'));
			await hasDate(true)();
		});

		it('above the folder of the workspace, until that goes', async () => {
			const [{ uri }] = vscode.workspace.workspaceFolders as [vscode.WorkspaceFolder];
			const [own, above] = [uri.fsPath, dirname(uri.fsPath)].map((at) => join(at, 'corroborate.yaml')) as [
				string,
				string,
			];
			await folder.select('a.txt');
			await hasDate(true)();
			await fs.writeFile(above, withoutDates);
			await fs.rename(own, `${own}.away`);
			try {
				await hasDate(false)();
				await folder.write(sidecarPathOf('a.txt'), sidecarOf('k3f9wq2', 'colour: red\n'));
				const codes = await until(
					() => problemsOf(folder.uriOf('a.annotations.yaml')).map(({ code }) => code),
					(all) => all.includes('sidecar.schema'),
				);
				assert.ok(codes.includes('sidecar.schema'), 'a change is heard of');
				await fs.rm(above);
				await hasDate(true)();
			} finally {
				await fs.rm(above, { force: true });
				await fs.rename(`${own}.away`, own);
			}
			await hasDate(true)();
		});
	});
});
