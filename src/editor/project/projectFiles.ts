import * as vscode from 'vscode';
import { projectFileName } from '../../core';
import { exists, folderOf } from '../files';

/** Events rest for so long before the files are looked for: programs that write safely delete and create. */
const restMilliseconds = 200;

/** Notices project files that come or go, by whatever program. */
export class ProjectFiles implements vscode.Disposable {
	readonly #isKnown: (folder: vscode.Uri) => Promise<boolean>;
	readonly #changed: (folder: vscode.Uri) => Promise<void>;
	readonly #watchers: vscode.Disposable[] = [];
	readonly #folders = new Map<string, vscode.Uri>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param isKnown whether a folder is taken to have a project file
	 * @param changed told when that is not so any more
	 */
	constructor(
		isKnown: (folder: vscode.Uri) => Promise<boolean>,
		changed: (folder: vscode.Uri) => Promise<void>,
	) {
		this.#isKnown = isKnown;
		this.#changed = changed;
		this.#watch(`**/${projectFileName}`);
	}

	/** Watches a folder too that lies outside the workspace. */
	watchFolder(folder: vscode.Uri): void {
		this.#watch(new vscode.RelativePattern(folder, projectFileName));
	}

	/** Looks, soon, whether a folder has its project file still, or has one now. */
	look(folder: vscode.Uri): void {
		this.#folders.set(folder.toString(), folder);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#look(), restMilliseconds);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const watcher of this.#watchers) watcher.dispose();
	}

	#watch(glob: vscode.GlobPattern): void {
		const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, false);
		watcher.onDidCreate((uri) => this.look(folderOf(uri)));
		watcher.onDidDelete((uri) => this.look(folderOf(uri)));
		this.#watchers.push(watcher);
	}

	async #look(): Promise<void> {
		const folders = [...this.#folders.values()];
		this.#folders.clear();
		for (const folder of folders) {
			const isThere = await exists(vscode.Uri.joinPath(folder, projectFileName));
			if (isThere !== (await this.#isKnown(folder))) await this.#changed(folder);
		}
	}
}
