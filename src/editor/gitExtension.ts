import * as vscode from 'vscode';

/** What is used of the git extension's public API, version 1 (`extensions/git/src/api/git.d.ts` of VS Code). */
export interface GitApi {
	readonly repositories: readonly Repository[];
	readonly onDidOpenRepository: vscode.Event<Repository>;
	getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
	readonly rootUri: vscode.Uri;
	readonly state: {
		readonly HEAD: { readonly commit?: string } | undefined;
		readonly onDidChange: vscode.Event<void>;
	};
	log(options: { readonly path: string; readonly maxEntries: number }): Promise<{ readonly hash: string }[]>;
	/** The text of a file in a commit, or in the index. Rejects where it is not there. */
	show(ref: string, path: string): Promise<string>;
}

interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/**
 * The API of the git extension, which is woken; undefined where there is none, as in a web worker and in Restricted Mode,
 * and where git is switched off. Rejects where the extension fails.
 */
export async function gitApi(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	const git = await extension?.activate();
	return git?.enabled ? git.getAPI(1) : undefined;
}
