import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layers } from '../../src/editor/reading/semanticTokens';
import type { Span } from '../../src/core';
import { workspace, type Workspace } from './workspaceFiles';

describe('the colours of a text', () => {
	let folder: Workspace;

	before(() => vscode.extensions.getExtension('corroborate.corroborate')!.activate());
	beforeEach(async () => {
		folder = await workspace('tokens');
	});
	afterEach(() => folder.remove());

	it('are those of its quotations, hedges and words of saying, line by line', async () => {
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('a.txt', 'He said “the town\nreportedly fell” on Monday.\n');
		assert.deepEqual(await coloured('a.txt'), [
			['corroborateCue', 'said'],
			['corroborateQuotation', '“the town'],
			['corroborateHedge', 'reportedly'],
			['corroborateQuotation', ' fell”'],
		]);
	});

	it('follow what is typed', async () => {
		await folder.write('corroborate.yaml', 'corroborate: 1\n');
		await folder.write('a.txt', 'The town fell.\n');
		assert.deepEqual(await coloured('a.txt'), []);
		const editor = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 9), 'reportedly '));
		assert.deepEqual(await coloured('a.txt'), [['corroborateHedge', 'reportedly']]);
	});

	it('are absent where the text is no article', async () => {
		const foreign = await vscode.workspace.openTextDocument({
			language: 'plaintext',
			content: 'He said “the town reportedly fell”.\n',
		});
		assert.equal(await tokensOf(foreign.uri), undefined);
	});

	/** What is coloured, and how, in the order of the text. */
	async function coloured(path: string): Promise<(readonly [type: string, words: string])[]> {
		const uri = folder.uriOf(path);
		const { document } = await vscode.window.showTextDocument(uri);
		const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
			'vscode.provideDocumentSemanticTokensLegend',
			uri,
		);
		let tokens: vscode.SemanticTokens | undefined;
		// The article may not be known yet.
		for (let turn = 0; turn < 60 && !tokens; turn++) {
			tokens = await tokensOf(uri);
			if (!tokens) await new Promise((resolve) => setTimeout(resolve, 50));
		}
		assert.ok(tokens);
		const found: (readonly [string, string])[] = [];
		let line = 0;
		let character = 0;
		for (let i = 0; i < tokens.data.length; i += 5) {
			const [lines, characters, length, type] = tokens.data.slice(i, i + 4) as unknown as number[];
			character = lines === 0 ? character + characters! : characters!;
			line += lines!;
			const range = new vscode.Range(line, character, line, character + length!);
			found.push([legend.tokenTypes[type!]!, document.getText(range)]);
		}
		return found;
	}

	function tokensOf(uri: vscode.Uri): Thenable<vscode.SemanticTokens | undefined> {
		return vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);
	}
});

describe('the layers of colour', () => {
	const span = (start: number, end: number): Span => ({ start, end });
	const cue = (at: Span) => ({ span: at, entry: '' });
	const nothing = {
		isEnglish: true,
		paragraphs: [],
		sentences: [],
		quotations: [],
		hedges: [],
		uncertain: [],
		attributions: [],
		datelines: [],
		dates: [],
		boilerplate: [],
	};

	it('never overlap: the more telling one wins', () => {
		const quotations = [{ span: span(0, 20), closed: true }];
		const attributions = [
			{ source: [span(0, 3)], cue: [span(15, 25)], content: [], mode: 'indirect' as const },
		];
		const found = layers({
			...nothing,
			quotations,
			hedges: [cue(span(5, 8)), cue(span(7, 10)), cue(span(20, 22))],
			attributions,
		});
		assert.deepEqual(
			found.map(({ start, end, type }) => [start, end, type.slice('corroborate'.length)]),
			[
				[0, 5, 'Quotation'],
				[5, 10, 'Hedge'],
				[10, 15, 'Quotation'],
				[15, 20, 'Cue'],
				[20, 22, 'Hedge'],
				[22, 25, 'Cue'],
			],
		);
	});
});
