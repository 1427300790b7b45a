import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reviewState } from '../../src/core';
import { decide } from '../../src/editor/review/decide';
import { ProjectReviews } from '../../src/editor/review/projectReviews';
import { readReviewState, ReviewSubject, type ReviewViewState } from '../../src/editor/review/reviewSubject';
import { LiveTree, type TreeNode } from '../../src/editor/trees/liveTree';
import { ProjectRows } from '../../src/editor/trees/projectRows';
import { TreeMemory } from '../../src/editor/trees/treeMemory';
import { answering, type Answer, enter } from './answering';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = 'The hill fell in the night. The town is held by nobody. The road was cut on Monday.\n';
const sidecar = `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
claims:
  anna:
    bbbbbb2:
      quote: The hill fell in the night.
      is: { topic: political, act: reports, status: ready } # kept
      said: { mode: author, source: "@article" }
  ben:
    bbbbbb3:
      quote: The town is held by nobody.
      is: { topic: political, act: reports, status: ready }
      said: { mode: author, source: "@article" }
  carl:
    pass: { state: open }
    bbbbbb4:
      quote: The road was cut on Monday.
      is: { topic: political, act: reports, status: ready }
      said: { mode: author, source: "@article" }
dismissed:
  anna:
    - { code: language.loaded, target: bbbbbb2, reason: his words }
`;
const project = `corroborate: 1
annotators: [anna, ben, carl]
dismissed:
  - { code: source.none, target: "@article", reason: our rule, by: anna }
`;

describe('reviewing', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		folder = await workspace('review');
		commands = await commandsIn('ben');
		await folder.write('corroborate.yaml', project);
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		const { document } = await folder.select('a.txt', 'The hill');
		const article = await commands.writing.projects.open(document);
		await article!.project.settle();
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	it('decides on the claim at the caret with a reason, in one step that undo takes back', async () => {
		const asked = await deciding([/^Publish$/, () => ' seen on video ']);
		assert.deepEqual(asked[0], ['Publish', 'Attribute', 'Hold', 'Drop']);
		const written = await folder.read('a.annotations.yaml');
		const review =
			/review:\n {8}by: ben\n {8}on: \d{4}-\d\d-\d\d\n {8}of: sha1:[0-9a-f]{40}\n {8}decision: publish\n {8}reason: seen on video\n/;
		assert.match(written, review);
		assert.equal(written.replace(new RegExp(` {6}${review.source}`), ''), sidecar);
		assert.deepEqual(stateOf('bbbbbb2'), 'current');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
	});

	it('needs a reason to hold or to drop, and writes nothing where somebody leaves', async () => {
		await deciding([/^Hold$/, () => '  ']);
		await deciding([/^Drop$/, undefined]);
		await deciding([undefined]);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		await deciding([/^Hold$/, () => 'one voice']);
		assert.match(await folder.read('a.annotations.yaml'), /decision: hold\n {8}reason: one voice\n/);
	});

	it('decides on the article where no claim is at the caret, or where the article is named', async () => {
		await folder.select('a.txt');
		const editor = vscode.window.activeTextEditor!;
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		await deciding([/^Attribute$/, () => '']);
		assert.match(
			await folder.read('a.annotations.yaml'),
			/^article:\n(?:.*\n)* {2}review:\n(?:.*\n)* {4}decision: attribute\nclaims:/m,
		);
		assert.equal(stateOf(undefined), 'current');
		const asked = await deciding([enter, () => ''], { article: folder.uriOf('a.txt').toString() });
		assert.ok(asked[0]!.includes('Take the decision back'));
		await deciding([/^Take/], { article: folder.uriOf('a.txt').toString() });
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
	});

	it('is stale when the claim changes, and current again when it is decided again or changed back', async () => {
		await deciding([/^Publish$/, () => '']);
		const written = await folder.read('a.annotations.yaml');
		await folder.write('a.annotations.yaml', written.replace('political', 'other'));
		await until(
			() => stateOf('bbbbbb2'),
			(state) => state === 'stale',
		);
		assert.equal(stateOf('bbbbbb2'), 'stale');
		const findings = projectOf()
			.findings('a.txt')
			.map(({ code }) => code);
		assert.ok(findings.includes('review.stale'), findings.join());
		await deciding([enter, () => ''], 'bbbbbb2');
		assert.equal(stateOf('bbbbbb2'), 'current');
	});

	it('does nothing with a claim that is not there, or is somebody else’s alone', async () => {
		for (const claim of ['zzzzzz2', 'bbbbbb4'])
			await deciding([], { article: folder.uriOf('a.txt').toString(), claim });
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
	});

	describe('the view', () => {
		it('has what needs eyes first, dismissals, and how far everybody is; nothing of a pass that is open', async () => {
			const shown = new Shown(subjectWith({ isNotMine: false }));
			assert.deepEqual(shown.lines([projectOf()]), [
				'Undecided | 3',
				"  The hill fell in the night. | the author's voice · a.txt",
				"  The town is held by nobody. | the author's voice · a.txt",
				'  a.txt | the article',
				'Dismissals | 2',
				'  source.none | the whole project · our rule · anna',
				'  language.loaded | “The hill fell in the night.” · his words · anna',
				'Progress | 0 of 2 decided',
				'  anna | 0 of 1 decided · 1 ready',
				'  ben | 0 of 1 decided · 1 ready',
				'  carl | passes: 1 open, 0 finished · 0 claims',
				'  a.txt | 0 of 2 decided · 2 ready',
			]);
			assert.equal(shown.subject.description(), '3 to review');
			assert.match(shown.subject.message()!, /^P publish · A attribute · H hold · D drop · Space goes on$/);
			await deciding([/^Hold$/, () => 'one voice']);
			const after = shown.lines([projectOf()]);
			assert.equal(after[0], 'Undecided | 2');
			assert.equal(after[3], 'Decided | 1');
			assert.match(after[4]!, /^ {2}hold · The hill .* \| by ben on [\d-]+: one voice · the author/);
		});

		it('leaves out what is one’s own on request', () => {
			const shown = new Shown(subjectWith({ isNotMine: true }));
			assert.deepEqual(shown.lines([projectOf()]).slice(0, 3), [
				'Undecided | 2',
				"  The hill fell in the night. | the author's voice · a.txt",
				'  a.txt | the article',
			]);
			assert.equal(shown.subject.description(), '2 to review · not made by you');
		});

		it('says what comes next', () => {
			const shown = new Shown(subjectWith({ isNotMine: false }));
			shown.lines([projectOf()]);
			const first = shown.subject.next(undefined, 1)!;
			assert.equal(first.row.claim?.placed.id, 'bbbbbb2');
			const second = shown.subject.next(first.ids.at(-1), 1)!;
			assert.equal(second.row.claim?.placed.id, 'bbbbbb3');
			assert.equal(shown.subject.next(second.ids.at(-1), -1)?.ids.at(-1), first.ids.at(-1));
			assert.equal(shown.subject.next(first.ids.at(-1), -1), undefined);
		});

		it('leads to the words, else to the entry', () => {
			const shown = new Shown(subjectWith({ isNotMine: false }));
			shown.lines([projectOf()]);
			const places = shown.nodes.flatMap(({ branch }) => branch.place?.() ?? []);
			const paths = places.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
			assert.deepEqual(paths, ['a.txt', 'a.txt', 'a.txt', 'corroborate.yaml', 'a.txt', 'a.txt']);
		});
	});

	const projectOf = () =>
		commands.writing.projects
			.all()
			.find(({ root }) => root.path === folder.uriOf('').path.replace(/\/$/, ''))!;

	function stateOf(id: string | undefined): string {
		const { corpus } = projectOf();
		const document = corpus.document('a.txt')!;
		const placed = document.claims.find((one) => one.id === id);
		return reviewState(corpus.project, document, placed).state;
	}

	const deciding = (answers: readonly Answer[], argument?: unknown): Promise<string[][]> =>
		answering(answers, () => decide(commands.writing, argument));
});

function subjectWith(state: ReviewViewState): ReviewSubject {
	const memento = { keys: () => [], get: () => ({ state }), update: () => Promise.resolve() };
	return new ReviewSubject(
		new ProjectReviews(new ProjectRows()),
		new TreeMemory(memento as unknown as vscode.Memento, 'review', readReviewState),
	);
}

/** The tree as it is drawn. */
class Shown {
	readonly #tree = new LiveTree((rest) => ({ label: `${rest} more` }));
	nodes: readonly TreeNode[] = [];

	constructor(readonly subject: ReviewSubject) {}

	lines(projects: Parameters<ReviewSubject['roots']>[0]): readonly string[] {
		this.#tree.update(this.subject.roots(projects));
		const lines: string[] = [];
		const nodes: TreeNode[] = [];
		const draw = (node: TreeNode, depth: number): void => {
			const { label, description } = this.#tree.draw(node);
			lines.push(`${'  '.repeat(depth)}${label} | ${description ?? ''}`);
			nodes.push(node);
			if (node.branch.children) for (const child of this.#tree.children(node)) draw(child, depth + 1);
		};
		for (const node of this.#tree.children()) draw(node, 0);
		this.nodes = nodes;
		return lines;
	}
}
