import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { neighbour } from '../../src/editor/reading/navigation';
import { projectOf, type Workspace } from './workspaceFiles';

const lines = [
	'Russian troops fired rockets at Bakhmut on Monday.',
	'The governor said that two civilians were wounded.',
	'Nobody else saw it.',
];
const sidecar = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }
claims:
  anna:
    k3f9wq2:
      quote: Russian troops fired rockets at Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
    p7d2cxm:
      quote: two civilians were wounded
      is: { topic: civilian-harm, act: reports, status: draft }
      said: { mode: author, source: "@article" }
  ben:
    w4mzk7r:
      quote: Words that are gone from the article, every one of them.
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;

describe('going through an article and its sidecar', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await projectOf('navigation', `${lines.join('\n')}\n`, sidecar);
		await folder.write('b.txt', 'Nothing is annotated here.\n');
		await show('a.txt');
	});
	afterEach(() => folder.remove());

	/** Shows a file with the caret in front of words of it, once its project is read. */
	async function show(path: string, words?: string): Promise<vscode.TextEditor> {
		const editor = await vscode.window.showTextDocument(folder.uriOf(path));
		await until(() => vscode.languages.getDiagnostics(folder.uriOf('a.txt')).length > 0);
		if (words !== undefined) {
			const at = editor.document.positionAt(editor.document.getText().indexOf(words));
			editor.selection = new vscode.Selection(at, at);
		}
		return editor;
	}

	describe('to the entry', () => {
		it('of the claim at the caret', async () => {
			await show('a.txt', 'civilians');
			await run('goToEntry');
			assert.equal(caret(), 'a.annotations.yaml: p7d2cxm:');
		});

		it('of the claim, where the caret is at its very start, also on a name', async () => {
			await folder.write('a.txt', 'Bakhmut burns.\n');
			await folder.write('a.annotations.yaml', sidecar.replace(/quote: Russian.*/, 'quote: Bakhmut burns.'));
			await until(() => vscode.window.activeTextEditor!.document.getText() === 'Bakhmut burns.\n');
			await show('a.txt', 'Bakhmut');
			await run('goToEntry');
			assert.equal(caret(), 'a.annotations.yaml: k3f9wq2:');
		});

		it('of the entity at the caret, inside a claim too', async () => {
			await show('a.txt', 'akhmut on');
			await run('goToEntry');
			assert.match(caret(), /^a\.annotations\.yaml: bakhmut:/);
		});

		it('of a claim by its id, from anywhere', async () => {
			await show('b.txt');
			await run('goToEntry', 'w4mzk7r');
			assert.equal(caret(), 'a.annotations.yaml: w4mzk7r:');
		});

		it('stays where there is nothing to go to', async () => {
			await show('a.txt', 'Nobody');
			const before = caret();
			await run('goToEntry');
			assert.equal(caret(), before);
		});
	});

	describe('to the article', () => {
		it('at the words of the claim that the caret is in', async () => {
			await show('a.annotations.yaml', 'civilian-harm');
			await run('goToArticle');
			assert.equal(caret(), 'a.txt: two civilians were wounded.');
		});

		it('at the first mention of the entity that the caret is in', async () => {
			await show('a.annotations.yaml', 'kind: place');
			await run('goToArticle');
			assert.equal(caret(), 'a.txt: Bakhmut on Monday.');
		});

		it('at its top from anywhere else, and from words that are gone', async () => {
			for (const words of ['corroborate:', 'Words that']) {
				await show('a.txt', 'Nobody');
				await show('a.annotations.yaml', words);
				await run('goToArticle');
				assert.equal(caret(), `a.txt: ${lines[0]}`);
			}
		});
	});

	describe('to a claim', () => {
		it('by its id', async () => {
			await show('b.txt');
			await run('goToClaim', 'p7d2cxm');
			assert.equal(caret(), 'a.txt: two civilians were wounded.');
		});

		it('or to its entry, where its words are gone', async () => {
			await run('goToClaim', 'w4mzk7r');
			assert.equal(caret(), 'a.annotations.yaml: w4mzk7r:');
		});

		it('never by anything else', async () => {
			await show('b.txt');
			const before = caret();
			for (const wrong of [undefined, 7, ['p7d2cxm'], '', '../p7d2cxm', 'p7d2cxm ', 'bbbbbbb', '__proto__'])
				await run('goToClaim', wrong);
			assert.equal(caret(), before);
		});
	});

	it('goes from claim to claim and round', async () => {
		await show('a.txt', 'Nobody');
		const visited = [];
		for (const step of ['nextClaim', 'nextClaim', 'nextClaim', 'previousClaim', 'previousClaim']) {
			await run(step);
			visited.push(caret().split(' ')[1]);
		}
		assert.deepEqual(visited, ['Russian', 'two', 'Russian', 'two', 'Russian']);
	});

	it('goes to the claims where they are after what was typed', async () => {
		const editor = await show('a.txt', 'Russian');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Early on, '));
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await run('nextClaim');
		assert.equal(caret(), `a.txt: ${lines[0]}`);
	});

	it('goes from warning to warning', async () => {
		const editor = await show('a.txt', 'Nobody');
		const warned = vscode.languages.getDiagnostics(editor.document.uri).map(({ range }) => range.start);
		const first = warned.reduce((a, b) => (b.isBefore(a) ? b : a));
		await run('nextWarning');
		assert.deepEqual(editor.selection.active, first);
	});

	it('stays in an article without claims', async () => {
		await show('b.txt');
		const before = caret();
		await run('nextClaim');
		assert.equal(caret(), before);
	});
});

describe('the neighbour of a place', () => {
	const spans = [9, 1, 5, 5].map((start) => ({ start, end: start + 2 }));

	it('is the nearest that starts beyond it', () => {
		assert.equal(neighbour(spans, 1, 1)?.start, 5);
		assert.equal(neighbour(spans, 6, -1)?.start, 5);
		assert.equal(neighbour(spans, 5, -1)?.start, 1);
	});

	it('is the first or the last of all at the ends', () => {
		assert.equal(neighbour(spans, 9, 1)?.start, 1);
		assert.equal(neighbour(spans, 0, -1)?.start, 9);
	});

	it('is the only one, also from itself; and none where there is none', () => {
		assert.equal(neighbour([{ start: 4, end: 6 }], 4, 1)?.start, 4);
		assert.equal(neighbour([], 4, 1), undefined);
	});
});

function run(command: string, ...args: unknown[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`corroborate.${command}`, ...args);
}

/** The active file and the rest of the line from the caret. */
function caret(): string {
	const { document, selection } = vscode.window.activeTextEditor!;
	const { text } = document.lineAt(selection.active.line);
	return `${document.uri.path.split('/').at(-1)}: ${text.slice(selection.active.character)}`;
}

async function until(holds: () => boolean): Promise<void> {
	for (let turn = 0; turn < 100 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 50));
	assert.ok(holds());
}
