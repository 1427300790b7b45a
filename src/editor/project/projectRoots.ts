import * as vscode from 'vscode';
import { projectFileName } from '../../core';
import { exists, folderOf } from '../files';

/** Which folders are the root of a project: asked of the file system once a folder, until that is forgotten. */
export class ProjectRoots {
	readonly #configured = new Map<string, Promise<boolean>>();

	/** The nearest folder above a file with a corroborate.yaml; above the workspace's folder only on disk. */
	async above(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
		const top = uri.scheme === 'file' ? undefined : vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
		for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
			if (await this.isRoot(folder)) return folder;
			if (folder.path === top || folder.path === '/' || folder.path === folderOf(folder).path)
				return undefined;
		}
	}

	/** Whether a folder has a corroborate.yaml. */
	isRoot(folder: vscode.Uri): Promise<boolean> {
		const key = folder.toString();
		let known = this.#configured.get(key);
		if (!known) this.#configured.set(key, (known = exists(vscode.Uri.joinPath(folder, projectFileName))));
		return known;
	}

	/** The same as far as it was asked before; false where it was not. */
	async wasRoot(folder: vscode.Uri): Promise<boolean> {
		return (await this.#configured.get(folder.toString())) ?? false;
	}

	/** Asks again for a folder, or for all. */
	forget(folder?: vscode.Uri): void {
		if (folder) this.#configured.delete(folder.toString());
		else this.#configured.clear();
	}
}

/** The folders at and below one that hold a project file. */
export async function rootsBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	const glob = new vscode.RelativePattern(folder, `**/${projectFileName}`);
	const found = await vscode.workspace.findFiles(glob, '**/node_modules/**');
	return found.map(folderOf).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether there is a sidecar at or below a folder. */
export async function hasSidecar(folder: vscode.Uri): Promise<boolean> {
	const glob = new vscode.RelativePattern(folder, '**/*.annotations.yaml');
	return (await vscode.workspace.findFiles(glob, '**/node_modules/**', 1)).length > 0;
}
