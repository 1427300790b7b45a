import * as vscode from 'vscode';
import { articlePathOf, kindInProject, projectFileName, sidecarPathOf } from '../../core';
import { log, reason } from '../log';
import type { OldTextsInProject } from '../oldTexts/oldTextsInProject';
import type { ProjectFindings } from './projectFindings';
import type { ProjectTexts } from './projectTexts';

const settleMilliseconds = 200;
/** An article longer than this, in UTF-16 units, takes seconds to read: typing must rest for longer. */
const longArticle = 500_000;
const longSettleMilliseconds = 3000;
/** A turn of background reading gives the host back after this long. */
const turnMilliseconds = 8;

/** The project whose files are read and checked. */
export interface Scheduled {
	readonly root: vscode.Uri;
	/** Whether `root` holds a corroborate.yaml. */
	readonly configured: boolean;
	readonly texts: ProjectTexts;
	readonly findings: ProjectFindings;
	readonly oldTexts: OldTextsInProject;
	/** The path in the project, with `/`; undefined for what lies outside. */
	readonly pathOf: (uri: vscode.Uri) => string | undefined;
	/** The annotator at the keyboard, whose unfinished pass counts. */
	readonly annotator: () => string | undefined;
	/** Told of files that were checked. */
	readonly checked: (paths: ReadonlySet<string>) => void;
}

/** When the files of one project are read and checked: all of them once, and what was touched since as soon as it rests. */
export class ProjectSchedule implements vscode.Disposable {
	readonly #project: Scheduled;
	/** Folders below, with `/` behind, that have a project file of their own: the nearest one above an article counts. */
	readonly #foreign = new Set<string>();
	readonly #stale = new Set<string>();
	#watcher: vscode.FileSystemWatcher | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#begun: Promise<void> | undefined;
	#loading: Promise<void> | undefined;
	/** Whose unfinished pass was counted when last something was checked. */
	#reader: string | undefined;
	#settling: Promise<void> = Promise.resolve();
	#loaded = false;
	#disposed = false;

	constructor(project: Scheduled) {
		this.#project = project;
	}

	/** Asks for a file to be read again, soon. */
	touch(path: string): void {
		this.#stale.add(path);
		clearTimeout(this.#timer);
		const isLong = this.#project.texts.textOf(path).length > longArticle;
		const wait = isLong ? longSettleMilliseconds : settleMilliseconds;
		this.#timer = setTimeout(() => void this.settle(), wait);
	}

	/** Brings everything that was touched up to date now; resolves when readers have been told. Never rejects. */
	settle(): Promise<void> {
		clearTimeout(this.#timer);
		return (this.#settling = this.#settling
			.then(() => this.#settle())
			.catch((error: unknown) => {
				log().error(
					`The project at ${this.#project.root.toString(true)} could not be brought up to date: ${reason(error)}`,
				);
			}));
	}

	/** Checks everything again where somebody else annotates at this keyboard now. */
	readerChanged(): void {
		if (this.#loaded && this.#reader !== this.#project.annotator()) this.#check(this.#project.texts.paths());
	}

	/** Reads an article with what it needs to be read, if that is still to be done, ahead of all others and unchecked. */
	async begin(path: string): Promise<void> {
		await (this.#begun ??= this.#begin());
		const { texts } = this.#project;
		if (texts.corpus.document(path) === undefined) await texts.read(path);
	}

	/** Checks an article that has been read and is still to be checked, ahead of others. */
	check(path: string): void {
		if (!this.#disposed && !this.#project.findings.isChecked(path)) this.#check([path]);
	}

	/** Reads every file of the project, once; the given article first, so that its reader need not wait for the rest. Never rejects. */
	load(first?: string): Promise<void> {
		return (this.#loading ??= this.#load(first).catch((error: unknown) => {
			log().error(`Could not read the project at ${this.#project.root.toString(true)}: ${reason(error)}`);
		}));
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
		this.#watcher?.dispose();
	}

	async #begin(): Promise<void> {
		this.#watch();
		if (this.#project.configured) await this.#project.texts.read(projectFileName);
	}

	async #load(first: string | undefined): Promise<void> {
		const { root, configured, texts, pathOf } = this.#project;
		await (this.#begun ??= this.#begin());
		if (first !== undefined) {
			await this.begin(first);
			this.check(first);
		}
		// Without a project file only what has a sidecar is an article: no need to look at the other texts.
		const glob = configured ? '**/*.{txt,yaml}' : '**/{*.annotations,corroborate}.yaml';
		const found = await vscode.workspace.findFiles(
			new vscode.RelativePattern(root, glob),
			'**/node_modules/**',
		);
		for (const uri of found) this.#noteNested(pathOf(uri));
		const paths = new Set(found.flatMap((uri) => this.#unitOf(pathOf(uri)) ?? []));
		if (first !== undefined) paths.delete(first);
		let turn = Date.now();
		for (const path of paths) {
			await texts.read(path);
			if (this.#disposed) return;
			if (Date.now() - turn < turnMilliseconds) continue;
			await new Promise((resolve) => setTimeout(resolve));
			turn = Date.now();
		}
		this.#loaded = true;
		this.#check(texts.paths());
	}

	async #settle(): Promise<void> {
		if (this.#disposed || this.#stale.size === 0) return;
		const { texts, findings, annotator } = this.#project;
		const touched = new Set([...this.#stale].flatMap((path) => this.#unitOf(path) ?? []));
		this.#stale.clear();
		const changed = new Set<string>();
		for (const path of touched) if (await texts.read(path)) changed.add(path);
		if (this.#disposed) return;
		// A file that is as it was has the findings that it had, for the same reader.
		const units = this.#reader === annotator() ? changed : touched;
		if (units.size === 0) return;
		this.#check([...units, ...(units.has(projectFileName) ? texts.paths() : findings.dependents(units))]);
	}

	/** The file to read again when `path` changed: an article for its sidecar; undefined for what is not ours. */
	#unitOf(path: string | undefined): string | undefined {
		if (path === undefined || [...this.#foreign].some((folder) => path.startsWith(folder))) return undefined;
		const kind = kindInProject(path);
		if (kind === 'sidecar') return articlePathOf(path);
		if (kind !== undefined) return path;
		const { configured, texts } = this.#project;
		return path.endsWith('.txt') && (!configured || texts.corpus.isArticle(path)) ? path : undefined;
	}

	#check(units: readonly string[]): void {
		const { texts, findings, oldTexts } = this.#project;
		const paths = new Set(
			units.flatMap((path) => (path.endsWith('.txt') ? [path, sidecarPathOf(path)] : [path])),
		);
		this.#reader = this.#project.annotator();
		const failed = findings.check(paths, this.#reader, this.#loaded);
		this.#project.checked(paths);
		for (const path of paths) {
			const isRead = path.endsWith('.txt') && !failed.has(path);
			const document = isRead ? texts.corpus.document(path) : undefined;
			if (document) oldTexts.seek(document);
		}
	}

	/** What lies beside a project file below is not ours; what was read of it is forgotten. */
	#noteNested(path: string | undefined): void {
		if (!path?.endsWith(`/${projectFileName}`)) return;
		const folder = path.slice(0, -projectFileName.length);
		if (this.#foreign.has(folder)) return;
		this.#foreign.add(folder);
		const { texts, findings } = this.#project;
		for (const file of texts.paths()) {
			if (!file.startsWith(folder)) continue;
			texts.forget(file);
			findings.forget(file);
		}
	}

	#watch(): void {
		const { root, pathOf } = this.#project;
		this.#watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(root, '**/*.{txt,yaml}'),
		);
		const touched = (uri: vscode.Uri): void => {
			const path = pathOf(uri);
			if (path !== undefined) this.touch(path);
		};
		this.#watcher.onDidChange(touched);
		this.#watcher.onDidCreate((uri) => {
			this.#noteNested(pathOf(uri));
			touched(uri);
		});
		this.#watcher.onDidDelete(touched);
	}
}
