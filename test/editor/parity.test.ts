import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as vscode from 'vscode';
import { codePointOffsets, textId } from '../../src/core';
import { gitOf } from '../../src/cli/git';
import { runCli } from '../../src/cli/run';
import { until } from './inEditor';
import { workspace } from './workspaceFiles';

/** Of several articles at once, so that their ids are given twice. */
const sidecar = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: Bakhmut fell
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
    p7d2cxm:
      quote: 👍🏽 these words are not there
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
      relations:
        - { type: repeats, to: zzzzzz2 }
`;

/** A finding as both fronts can tell it; places in code points of the file, as the command line counts. */
interface Row {
	readonly path: string;
	readonly code: string;
	readonly level: string;
	readonly line: number;
	readonly column: number;
	readonly start: number;
	readonly end: number;
	readonly message: string;
}

describe('the findings of the editor and of the command line', () => {
	it('are the same on the seeds', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		for (const uri of await vscode.workspace.findFiles('*.txt')) await vscode.window.showTextDocument(uri);
		const rows = await same(folder.uri);
		for (const level of ['error', 'warning'])
			assert.ok(
				rows.some((row) => row.level === level),
				`no ${level} on the seeds`,
			);
		assert.ok(new Set(rows.map(({ path }) => path)).size >= 5, 'some article has no finding');
	});

	it('are the same on texts with a BOM, CRLF, emoji and other scripts', async () => {
		const folder = await workspace('parity');
		try {
			await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\n');
			const text = '🔥 Київ, 10 May 2023.\nUnnamed officials said 👍🏽 that Bakhmut fell.\nSources said so.\n';
			for (const [name, change] of Object.entries({
				plain: (one: string) => one,
				bom: (one: string) => `\ufeff${one}`,
				crlf: (one: string) => one.replaceAll('\n', '\r\n'),
				cr: (one: string) => one.replaceAll('\n', '\r'),
				mixed: (one: string) => one.replace('\n', '\r\n'),
			})) {
				await folder.write(`${name}.txt`, change(text));
				await folder.write(`${name}.annotations.yaml`, change(sidecar));
			}
			await folder.select('plain.txt');
			await same(folder.uriOf('.'));
			for (const name of ['bom', 'crlf', 'cr', 'mixed']) await folder.select(`${name}.txt`);
			assert.ok((await same(folder.uriOf('.'))).length >= 10);
		} finally {
			await folder.remove();
		}
	});

	it('are the same where git has the text that the annotations were made on', async () => {
		const folder = await workspace('parity-git');
		const git = async (...args: readonly string[]) => {
			const author = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org'];
			const run = await gitOf(process.env)(folder.uriOf('.').fsPath, [...author, ...args]);
			assert.equal(run?.code, 0, run?.stderr);
		};
		try {
			await git('init', '--quiet');
			await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\n');
			const text =
				'On 10 May 2023 officials said that Bakhmut fell. 👍🏽 these words are not there, sources said.\n';
			await folder.write('a.txt', text);
			const named = sidecar
				.replace('claims:', `article:\n  text: ${textId(text)}\nclaims:`)
				.replace(
					'Bakhmut fell\n',
					'Bakhmut fell\n      prefix: "officials said that "\n      suffix: ". "\n',
				);
			await folder.write('a.annotations.yaml', named);
			await git('add', '.');
			await git('commit', '--quiet', '--message', 'One');
			await folder.write('a.txt', text.replace('Bakhmut fell', 'Bakhmut stands').replace('not', 'still'));
			await git('commit', '--quiet', '--all', '--message', 'Two');
			await folder.select('a.txt');
			const found = await same(folder.uriOf('.'));
			assert.equal(found.filter(({ code }) => code === 'anchor.changed').length, 2);
		} finally {
			await folder.remove();
		}
	});
});

/** Waits until both say the same of a folder, or complains of what only one of them says. */
async function same(folder: vscode.Uri): Promise<Row[]> {
	const told = await byCommandLine(folder);
	const shown = await until(
		() => byEditor(folder),
		(rows) => JSON.stringify(rows) === JSON.stringify(told),
	);
	assert.deepEqual(shown, told);
	return told;
}

async function byCommandLine(folder: vscode.Uri): Promise<Row[]> {
	let stdout = '';
	let stderr = '';
	await runCli(['check', '.', '--format', 'json'], {
		cwd: folder.fsPath,
		stdin: Readable.from([]),
		stdout: { write: (text) => (stdout += text) },
		stderr: { write: (text) => (stderr += text) },
		env: {},
		isTTY: false,
		isErrorTTY: false,
		fs,
		git: gitOf(process.env),
		program: [],
	});
	assert.equal(stderr, '');
	const { findings } = JSON.parse(stdout) as { readonly findings: readonly Row[] };
	return findings
		.filter(({ level }) => level !== 'note')
		.map(({ path, code, level, line, column, start, end, message }) => ({
			path,
			code,
			level,
			line,
			column,
			start,
			end,
			message,
		}))
		.sort(inOrder);
}

async function byEditor(folder: vscode.Uri): Promise<Row[]> {
	const base = folder.path.replace(/\/\.?$/, '');
	const rows: Row[] = [];
	for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
		const ours = diagnostics.filter(({ source }) => source === 'Corroborate');
		if (ours.length === 0 || !uri.path.startsWith(`${base}/`)) continue;
		// What is deleted on disk may be open for a while.
		if (!existsSync(uri.fsPath)) continue;
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		const offsetAt = offsetsOf(text);
		for (const { code, severity, message, range } of ours)
			rows.push({
				path: uri.path.slice(base.length + 1),
				code: String(typeof code === 'object' ? code.value : code),
				level: severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning',
				line: range.start.line + 1,
				column: offsetAt(range.start) - offsetAt(range.start.with({ character: 0 })) + 1,
				start: offsetAt(range.start),
				end: offsetAt(range.end),
				message,
			});
	}
	return rows.sort(inOrder);
}

/** From a place as VS Code counts to an offset in code points. */
function offsetsOf(text: string): (position: vscode.Position) => number {
	const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
	const units = codePointOffsets(text);
	return ({ line, character }) => units.toCodePoint(starts[line]! + character);
}

function inOrder(a: Row, b: Row): number {
	const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
	return one < other ? -1 : Number(one > other);
}
