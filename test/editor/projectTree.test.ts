import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EntityFindings } from '../../src/core';
import { entityRoots, pathTo } from '../../src/editor/entities/entityBranches';
import { OldTexts } from '../../src/editor/oldTexts/oldTexts';
import type { Project } from '../../src/editor/project/project';
import { Projects } from '../../src/editor/project/projects';
import { pageSize, type TreeNode } from '../../src/editor/trees/liveTree';
import { ProjectTree } from '../../src/editor/trees/projectTree';
import { TreeMemory } from '../../src/editor/trees/treeMemory';
import { projectOf, type Workspace } from './workspaceFiles';

const view = { filter: {}, order: 'name' } as const;
const noFindings: EntityFindings = { errors: 0, warnings: 0 };

describe('a tree over projects, with 10,000 entities', () => {
	let folder: Workspace;
	let projects: Projects;
	let project: Project;
	let tree: Shown;
	const stored = new Map<string, unknown>();
	const memento = {
		keys: () => [...stored.keys()],
		get: (key: string) => structuredClone(stored.get(key)),
		update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, structuredClone(value))),
	} as vscode.Memento;

	const sidecar = (...names: string[]) =>
		`corroborate: 1\nentities:\n${names.map((name) => `  ${name}: { name: ${name}, kind: place, mentions: { ${name}: all } }\n`).join('')}`;

	before(async function () {
		this.timeout(60_000);
		folder = await projectOf('tree', 'bakhmut.', sidecar('bakhmut'));
		await folder.write('many.txt', 'Many.');
		await folder.write(
			'many.annotations.yaml',
			sidecar(...Array.from({ length: 10_000 }, (_, i) => `n${i}`)),
		);
		projects = new Projects(new OldTexts(undefined));
		tree = await Shown.open(projects, memento, folder.uriOf(''));
		project = tree.project();
	});
	after(async () => {
		tree.dispose();
		projects.dispose();
		await folder.remove();
	});

	/** Does something and waits until the tree has drawn what came of it. */
	async function drawing(
		work: () => PromiseLike<unknown>,
	): Promise<{ fired: (string | undefined)[]; drawn: string[] }> {
		const next = tree.next();
		await work();
		return next;
	}
	async function write(path: string, text: string): Promise<void> {
		await folder.write(path, text);
		project.touch(path);
		await project.settle();
	}
	const idOf = (slug: string) => pathTo(tree.source(), project.corpus.entity(slug)!, view, false).at(-1)!;

	it('draws nothing below what is folded', () => {
		assert.deepEqual(tree.drawn, [`kind ${tree.source().key} place`]);
	});

	it('draws a page of what is unfolded', () => {
		tree.unfold(tree.source().key);
		assert.equal(tree.drawn.length, 1 + pageSize + 1);
	});

	it('draws after an edit only the entity that is mentioned once more', async () => {
		const { fired, drawn } = await drawing(() => write('a.txt', 'bakhmut, bakhmut.'));
		assert.deepEqual(fired, [idOf('bakhmut')]);
		assert.deepEqual(drawn, [idOf('bakhmut')]);
	});

	it('draws no more than the page when an entity comes', async () => {
		const { fired, drawn } = await drawing(() => write('a.annotations.yaml', sidecar('bakhmut', 'alpha')));
		assert.deepEqual(fired, [`kind ${tree.source().key} place`]);
		assert.equal(drawn.length, 1 + pageSize + 1);
		assert.equal(drawn[1], idOf('alpha'));
	});

	it('makes a tooltip only when asked', () => {
		const node = tree.tree.find(pathTo(tree.source(), project.corpus.entity('bakhmut')!, view, false))!;
		const item = tree.tree.getTreeItem(node);
		assert.equal(item.tooltip, undefined);
		const { tooltip } = tree.tree.resolveTreeItem(item, node);
		assert.match((tooltip as vscode.MarkdownString).value, /2 mentions in 1 article/);
	});

	it('is unfolded again after a reload as it was left', async () => {
		const again = await Shown.open(projects, memento, folder.uriOf(''));
		assert.equal(again.drawn.length, 1 + pageSize + 1);
		again.dispose();
	});
});

/** A tree as VS Code asks for it: what is fired is drawn again, with all that is unfolded below it. */
class Shown {
	readonly tree: ProjectTree;
	drawn: string[] = [];
	readonly #projects: Projects;
	readonly #root: vscode.Uri;
	readonly #unfolded = new vscode.EventEmitter<{ element: TreeNode }>();
	readonly #next = new vscode.EventEmitter<{ fired: (string | undefined)[]; drawn: string[] }>();

	static async open(projects: Projects, memento: vscode.Memento, root: vscode.Uri): Promise<Shown> {
		const shown = new Shown(projects, memento, root);
		await shown.tree.ready();
		return shown;
	}

	private constructor(projects: Projects, memento: vscode.Memento, root: vscode.Uri) {
		this.#projects = projects;
		this.#root = root;
		const never = () => new vscode.Disposable(() => undefined);
		const fake = {
			visible: true,
			onDidChangeVisibility: never,
			onDidCollapseElement: never,
			onDidExpandElement: this.#unfolded.event,
			dispose: never,
		};
		const window = vscode.window as { createTreeView: unknown };
		const { createTreeView } = vscode.window;
		window.createTreeView = () => fake;
		try {
			const memory = new TreeMemory(memento, 'test.tree', () => view);
			this.tree = new ProjectTree(`test.tree${Math.random()}`, projects, memory, {
				roots: () => entityRoots([this.source()], view),
				description: () => '',
				nothing: () => undefined,
			});
		} finally {
			window.createTreeView = createTreeView;
		}
		this.tree.onDidChangeTreeData((nodes) => {
			this.drawn = [];
			for (const node of nodes ?? this.tree.getChildren()) this.#draw(node);
			this.#next.fire({ fired: nodes?.map(({ branch }) => branch.id) ?? [undefined], drawn: this.drawn });
		});
	}

	project(): Project {
		const root = this.#root.toString().replace(/\/$/, '');
		return this.#projects.all().find((project) => project.root.toString() === root)!;
	}

	source() {
		const project = this.project();
		return {
			key: 'tree',
			label: 'tree',
			corpus: project.corpus,
			findingsOf: () => noFindings,
			locationOf: project.locationOf.bind(project),
		};
	}

	unfold(key: string): void {
		const kind = this.tree.find([`kind ${key} place`])!;
		this.#unfolded.fire({ element: kind });
		this.drawn = [];
		this.#draw(kind);
	}

	next(): Promise<{ fired: (string | undefined)[]; drawn: string[] }> {
		return new Promise((resolve) => {
			const listener = this.#next.event((drawn) => {
				listener.dispose();
				resolve(drawn);
			});
		});
	}

	dispose(): void {
		this.tree.dispose();
	}

	#draw(node: TreeNode): void {
		const { collapsibleState, id } = this.tree.getTreeItem(node);
		this.drawn.push(id!);
		if (collapsibleState !== vscode.TreeItemCollapsibleState.Expanded) return;
		for (const child of this.tree.getChildren(node)) this.#draw(child);
	}
}
