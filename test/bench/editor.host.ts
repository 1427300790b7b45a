import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corpus } from '../../src/core';
import { entityRoots } from '../../src/editor/entities/entityBranches';
import { LiveTree } from '../../src/editor/trees/liveTree';
import { card, describeSpan } from '../../src/core';
import { OldTexts } from '../../src/editor/oldTexts/oldTexts';
import { Project } from '../../src/editor/project/project';
import { createType, stylesOf, type Style } from '../../src/editor/reading/decorations';
import { SentDecorations } from '../../src/editor/reading/sentDecorations';
import { measured } from './measured';
import { annotated, article, claimId } from './projects';

const write = (uri: vscode.Uri, text: string) =>
	vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('the extension in its host', function () {
	this.timeout(300_000);
	const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

	it('starts', async () => {
		const extension = vscode.extensions.getExtension('corroborate.corroborate')!;
		assert.equal(extension.isActive, false, 'It was started by an empty folder.');
		const load: (path: string) => { activate(context: unknown): void } = require;
		const subscriptions: vscode.Disposable[] = [];
		const globalState = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
		const start = performance.now();
		const { activate } = load(`${extension.extensionPath}/dist/extension.js`);
		const loaded = performance.now();
		const { extensionUri } = extension;
		activate({ subscriptions, globalState, workspaceState: globalState, extensionUri });
		const active = performance.now();
		measured('loading the bundle', loaded - start, 'ms');
		measured('activate()', active - loaded, 'ms');
		measured("activation, the extension's own time", active - start, 'ms', 50);
		for (const subscription of subscriptions) subscription.dispose();
	});

	for (const [claims, words] of [
		[100, 500],
		[1000, 5000],
		[10_000, 50_000],
	] as const)
		it(`marks an article of ${words} words with ${claims} claims`, async () => {
			const isLimited = claims === 1000;
			const row = (what: string, times: readonly number[], limit: number): void =>
				measured(`${what}, ${claims} claims`, median(times), 'ms', isLimited ? limit : undefined);
			const root = vscode.Uri.joinPath(folder(), String(claims));
			const text = article(words);
			const uri = vscode.Uri.joinPath(root, 'a.txt');
			await write(vscode.Uri.joinPath(root, 'corroborate.yaml'), 'corroborate: 1\n');
			const sidecar = annotated(text, claims);
			await write(vscode.Uri.joinPath(root, 'a.annotations.yaml'), sidecar);
			await write(uri, text);
			const editor = await vscode.window.showTextDocument(uri);
			const decorations = new SentDecorations<Style>(createType);
			const opened: number[] = [];
			const told: number[] = [];
			const same: number[] = [];
			const cards: number[] = [];
			for (let turn = 0; turn < 3; turn++) {
				const fresh = new SentDecorations<Style>(createType);
				const project = new Project(root, true, new OldTexts(undefined));
				// Each with a text of its own: one that was read a moment ago is known.
				await write(vscode.Uri.joinPath(root, 'a.annotations.yaml'), `${sidecar}# ${turn}\n`);
				const start = performance.now();
				await project.begin('a.txt');
				fresh.show(editor, stylesOf(project.claimPlaces(project.corpus.document('a.txt')!)));
				opened.push(performance.now() - start);
				fresh.dispose();
				project.dispose();
			}
			const project = new Project(root, true, new OldTexts(undefined));
			try {
				await project.load('a.txt');
				const document = project.corpus.document('a.txt')!;
				assert.equal(document.claims.length, claims);
				const show = (): number => decorations.show(editor, stylesOf(project.claimPlaces(document)));
				show();
				for (let turn = 0; turn < 20; turn++) {
					const [start, end] = [turn * 60, turn * 60 + 9];
					const change = {
						do: 'add-claim',
						annotator: 'anna',
						id: claimId(100_000 + turn),
						claim: {
							...describeSpan(text, { start, end }),
							is: { topic: 'territory', act: 'reports', status: 'draft' },
							said: { mode: 'author', source: '@article' },
						},
					} as const;
					const before = performance.now();
					project.foretell('a.txt', [change]);
					assert.ok(show() > 0);
					told.push(performance.now() - before);
					const again = performance.now();
					assert.equal(show(), 0);
					same.push(performance.now() - again);
				}
				for (let turn = 0; turn < 20; turn++) {
					const before = performance.now();
					const placed = project.claimAt(document, (turn * text.length) / 20)!;
					card(project.corpus, document, placed, project.findings('a.txt'));
					cards.push(performance.now() - before);
				}
				row('first marks, from the disk on', opened, 150);
				row('a tag, until its mark is sent', told, 25);
				row('marks that are the same', same, 10);
				row('the card of a hover', cards, 10);
			} finally {
				decorations.dispose();
				project.dispose();
			}
		});

	it('follows typing in an article of 5,000 words with 1,000 claims', async () => {
		const text = article(5000);
		await write(vscode.Uri.joinPath(folder(), 'corroborate.yaml'), 'corroborate: 1\n');
		await write(vscode.Uri.joinPath(folder(), 'a.annotations.yaml'), annotated(text, 1000));
		const uri = vscode.Uri.joinPath(folder(), 'a.txt');
		await write(uri, text);
		const project = new Project(folder(), true, new OldTexts(undefined));
		try {
			await project.load('a.txt');
			assert.equal(project.corpus.document('a.txt')!.claims.length, 1000);
			const document = await vscode.workspace.openTextDocument(uri);
			const { claims } = project.corpus.document('a.txt')!;
			const costs: number[] = [];
			const settled: number[] = [];
			for (let i = 0; i < 30; i++) {
				const edit = new vscode.WorkspaceEdit();
				edit.insert(uri, new vscode.Position(0, 20), 'x');
				await vscode.workspace.applyEdit(edit);
				const start = performance.now();
				project.edited('a.txt', [{ start: 20, end: 20, text: 'x' }]);
				for (const claim of claims) project.spansOf('a.txt', claim);
				costs.push(performance.now() - start);
				const before = performance.now();
				await project.settle();
				settled.push(performance.now() - before);
			}
			assert.equal(project.textOf('a.txt'), document.getText());
			measured('a keystroke, before it yields', median(costs), 'ms', 2);
			measured('findings after it, once typing rests', median(settled), 'ms');
		} finally {
			project.dispose();
		}
	});

	it('draws again after an edit only what changed in the tree of entities', () => {
		const costs = [100, 1000, 10_000].map((count) => {
			const corpus = new Corpus();
			const entities = (from: number, to: number) =>
				`corroborate: 1\nentities:\n${Array.from({ length: to - from }, (_, i) => `  e${from + i}: { name: Village ${from + i}, kind: place, mentions: { Village ${from + i}: all } }\n`).join('')}`;
			for (let i = 0; i < count; i += 100)
				corpus.put({ path: `${i}.txt`, text: 'Village 0.', sidecar: entities(i, i + 100) });
			const source = {
				key: 'large',
				label: 'large',
				corpus,
				findingsOf: () => ({ errors: 0, warnings: 0 }),
				locationOf: () => new vscode.Location(folder(), new vscode.Position(0, 0)),
			};
			const tree = new LiveTree((rest) => ({ label: `${rest} more` }));
			const roots = () => entityRoots([source], { filter: {}, order: 'name' });
			tree.update(roots());
			for (const node of tree.children(tree.children()[0])) tree.draw(node);
			const runs = Array.from({ length: 20 }, (_, run) => {
				corpus.put({ path: '0.txt', text: 'Village 0. '.repeat(run + 2), sidecar: entities(0, 100) });
				corpus.document('0.txt');
				const start = performance.now();
				assert.equal(tree.update(roots()).length, 1);
				return performance.now() - start;
			});
			measured(`the tree after an edit, with ${count} entities`, median(runs), 'ms', 20);
			return median(runs);
		});
		measured('10,000 entities beside 100', costs[2]! / costs[0]!, '×', 20);
	});
});

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
