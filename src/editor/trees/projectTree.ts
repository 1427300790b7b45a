import * as vscode from 'vscode';
import { projectFileName } from '../../core';
import { log, reason } from '../log';
import type { Project } from '../project/project';
import { plainLabel, plainMessage } from '../labels';
import type { Projects } from '../project/projects';
import type { Branch } from './branch';
import { LiveTree, type TreeNode } from './liveTree';
import type { TreeMemory } from './treeMemory';

/** A project may tell of many files in a row. */
const restMilliseconds = 20;

/** What one tree is about. */
export interface TreeSubject {
	/** What stands at the top, of the projects as they are now. */
	roots(projects: readonly Project[]): readonly Branch[];
	/** How the tree is filtered and sorted, for the line beside the view's name; empty: as at first. */
	description(): string;
	/** What to say where `roots` gives nothing though the projects have something, as under a filter; undefined: the view's welcome. */
	nothing(): string | undefined;
	/** What to say above the branches, where there is anything to say. */
	message?(): string | undefined;
}

/**
 * A view over all projects. It reads nothing until it shows, and then draws again only what changed; what is unfolded is
 * remembered.
 */
export class ProjectTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #projects: Projects;
	readonly #memory: TreeMemory<unknown>;
	readonly #subject: TreeSubject;
	readonly #tree: LiveTree;
	readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
	readonly #session: vscode.Disposable;
	/** Nodes that VS Code knows the place of, as it was when it asked; until they are drawn again. */
	readonly #places = new Map<TreeNode, string>();
	#reading: Promise<void> | undefined;
	#isRead = false;
	#stale = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly view: vscode.TreeView<TreeNode>;
	readonly onDidChangeTreeData = this.#changed.event;

	/** @param viewId Of package.json. */
	constructor(viewId: string, projects: Projects, memory: TreeMemory<unknown>, subject: TreeSubject) {
		this.#projects = projects;
		this.#memory = memory;
		this.#subject = subject;
		const showMore = `${viewId}.showMore`;
		this.#tree = new LiveTree((rest) => ({
			label: vscode.l10n.t('{0} more', rest),
			icon: 'ellipsis',
			command: showMore,
		}));
		this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
		this.#session = vscode.Disposable.from(
			this.#changed,
			this.view,
			this.view.onDidChangeVisibility(({ visible }) => visible && this.#show()),
			this.view.onDidExpandElement(({ element }) => memory.fold(element.branch.id, true)),
			this.view.onDidCollapseElement(({ element }) => memory.fold(element.branch.id, false)),
			projects.onDidUpdate(() => this.#later()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#readAgain()),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				if (uri.path.endsWith(`/${projectFileName}`)) this.#readAgain();
			}),
			vscode.commands.registerCommand(showMore, (node: TreeNode) => this.#showMore(node)),
		);
		if (this.view.visible) this.#show();
	}

	getChildren(node?: TreeNode): TreeNode[] {
		return [...this.#tree.children(node)];
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.parent;
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		const { branch } = node;
		this.#places.delete(node);
		const row = this.#tree.draw(node);
		const item = new vscode.TreeItem({
			label: row.label,
			highlights: row.highlights?.map(([a, b]) => [a, b]),
		});
		item.id = branch.id;
		item.description = row.description && plainLabel(row.description);
		if (row.icon)
			item.iconPath = new vscode.ThemeIcon(
				row.icon,
				row.colour ? new vscode.ThemeColor(row.colour) : undefined,
			);
		if (row.spoken) item.accessibilityInformation = { label: plainMessage(row.spoken) };
		item.contextValue = row.context;
		if (row.command) item.command = { command: row.command, title: row.label, arguments: [node] };
		if (branch.children)
			item.collapsibleState = this.#isOpen(branch)
				? vscode.TreeItemCollapsibleState.Expanded
				: vscode.TreeItemCollapsibleState.Collapsed;
		return item;
	}

	resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		const { branch } = node;
		item.tooltip = branch.tooltip?.();
		const place = branch.place?.();
		if (place) {
			const title = vscode.l10n.t('Open');
			item.command = {
				command: 'vscode.open',
				title,
				arguments: [place.uri, { selection: place.range, preview: true }],
			};
			this.#places.set(node, keyOf(place));
		}
		return item;
	}

	/** Draws what differs after the subject's own state, its filter or order, has changed. */
	refresh(): void {
		if (this.#isRead) this.#update();
	}

	/** Brings the tree up to date with the projects now; reads them first where nobody has. */
	async ready(): Promise<void> {
		if (!this.#reading) void this.#read();
		await this.#reading;
		if (this.#stale) this.#update();
	}

	/** The node at the end of a path of ids, which need not be on the screen; undefined where the tree has none. */
	find(ids: readonly string[]): TreeNode | undefined {
		return this.#tree.find(ids, (grown) => this.#changed.fire(grown && [grown]));
	}

	/** Selects a node and unfolds it; the focus goes there: for commands that ask for it. */
	async reveal(node: TreeNode): Promise<void> {
		await this.view.reveal(node, { select: true, focus: true, expand: true });
	}

	/** Brings the top into view, where other things stand after a filter; focus and selection stay. */
	async scrollUp(): Promise<void> {
		const [top] = this.#tree.children();
		if (top && this.view.visible) await this.view.reveal(top, { select: false, focus: false });
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#session.dispose();
	}

	#isOpen({ id, isOpen = false }: Branch): boolean {
		return this.#memory.isOpen(id) ?? isOpen;
	}

	#show(): void {
		if (!this.#reading) void this.#read();
		else if (this.#stale) this.#update();
	}

	/** Reads the projects of the workspace's folders; the tree fills when that is done. */
	#read(): Promise<void> {
		this.#isRead = false;
		this.view.message = vscode.l10n.t('Reading…');
		const reading: Promise<void> = this.#projects
			.openFolders()
			.catch((error: unknown) => log().error(`Could not look for projects: ${reason(error)}`))
			.then(() => {
				// A later reading has taken over.
				if (this.#reading !== reading) return;
				this.#isRead = true;
				this.#update();
			});
		return (this.#reading = reading);
	}

	#readAgain(): void {
		// After the listeners of Projects, which forget what they knew.
		if (this.#reading) void Promise.resolve().then(() => this.#read());
	}

	#later(): void {
		this.#stale = true;
		if (!this.view.visible || !this.#isRead) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), restMilliseconds);
	}

	#update(): void {
		clearTimeout(this.#timer);
		this.#stale = false;
		const roots = this.#subject.roots(this.#projects.all());
		this.view.description = this.#subject.description() || undefined;
		const changed = [...this.#tree.update(roots), ...this.#moved()];
		this.view.message = roots.length === 0 ? this.#subject.nothing() : this.#subject.message?.();
		if (changed.length === 0) return;
		const nodes = changed.filter((node) => node !== undefined);
		this.#changed.fire(nodes.length === changed.length ? nodes : undefined);
	}

	/** Nodes whose place VS Code knows, and which have another one now: drawn again, it asks again. */
	#moved(): readonly TreeNode[] {
		return [...this.#places].flatMap(([node, known]) => {
			const place = node.branch.place?.();
			if (place && keyOf(place) === known) return [];
			this.#places.delete(node);
			return [node];
		});
	}

	async #showMore({ parent }: TreeNode): Promise<void> {
		const first = this.#tree.showMore(parent);
		this.#changed.fire(parent && [parent]);
		// Whoever asked for more by keyboard goes on with the first of them.
		if (first) await this.view.reveal(first, { select: true, focus: true });
	}
}

function keyOf({ uri, range: { start, end } }: vscode.Location): string {
	return `${uri.toString()} ${start.line} ${start.character} ${end.line} ${end.character}`;
}
