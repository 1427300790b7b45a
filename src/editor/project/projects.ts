import * as vscode from 'vscode';
import { articlePathOf, fileKindOf, kindInProject, projectFileName, sidecarPathOf } from '../../core';
import type { Document } from '../../core';
import { articleLanguages } from '../languages';
import { exists, folderOf, isAmong, openDocument } from '../files';
import { oldScheme, pastScheme, type OldTexts } from '../oldTexts/oldTexts';
import { Project } from './project';
import { ProjectFiles } from './projectFiles';
import { hasSidecar, ProjectRoots, rootsBelow } from './projectRoots';

/** An article that is, or may become, annotated: where it is and whose. */
export interface Article {
	readonly project: Project;
	readonly path: string;
}

export interface ProjectUpdate {
	readonly project: Project;
	readonly paths: ReadonlySet<string>;
}

/**
 * Which project a file belongs to, and the projects met so far. A foreign `.txt` costs one stat of its sidecar and one
 * of corroborate.yaml per folder; nothing else is touched before the first article.
 */
export class Projects implements vscode.Disposable {
	readonly #projects = new Map<string, Project>();
	readonly #roots = new ProjectRoots();
	readonly #articles = new Map<string, Article>();
	readonly #pending = new Map<string, Promise<Article | undefined>>();
	readonly #updated = new vscode.EventEmitter<ProjectUpdate>();
	readonly #read = new vscode.EventEmitter<Article>();
	readonly #foretold = new vscode.EventEmitter<Article>();
	readonly #opened = new vscode.EventEmitter<Article>();
	readonly #oldTexts: OldTexts;
	readonly #subscriptions: vscode.Disposable[];
	readonly #projectFiles: ProjectFiles;
	#folders: vscode.FileSystemWatcher | undefined;
	/** A view shows the projects of the workspace. */
	#opensFolders = false;

	readonly onDidUpdate = this.#updated.event;
	/** Fires when an open article has been read, and is not checked yet: for what needs no findings. */
	readonly onDidReadArticle = this.#read.event;
	/** Fires when something else is foretold of an article: what is being written to its sidecar, before it is read. */
	readonly onDidForetell = this.#foretold.event;
	/** Fires when a document turned out to be an article. */
	readonly onDidOpenArticle = this.#opened.event;

	constructor(oldTexts: OldTexts) {
		this.#oldTexts = oldTexts;
		this.#subscriptions = [
			oldTexts.onDidChange((root) => {
				for (const project of this.all()) project.oldTexts.repositoryChanged(root);
			}),
			vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)),
			vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#saved(uri)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
			vscode.workspace.onDidRenameFiles(({ files }) => {
				for (const { oldUri, newUri } of files) this.#renamed(oldUri, newUri);
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('corroborate.annotator'))
					for (const project of this.all()) project.readerChanged();
			}),
		];
		this.#projectFiles = new ProjectFiles(
			async (folder) =>
				this.#projects.get(folder.toString())?.configured ?? (await this.#roots.wasRoot(folder)),
			(folder) => this.reload(folder),
		);
		for (const document of vscode.workspace.textDocuments) void this.open(document);
		void this.#tellMenus();
	}

	all(): readonly Project[] {
		return [...this.#projects.values()];
	}

	/** The project of this root, if it is known. */
	at(root: vscode.Uri): Project | undefined {
		return this.#projects.get(root.toString());
	}

	/** The article that an open document is, if that is already known: for synchronous readers. */
	peek(uri: vscode.Uri): Article | undefined {
		return this.#articles.get(uri.toString());
	}

	/** The article of a document with its last reading, if both are there. */
	read(uri: vscode.Uri): (Article & { readonly document: Document }) | undefined {
		const article = this.peek(uri);
		const document = article?.project.corpus.document(article.path);
		return article && document ? { ...article, document } : undefined;
	}

	/** The article whose sidecar a file is, if its project is known. */
	ofSidecar(uri: vscode.Uri): Article | undefined {
		for (const project of this.#projects.values()) {
			const path = project.pathOf(uri);
			const article = path === undefined ? undefined : articlePathOf(path);
			if (article !== undefined && project.textOf(path!) !== '') return { project, path: article };
		}
		return undefined;
	}

	/** The project of a sidecar, an event or a project file, with all that it has read; undefined for any other file. */
	async ofFile(uri: vscode.Uri): Promise<Project | undefined> {
		const kind = fileKindOf(uri.path);
		if (kind === undefined || otherSchemes.has(uri.scheme)) return undefined;
		const root = await this.#roots.above(uri);
		if (!root && kind !== 'sidecar') return undefined;
		const project = root ? this.#project(root, true) : this.#project(outermost(uri), false);
		const path = project.pathOf(uri);
		if (path === undefined) return undefined;
		await project.load(articlePathOf(path));
		return kindInProject(path) === kind ? project : undefined;
	}

	/** Finds out whether a document is an article; its project begins to load if so. */
	async open(document: vscode.TextDocument): Promise<Article | undefined> {
		if (!mayBeArticle(document)) return undefined;
		const key = document.uri.toString();
		const known = this.#articles.get(key);
		if (known) {
			await known.project.opened(known.path, document.getText());
			return known;
		}
		let pending = this.#pending.get(key);
		if (!pending) {
			pending = this.#identify(document.uri).finally(() => this.#pending.delete(key));
			this.#pending.set(key, pending);
		}
		return pending;
	}

	/** Loads the projects of the workspace's folders: for views that show before any article does. */
	async openFolders(): Promise<void> {
		this.#opensFolders = true;
		for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
			if ([...this.#projects.values()].some((project) => project.pathOf(uri) !== undefined)) continue;
			const configured = await this.#roots.isRoot(uri);
			if (configured || (await hasSidecar(uri))) await this.#project(uri, configured).load();
			for (const below of await rootsBelow(uri)) await this.#project(below, true).load();
		}
	}

	/** The project of a root that was shown in an earlier session; undefined where there is none any more. */
	async openAt(root: vscode.Uri): Promise<Project | undefined> {
		await this.openFolders();
		await this.ofFile(vscode.Uri.joinPath(root, projectFileName));
		return this.at(root);
	}

	/** Looks anew at everything that lies under a folder, or in a project with it: its project file came or went. */
	async reload(folder: vscode.Uri): Promise<void> {
		const articles = this.#forget(folder);
		for (const document of vscode.workspace.textDocuments)
			if (articles.has(document.uri.toString()) || isAmong([folder], document.uri)) await this.open(document);
		if (this.#opensFolders) await this.openFolders();
	}

	dispose(): void {
		this.#projectFiles.dispose();
		for (const project of this.#projects.values()) project.dispose();
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#folders?.dispose();
		this.#updated.dispose();
		this.#read.dispose();
		this.#foretold.dispose();
		this.#opened.dispose();
	}

	async #identify(uri: vscode.Uri): Promise<Article | undefined> {
		const [root, hasOwnSidecar] = await Promise.all([
			this.#roots.above(uri),
			exists(uri.with({ path: sidecarPathOf(uri.path) })),
		]);
		if (!root && !hasOwnSidecar) return undefined;
		const project = root ? this.#project(root, true) : this.#project(outermost(uri), false);
		const path = project.pathOf(uri);
		if (path === undefined) return undefined;
		await project.begin(path);
		if (project.corpus.document(path) !== undefined) {
			this.#read.fire({ project, path });
			// What is shown by then must not wait for all that comes now.
			await new Promise((resolve) => setTimeout(resolve));
			project.check(path);
		}
		const loading = project.load(path);
		if (project.corpus.document(path) === undefined) await loading;
		// All was looked at anew meanwhile.
		if (this.#projects.get(project.root.toString()) !== project) return this.#identify(uri);
		if (project.corpus.document(path) === undefined) return undefined;
		const article = { project, path };
		this.#articles.set(uri.toString(), article);
		this.#opened.fire(article);
		return article;
	}

	#project(root: vscode.Uri, configured: boolean): Project {
		const key = root.toString();
		let project = this.#projects.get(key);
		if (!project) {
			project = new Project(root, configured, this.#oldTexts);
			const created = project;
			created.onDidUpdate((paths) => {
				const own = [...paths].filter((path) => this.#isNearest(created, created.uriOf(path)));
				if (own.length > 0) this.#updated.fire({ project: created, paths: new Set(own) });
			});
			created.onDidForetell((path) => this.#foretold.fire({ project: created, path }));
			this.#projects.set(key, project);
			this.#watchFolders();
			if (!vscode.workspace.getWorkspaceFolder(root)) this.#projectFiles.watchFolder(root);
			void this.#tellMenus();
		}
		return project;
	}

	/**
	 * Keeps context keys true: `corroborate.hasProject` where a project is known, `corroborate.initialised` where every
	 * folder of the workspace has its project file.
	 */
	async #tellMenus(): Promise<void> {
		void vscode.commands.executeCommand('setContext', 'corroborate.hasProject', this.#projects.size > 0);
		const isProject = async ({ uri }: vscode.WorkspaceFolder): Promise<boolean> =>
			this.all().some(
				({ configured, root }) => configured && (isAmong([root], uri) || isAmong([uri], root)),
			) || this.#roots.isRoot(uri);
		const folders = vscode.workspace.workspaceFolders ?? [];
		const isInitialised = !(await Promise.all(folders.map(isProject))).includes(false);
		void vscode.commands.executeCommand('setContext', 'corroborate.initialised', isInitialised);
	}

	/** A folder that is deleted is one event, of which the watchers of files hear nothing. */
	#watchFolders(): void {
		if (this.#folders) return;
		this.#folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
		this.#folders.onDidDelete((uri) => {
			for (const project of this.#projects.values()) {
				project.deleted(uri);
				if (project.configured && isAmong([uri], project.root)) this.#projectFiles.look(project.root);
			}
		});
	}

	/** False where a project below is known: a project hears of files there before it knows of that one. */
	#isNearest(project: Project, uri: vscode.Uri): boolean {
		return ![...this.#projects.values()].some(
			(other) => other.root.path.length > project.root.path.length && other.pathOf(uri) !== undefined,
		);
	}

	#edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		if (contentChanges.length === 0) return;
		const article = this.peek(document.uri) ?? this.#readArticle(document);
		if (article) {
			const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
				start: rangeOffset,
				end: rangeOffset + rangeLength,
				text,
			}));
			// VS Code reports the last one first.
			article.project.edited(article.path, edits.reverse());
			return;
		}
		if (!document.uri.path.endsWith('.yaml')) return;
		for (const project of this.#projects.values()) {
			const path = project.pathOf(document.uri);
			if (path !== undefined) project.touch(path);
		}
	}

	/** A text that its project has read already, before it is known to be open. */
	#readArticle(document: vscode.TextDocument): Article | undefined {
		if (!mayBeArticle(document)) return undefined;
		for (const project of this.#projects.values()) {
			const path = project.pathOf(document.uri);
			if (path !== undefined && project.textOf(path) !== '' && this.#isNearest(project, document.uri))
				return { project, path };
		}
		return undefined;
	}

	/** A file, or a folder with all that is in it, has another name now. */
	#renamed(from: vscode.Uri, to: vscode.Uri): void {
		for (const project of this.all())
			for (const path of project.files()) {
				const uri = project.uriOf(path);
				if (!isAmong([from], uri)) continue;
				this.#articles.delete(uri.toString());
				const follower = project.release(path);
				const renamed = uri.with({ path: to.path + uri.path.slice(from.path.length) });
				for (const heir of this.all()) {
					const newPath = heir.pathOf(renamed);
					if (newPath !== undefined && this.#isNearest(heir, renamed)) heir.adopt(newPath, follower);
				}
			}
	}

	/** From now on the file counts, which may be gone. */
	#closed(uri: vscode.Uri): void {
		for (const project of this.#projects.values()) {
			const path = project.pathOf(uri);
			if (path !== undefined && project.textOf(path) !== '') project.touch(path);
		}
	}

	/** A first sidecar or project file makes articles of texts that were none. */
	#saved(uri: vscode.Uri): void {
		if (uri.path.endsWith(`/${projectFileName}`)) {
			const folder = folderOf(uri);
			if (!this.#projects.get(folder.toString())?.configured) void this.reload(folder);
			return;
		}
		const article = articlePathOf(uri.path);
		if (article === undefined) return;
		const document = openDocument(uri.with({ path: article }));
		if (document) void this.open(document);
	}

	/** Gives up all projects, or those that a project file in this folder says something of; returns the keys of their open articles. */
	#forget(folder?: vscode.Uri): ReadonlySet<string> {
		const isConcerned = ({ root, configured }: Project): boolean =>
			!folder || isAmong([root], folder) || (!configured && isAmong([folder], root));
		const gone = this.all().filter(isConcerned);
		const articles = [...this.#articles].filter(([, article]) => gone.includes(article.project));
		for (const project of gone) {
			const paths = new Set(project.files());
			project.dispose();
			this.#projects.delete(project.root.toString());
			this.#updated.fire({ project, paths });
		}
		for (const [key] of articles) this.#articles.delete(key);
		this.#roots.forget(folder);
		void this.#tellMenus();
		return new Set(articles.map(([key]) => key));
	}
}

/** The folder that counts as a project where no project file stands above: the workspace's, else the file's own. */
function outermost(uri: vscode.Uri): vscode.Uri {
	return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folderOf(uri);
}

/** Of texts that are no files of a project, or an older state of one. */
const otherSchemes: ReadonlySet<string> = new Set(['untitled', 'git', oldScheme, pastScheme]);

function mayBeArticle({ languageId, uri }: vscode.TextDocument): boolean {
	return articleLanguages.includes(languageId) && uri.path.endsWith('.txt') && !otherSchemes.has(uri.scheme);
}
