import * as vscode from 'vscode';
import { annotationsAt } from '../caret';
import { nameOf } from '../files';
import { log, reason } from '../log';
import { projectFileName, type Project } from '../project/project';
import type { Projects } from '../project/projects';
import { showPlace, tell } from '../show';
import { renderEntityNode, tooltipOf } from './entityItems';
import { EntityNodes, type EntitySource, type MentionNode, type TreeNode } from './entityNodes';

const viewId = 'corroborate.entities';
/** Hidden: what a click on a mention runs. */
const openMention = 'corroborate.openMention';

/**
 * The view `corroborate.entities`: kind -> entity -> article -> mention, over all projects. It reads nothing until it
 * shows, and then draws again only what changed.
 */
export function registerEntityTree(projects: Projects): vscode.Disposable {
	return new EntityTree(projects);
}

class EntityTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #projects: Projects;
	readonly #nodes = new EntityNodes();
	readonly #sources = new WeakMap<Project, EntitySource>();
	readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
	readonly #view: vscode.TreeView<TreeNode>;
	readonly #session: vscode.Disposable;
	#reading: Promise<void> | undefined;
	#stale = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChangeTreeData = this.#changed.event;

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
		this.#session = vscode.Disposable.from(
			this.#changed,
			this.#view,
			this.#view.onDidChangeVisibility(({ visible }) => visible && this.#show()),
			projects.onDidUpdate(() => this.#later()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#readAgain()),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				if (uri.path.endsWith(`/${projectFileName}`)) this.#readAgain();
			}),
			vscode.commands.registerCommand(openMention, (node: MentionNode) => this.#open(node)),
			vscode.commands.registerTextEditorCommand(
				'corroborate.revealEntity',
				(editor) => void this.#reveal(editor),
			),
		);
		if (this.#view.visible) this.#show();
	}

	getChildren(node?: TreeNode): TreeNode[] {
		return [...this.#nodes.children(node)];
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.parent;
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		return renderEntityNode(node, openMention);
	}

	resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		item.tooltip = tooltipOf(node);
		return item;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#session.dispose();
	}

	#show(): void {
		if (!this.#reading) void this.#read();
		else if (this.#stale) this.#update();
	}

	/** Reads the projects of the workspace's folders; the tree fills when that is done. */
	#read(): Promise<void> {
		this.#view.message = vscode.l10n.t('Reading…');
		const reading: Promise<void> = this.#projects
			.openFolders()
			.catch((error: unknown) => log().error(`Could not look for projects: ${reason(error)}`))
			.then(() => {
				// A later reading has taken over.
				if (this.#reading !== reading) return;
				this.#view.message = undefined;
				this.#update();
			});
		return (this.#reading = reading);
	}

	#readAgain(): void {
		// After the listeners of Projects, which forget what they knew.
		if (this.#reading) void Promise.resolve().then(() => this.#read());
	}

	/** A project may tell of many files in a row. */
	#later(): void {
		this.#stale = true;
		if (!this.#view.visible || this.#view.message !== undefined) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#update(), 20);
	}

	#update(): void {
		clearTimeout(this.#timer);
		this.#stale = false;
		const changed = this.#nodes.update(this.#projects.all().map((project) => this.#sourceOf(project)));
		if (changed.length === 0) return;
		const nodes = changed.filter((node) => node !== undefined);
		this.#changed.fire(nodes.length === changed.length ? nodes : undefined);
	}

	#sourceOf(project: Project): EntitySource {
		let source = this.#sources.get(project);
		if (!source) {
			source = {
				key: project.root.toString(),
				label: labelOf(project.root),
				corpus: project.corpus,
				lineOf: (path, offset) => project.rangeOf(path, { start: offset, end: offset }).start.line,
			};
			this.#sources.set(project, source);
		}
		return source;
	}

	async #open(node: MentionNode): Promise<void> {
		const project = this.#projects.all().find(({ corpus }) => corpus === node.source.corpus);
		if (!project) return;
		const { path } = node.parent.article;
		// The words may have moved since: bring the tree up to date, then ask it.
		await project.settle();
		this.#update();
		const current = this.#nodes.children(node.parent).find(({ id }) => id === node.id) ?? node;
		await showPlace(project, path, (current as MentionNode).span, { select: true, preview: true });
	}

	async #reveal(editor: vscode.TextEditor): Promise<void> {
		const found = annotationsAt(this.#projects, editor);
		if (!found?.mention) return tell(vscode.l10n.t('No entity at the caret.'));
		if (!this.#reading) await this.#read();
		await found.project.load();
		if (this.#stale) this.#update();
		const node = this.#nodes.entity(found.project.root.toString(), found.mention.entity);
		if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
	}
}

/** The workspace folder's name and the way down from it. */
function labelOf(root: vscode.Uri): string {
	const folder = vscode.workspace.getWorkspaceFolder(root);
	const below = folder ? root.path.slice(folder.uri.path.length).replace(/^\//, '') : '';
	const name = folder?.name ?? nameOf(root);
	return below ? `${name}/${below}` : name;
}
