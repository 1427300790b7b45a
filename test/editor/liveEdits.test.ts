import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as vscode from 'vscode';
import fc from 'fast-check';
import { gitOf } from '../../src/cli/git';
import { runCli } from '../../src/cli/run';
import { sidecarPathOf } from '../../src/core';
import { Positions } from '../../src/editor/positions';
import { OldTexts } from '../../src/editor/oldTexts/oldTexts';
import { Projects } from '../../src/editor/project/projects';
import { texts } from '../core/anchor/arbitraries';
import { until } from './inEditor';
import { workspace } from './workspaceFiles';

const lines = [
	'Troops entered the town on Monday, officials said.',
	'Shells hit a school in the north of the town 😀.',
	'The mayor left before noon, and nobody has seen him since.',
	'Bakhmut was quiet.',
];
const text = `${lines.join('\n')}\n`;
const quotes = {
	k3f9wq2: 'Troops entered the town on Monday',
	p7d2cxm: 'Shells hit a school in the north of the town 😀.',
	w4mzk7r: 'nobody has seen him since',
};
type Id = keyof typeof quotes;
const ids = Object.keys(quotes) as Id[];
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
claims:
  anna:
${ids
	.map(
		(id) => `    ${id}:
      quote: ${JSON.stringify(quotes[id])}
      is: { topic: other, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`,
	)
	.join('')}`;

describe('an article that is being edited', () => {
	let folder: Awaited<ReturnType<typeof workspace>>;
	let oldTexts: OldTexts;
	let projects: Projects;
	let editor: vscode.TextEditor;

	beforeEach(async () => {
		folder = await workspace('live');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\n');
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		oldTexts = new OldTexts(undefined);
		projects = new Projects(oldTexts);
		editor = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await projects.open(editor.document);
	});
	afterEach(async () => {
		projects.dispose();
		oldTexts.dispose();
		await folder.remove();
	});

	const article = () => projects.read(editor.document.uri)!;

	/** The words where a claim is at this instant; undefined where it is nowhere. */
	function words(id: Id): string | undefined {
		const { project, path, document } = article();
		const claim = document.claims.find((placed) => placed.id === id)!;
		const [span] = project.spansOf(path, claim);
		return span && editor.document.getText().slice(span.start, span.end);
	}

	const state = (id: Id) => article().document.claims.find((claim) => claim.id === id)!.placement.state;
	const settle = () => article().project.settle();
	const run = (command: string) => vscode.commands.executeCommand(command);
	const startOf = (part: string) => editor.document.positionAt(editor.document.getText().indexOf(part));
	function rangeOf(part: string): vscode.Range {
		const start = editor.document.getText().indexOf(part);
		assert.ok(start >= 0, part);
		return new vscode.Range(
			editor.document.positionAt(start),
			editor.document.positionAt(start + part.length),
		);
	}

	function assertAllWhole(): void {
		for (const id of ids) assert.equal(words(id), quotes[id]);
	}

	it('is followed in the very event of a change, whatever changes it', async () => {
		const seen: (string | undefined)[] = [];
		const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (document === editor.document && contentChanges.length > 0) seen.push(...ids.map(words));
		});
		try {
			editor.selections = lines.map((_, line) => new vscode.Selection(line, 0, line, 0));
			await vscode.commands.executeCommand('type', { text: 'x' });
			await editor.edit((edit) => {
				edit.insert(startOf(quotes.k3f9wq2), 'At last ');
				edit.delete(rangeOf(', officials said'));
				edit.insert(rangeOf(quotes.w4mzk7r).end, ' then');
			});
			const same = new vscode.WorkspaceEdit();
			same.insert(editor.document.uri, new vscode.Position(0, 0), 'One. ');
			same.insert(editor.document.uri, new vscode.Position(0, 0), 'Two. ');
			await vscode.workspace.applyEdit(same);
			for (const command of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo']) await run(command);
		} finally {
			listening.dispose();
		}
		assert.equal(seen.length, 9 * ids.length);
		seen.forEach((shown, i) => assert.equal(shown, quotes[ids[i % ids.length]!]));
		await settle();
		assert.deepEqual(ids.map(state), ['exact', 'exact', 'exact']);
	});

	it('keeps the place of deleted words for undo and redo, also after their loss was told', async () => {
		for (const rests of [false, true]) {
			await editor.edit((edit) => edit.delete(rangeOf(`${quotes.p7d2cxm}\n`)));
			assert.deepEqual(ids.map(words), [quotes.k3f9wq2, undefined, quotes.w4mzk7r]);
			if (rests) await settle();
			if (rests) assert.equal(state('p7d2cxm'), 'orphaned');
			await run('undo');
			assertAllWhole();
			await run('redo');
			assert.equal(words('p7d2cxm'), undefined);
			await run('undo');
			assertAllWhole();
		}
		await settle();
		assert.equal(state('p7d2cxm'), 'exact');
	});

	it('gives back, word by word, what was deleted word by word', async () => {
		const end = rangeOf(quotes.w4mzk7r).end;
		editor.selection = new vscode.Selection(end, end);
		for (let i = 0; i < 3; i++) await run('deleteWordLeft');
		await settle();
		for (const left of ['nobody has seen ', 'nobody has seen him ', quotes.w4mzk7r]) {
			await run('undo');
			assert.equal(words('w4mzk7r'), left);
		}
	});

	it('survives a thousand replacements in one event', async () => {
		const many = text + 'Nobody in the town knew. '.repeat(1000);
		await editor.edit((edit) =>
			edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, many.slice(text.length)),
		);
		await settle();
		const replace = new vscode.WorkspaceEdit();
		for (const { index } of many.matchAll(/town/g)) {
			const start = editor.document.positionAt(index);
			replace.replace(editor.document.uri, new vscode.Range(start, start.translate(0, 4)), 'city');
		}
		await vscode.workspace.applyEdit(replace);
		for (const id of ids) assert.equal(words(id), quotes[id].replace('town', 'city'));
		await run('undo');
		assertAllWhole();
	});

	it('finds lines that were moved or sorted, and words that were cut and pasted', async () => {
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await run('editor.action.moveLinesUpAction');
		await settle();
		assertAllWhole();
		editor.selection = new vscode.Selection(0, 0, 3, 5);
		await run('editor.action.sortLinesAscending');
		await settle();
		assertAllWhole();
		const cut = `${quotes.p7d2cxm}\n`;
		await editor.edit((edit) => edit.delete(rangeOf(cut)));
		await settle();
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), cut));
		await settle();
		assertAllWhole();
		assert.deepEqual(ids.map(state), ['exact', 'exact', 'exact']);
		for (let i = 0; i < 4; i++) await run('undo');
		assert.equal(editor.document.getText(), text);
		assertAllWhole();
	});

	it('does not lose its places to another case or other line ends', async () => {
		editor.selection = new vscode.Selection(0, 0, 3, 5);
		await run('editor.action.transformToUppercase');
		for (const id of ids) assert.equal(words(id), quotes[id].toUpperCase());
		await run('undo');
		assertAllWhole();
		for (const eol of [vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]) {
			await editor.edit((edit) => edit.setEndOfLine(eol));
			assertAllWhole();
			await settle();
			assert.deepEqual(ids.map(state), ['exact', 'exact', 'exact']);
		}
	});

	it('finds its places in what was changed on disk, and has them all again when that is taken back', async () => {
		const other = text
			.replace('Troops', 'Russian troops')
			.replace('nobody', 'no one')
			.replaceAll('\n', '\r\n');
		await folder.write('a.txt', other);
		await untilText(other);
		await settle();
		assert.deepEqual(ids.map(words), [
			'Russian troops entered the town on Monday',
			quotes.p7d2cxm,
			'no one has seen him since',
		]);
		assert.deepEqual(ids.map(state), ['changed', 'exact', 'changed']);
		await folder.write('a.txt', text);
		await untilText(text);
		assertAllWhole();
	});

	it('has them all again after it was opened with a wrong encoding', async () => {
		await vscode.workspace.openTextDocument(editor.document.uri, { encoding: 'utf16le' });
		assert.notEqual(editor.document.getText(), text);
		await settle();
		assert.deepEqual(ids.map(words), [undefined, undefined, undefined]);
		await vscode.workspace.openTextDocument(editor.document.uri, { encoding: 'utf8' });
		assert.equal(editor.document.getText(), text);
		assertAllWhole();
	});

	it('shows mentions where they are before typing rests', async () => {
		const { project, path, document } = article();
		const [mention] = document.mentions;
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Much later, '));
		const [span] = project.spansOfMention(path, mention!);
		assert.equal(editor.document.getText().slice(span!.start, span!.end), 'Bakhmut');
	});

	it('is saved without a word in the sidecar, and then shows what the command line says', async () => {
		await editor.edit((edit) => edit.insert(startOf('officials'), 'two '));
		await editor.edit((edit) => edit.delete(rangeOf(`${quotes.p7d2cxm}\n`)));
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await run('editor.action.moveLinesUpAction');
		await editor.document.save();
		await settle();
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		const { project, path } = article();
		const shown = [path, sidecarPathOf(path)]
			.flatMap((file) => project.findings(file))
			.filter(({ code }) => code.startsWith('anchor.'))
			.map(({ code, claims }) => [code, ...claims]);
		assert.deepEqual(shown, [['anchor.orphaned', 'p7d2cxm']]);
		assert.deepEqual(await byCommandLine(), shown);
	});

	async function untilText(wanted: string): Promise<void> {
		await until(() => editor.document.getText() === wanted, Boolean);
		assert.equal(editor.document.getText(), wanted);
	}

	async function byCommandLine(): Promise<string[][]> {
		let stdout = '';
		await runCli(['check', 'a.txt', '--format', 'json'], {
			cwd: folder.uriOf('.').fsPath,
			stdin: Readable.from([]),
			stdout: { write: (some) => (stdout += some) },
			stderr: { write: (some) => assert.fail(some) },
			env: {},
			isTTY: false,
			isErrorTTY: false,
			fs,
			git: gitOf(process.env),
			program: [],
		});
		interface Row {
			readonly code: string;
			readonly claims: readonly string[];
		}
		const { findings } = JSON.parse(stdout) as { readonly findings: readonly Row[] };
		return findings
			.filter(({ code }) => code.startsWith('anchor.'))
			.map(({ code, claims }) => [code, ...claims]);
	}
});

describe('ranges without an open document', () => {
	it('are those of VS Code, in any text', async () => {
		for (const source of fc.sample(texts, 40)) {
			const document = await vscode.workspace.openTextDocument({ content: source });
			const text = document.getText();
			const positions = new Positions(text);
			for (let at = 0; at <= text.length; at++) {
				// Between CR and LF there is no place.
				if (text.startsWith('\r\n', at - 1) && at > 0) continue;
				assert.deepEqual(positions.at(at), document.positionAt(at), JSON.stringify([text, at]));
			}
		}
	});
});
