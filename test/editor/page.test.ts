import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { foldsBetween } from '../../src/editor/reading/folding';
import { lanesOf } from '../../src/editor/reading/lanes';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const text = `Fighting goes on in the east

Russian troops fired rockets at Bakhmut on Monday, and the mayor left the town in the morning.
The weather was mild.

"We hold the road," the commander of the brigade said, "and nobody will pass it this winter."

Nothing else was known of Bakhmut.
`;

const claim = (id: string, quote: string, more = ''): string => `    ${id}:
      quote: ${quote}
      is: { topic: armed-clash, act: reports, status: draft }
      said: { mode: direct-quote, source: commander }
${more}`;
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
sources:
  commander: { name: A brigade's commander, kind: person, identification: anonymous }
claims:
  anna:
${claim('k3f9wq2', 'Russian troops fired rockets at Bakhmut on Monday', '      relations:\n        - { type: contradicts, to: w4mzk7r }\n')}${claim('p7d2cxm', 'fired rockets at Bakhmut on Monday, and the mayor left')}${claim(
	'r5n8vtd',
	'\n        - { quote: "We hold the road,", prefix: "\\"", suffix: "\\" the commander of the brigade sai" }\n        - { quote: and nobody will pass it this winter. }',
)}`;
const other = {
	text: 'No rocket fell on Bakhmut that day, the ministry said in the evening.\n',
	sidecar: `corroborate: 1
sources:
  commander: { name: A brigade's commander, kind: person, identification: anonymous }
claims:
  ben:
${claim('w4mzk7r', 'No rocket fell on Bakhmut that day')}`,
};

describe('the page of an article', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await projectOf('page', text, sidecar);
		await folder.write('b.txt', other.text);
		await folder.write('b.annotations.yaml', other.sidecar);
		await folder.select('a.txt');
	});
	afterEach(() => folder.remove());

	const symbols = (path: string) =>
		vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
			'vscode.executeDocumentSymbolProvider',
			folder.uriOf(path),
		);

	describe('in its outline', () => {
		it('has its paragraphs, and below each the claims that begin there', async () => {
			const found = await until(
				() => symbols('a.txt'),
				(all) => all?.some(({ children }) => children.length > 0) ?? false,
			);
			assert.deepEqual(
				found!.map(({ name, children }) => [name, ...children.map((child) => child.name)]),
				[
					['Fighting goes on in the east'],
					[
						'Russian troops fired rockets at Bakhmut on Monday, and the mayor left the town…',
						"armed clash · A brigade's commander · “Russian troops fired rockets at Bakhmut on Monday”",
						"armed clash · A brigade's commander · “fired rockets at Bakhmut on Monday, and the mayor left”",
					],
					['The weather was mild.'],
					[
						'"We hold the road," the commander of the brigade said, "and nobody will pass it…',
						"armed clash · A brigade's commander · “We hold the road, … and nobody will pass it this winter.”",
					],
					['Nothing else was known of Bakhmut.'],
				],
			);
			const [split] = found![3]!.children;
			assert.deepEqual([split!.range.start.character, split!.range.end.character], [1, 92]);
			assert.equal(split!.detail, 'draft, anna');
		});

		it('follows its sidecar', async () => {
			const count = (all: vscode.DocumentSymbol[] | undefined) =>
				all?.reduce((sum, { children }) => sum + children.length, 0);
			assert.equal(
				await until(
					async () => count(await symbols('a.txt')),
					(is) => is === 3,
				),
				3,
			);
			await folder.write('a.annotations.yaml', sidecar + claim('t6k2zwb', 'The weather was mild.'));
			assert.equal(
				await until(
					async () => count(await symbols('a.txt')),
					(is) => is === 4,
				),
				4,
			);
		});
	});

	it('folds to the lines that hold claims', async () => {
		const ranges = await until(
			() =>
				vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
					'vscode.executeFoldingRangeProvider',
					folder.uriOf('a.txt'),
				),
			(all) => (all?.length ?? 0) > 0,
		);
		assert.deepEqual(
			ranges!.map(({ start, end, kind }) => [start, end, kind]),
			[
				[2, 4, vscode.FoldingRangeKind.Region],
				[6, 8, vscode.FoldingRangeKind.Region],
			],
		);
		const shown = await until(
			async () => {
				// VS Code folds what it knows of: in an editor that has just been opened it may not have asked yet.
				await vscode.commands.executeCommand('corroborate.foldUnclaimed');
				return vscode.window.activeTextEditor!.visibleRanges.map(({ start, end }) => [start.line, end.line]);
			},
			(lines) => lines.length > 1,
		);
		assert.deepEqual(shown, [
			[0, 2],
			[5, 6],
		]);
		await vscode.commands.executeCommand('corroborate.unfoldUnclaimed');
		assert.equal(
			await until(
				() => vscode.window.activeTextEditor!.visibleRanges.length,
				(count) => count === 1,
			),
			1,
		);
	});

	it('marks the mentions of the entity at the caret, the parts of the claim, and no mere words', async () => {
		const at = async (words: string): Promise<readonly string[]> => {
			const { document } = vscode.window.activeTextEditor!;
			const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
				'vscode.executeDocumentHighlights',
				document.uri,
				document.positionAt(text.indexOf(words)),
			);
			return found.map(({ range }) => document.getText(range));
		};
		assert.deepEqual(
			await until(
				() => at('Bakhmut on Monday'),
				(all) => all[0] === 'Bakhmut',
			),
			['Bakhmut', 'Bakhmut'],
		);
		assert.deepEqual(await at('nobody'), ['We hold the road,', 'and nobody will pass it this winter.']);
		assert.deepEqual(await at('the east'), []);
	});

	it('shows the other side of a relation, from either', async () => {
		const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.path);
		const isShown = async (name: string) => {
			const paths = await until(shown, (all) => all.some((path) => path.endsWith(name)));
			return paths.length > 1 && paths.some((path) => path.endsWith(name));
		};
		await folder.select('a.txt', 'Russian troops');
		await vscode.commands.executeCommand('corroborate.peekRelated');
		assert.ok(await isShown('/b.txt'));
		await vscode.commands.executeCommand('closeReferenceSearch');
		await folder.select('b.txt', 'No rocket');
		await vscode.commands.executeCommand('corroborate.peekRelated');
		assert.ok(await isShown('/a.txt'));
	});
});

describe('a foreign text', () => {
	it('keeps the marks of a word that VS Code makes', async () => {
		try {
			const document = await vscode.workspace.openTextDocument({
				language: 'plaintext',
				content: 'A list\n  of the things\n  in the list\nand more\n',
			});
			await vscode.window.showTextDocument(document);
			const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
				'vscode.executeDocumentHighlights',
				document.uri,
				new vscode.Position(1, 6),
			);
			assert.equal(highlights.length, 2, 'every “the”');
		} finally {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});
});

describe('lanes', () => {
	it('are given from the outside in, and by turns where claims share words', () => {
		const sentence = { start: 0, end: 100 };
		const clause = { start: 10, end: 40 };
		const name = { start: 15, end: 20 };
		const next = { start: 50, end: 90 };
		assert.deepEqual(lanesOf([name, sentence, clause, next]), [2, 0, 1, 1]);
		assert.deepEqual(lanesOf([sentence, next]), [0, 1], 'one that is added leaves the others in place');
		assert.deepEqual(lanesOf([clause, clause]), [0, 1], 'two annotators on the same words');
		assert.deepEqual(
			lanesOf([
				{ start: 0, end: 10 },
				{ start: 10, end: 20 },
			]),
			[0, 0],
		);
		assert.deepEqual(lanesOf([]), []);
	});
});

describe('folds between claims', () => {
	const folds = (lines: string) => {
		const claimed = new Set(Array.from(lines).flatMap((line, index) => (line === 'c' ? index : [])));
		return foldsBetween(claimed, lines.length, (line) => lines[line] === ' ').map(
			({ first, last }) => `${first}-${last}`,
		);
	};

	it('leave the blank line before a run to be seen, or the claim before it', () => {
		assert.deepEqual(folds('c x xc'), ['1-4']);
		assert.deepEqual(folds('cxxc'), ['0-2']);
	});

	it('begin at the very first line, and hide no mere blanks', () => {
		assert.deepEqual(folds('x x c c'), ['0-3']);
		assert.deepEqual(folds('xc  c'), []);
		assert.deepEqual(folds('c x'), ['1-2']);
	});
});
