import * as vscode from 'vscode';

/**
 * What is used of the git extension's public API, version 1 (`extensions/git/src/api/git.d.ts` of VS Code); all of it is
 * in VS Code 1.100 too.
 */
export interface GitApi {
	readonly repositories: readonly Repository[];
	readonly onDidOpenRepository: vscode.Event<Repository>;
	getRepository(uri: vscode.Uri): Repository | null;
	/** Opens the repository that a folder is in; null where there is none, or VS Code does not open it unasked. */
	openRepository(folder: vscode.Uri): Promise<Repository | null>;
}

export interface GitCommit {
	readonly hash: string;
	readonly message?: string;
	readonly authorName?: string;
	readonly authorDate?: Date;
}

/** A file that is not as it was committed last. */
export interface GitChange {
	readonly uri: vscode.Uri;
	readonly originalUri: vscode.Uri;
	readonly renameUri: vscode.Uri | undefined;
	/** One of the extension's `Status`. */
	readonly status: number;
}

export interface Repository {
	readonly rootUri: vscode.Uri;
	readonly inputBox: { value: string };
	readonly state: {
		readonly HEAD:
			| {
					/** Undefined where no branch is checked out. */
					readonly name?: string;
					readonly commit?: string;
					readonly upstream?: { readonly remote: string; readonly name: string };
					readonly ahead?: number;
					readonly behind?: number;
			  }
			| undefined;
		readonly rebaseCommit: object | undefined;
		readonly mergeChanges: readonly GitChange[];
		readonly indexChanges: readonly GitChange[];
		readonly workingTreeChanges: readonly GitChange[];
		readonly untrackedChanges: readonly GitChange[];
		readonly onDidChange: vscode.Event<void>;
	};
	log(options: { readonly path: string; readonly maxEntries: number }): Promise<GitCommit[]>;
	/** The text of a file in a commit, or in the index. Rejects where it is not there. */
	show(ref: string, path: string): Promise<string>;
	/** Rejects where there is no such commit. */
	getCommit(ref: string): Promise<{ readonly hash: string; readonly commitDate?: Date }>;
	/** The newest commit that two have in common; undefined where they have none. */
	getMergeBase(one: string, other: string): Promise<string | undefined>;
	/** Brings `state` up to date. */
	status(): Promise<void>;
	add(paths: readonly string[]): Promise<void>;
	/** Takes files out of the index again; what is on disk stays. */
	revert(paths: readonly string[]): Promise<void>;
	/** Those that `.gitignore` names. */
	checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
	/** What differs between two commits. */
	diffBetween(from: string, to: string): Promise<readonly GitChange[]>;
	commit(message: string): Promise<void>;
	fetch(options: { readonly remote?: string; readonly depth?: number }): Promise<void>;
	merge(ref: string): Promise<void>;
	push(remote: string, refspec: string): Promise<void>;
}

/** What the extension rejects with. */
export interface GitError {
	readonly gitErrorCode?: string;
	readonly stderr?: string;
	readonly stdout?: string;
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
