import * as vscode from 'vscode';
import { textId } from '../../core';
import { gitApi, type GitApi, type Repository } from '../gitExtension';
import { log, reason } from '../log';

/** How far back a text is looked for. */
const maximumCommits = 50;

/** What a repository has of a file. */
export interface TextsInGit {
	/** By text id, as far as found. */
	readonly texts: ReadonlyMap<string, string>;
	/** The text id of the file as committed last; undefined where it is not, or there is no repository. */
	readonly committed?: string;
}

/**
 * Older texts of a file from its repository, by way of the git extension where there is one. It is woken by the first
 * question. Nothing from files is handed to git but the file's own path.
 */
export class GitTexts implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #subscriptions: vscode.Disposable[] = [this.#changed];
	readonly #heads = new Map<string, string | undefined>();
	#api: Promise<GitApi | undefined> | undefined;

	/** Fires with the root of a repository that was opened, or whose last commit is another one now. */
	readonly onDidChange = this.#changed.event;

	/** @param ids Texts to look for, from the newest commit back; checked by what was found. Never throws. */
	async find(uri: vscode.Uri, ids: Iterable<string>): Promise<TextsInGit> {
		const texts = new Map<string, string>();
		const missing = new Set(ids);
		const repository = uri.scheme === 'file' ? (await this.#git())?.getRepository(uri) : undefined;
		if (!repository) return { texts };
		const committed = await show(repository, 'HEAD', uri.fsPath);
		if (committed === undefined) return { texts };
		take(committed);
		for (const hash of missing.size > 0 ? await commitsOf(repository, uri.fsPath) : []) {
			if (missing.size === 0) break;
			const text = await show(repository, hash, uri.fsPath);
			if (text !== undefined) take(text);
		}
		return { texts, committed: textId(committed) };

		function take(text: string): void {
			const id = textId(text);
			if (missing.delete(id)) texts.set(id, text);
		}
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	#git(): Promise<GitApi | undefined> {
		return (this.#api ??= this.#wake().catch((error: unknown) => {
			log().warn(`Older texts cannot be had from git: ${reason(error)}`);
			return undefined;
		}));
	}

	async #wake(): Promise<GitApi | undefined> {
		const api = await gitApi();
		if (!api) return undefined;
		for (const repository of api.repositories) this.#follow(repository);
		this.#subscriptions.push(
			api.onDidOpenRepository((repository) => {
				this.#follow(repository);
				this.#changed.fire(repository.rootUri);
			}),
		);
		return api;
	}

	/** A repository's state changes with every file saved: only another commit counts. */
	#follow({ rootUri, state }: Repository): void {
		const key = rootUri.toString();
		this.#heads.set(key, state.HEAD?.commit);
		this.#subscriptions.push(
			state.onDidChange(() => {
				if (this.#heads.get(key) === state.HEAD?.commit) return;
				this.#heads.set(key, state.HEAD?.commit);
				this.#changed.fire(rootUri);
			}),
		);
	}
}

async function commitsOf(repository: Repository, path: string): Promise<readonly string[]> {
	try {
		const commits = await repository.log({ path, maxEntries: maximumCommits });
		return commits.map(({ hash }) => hash).filter((hash) => /^[0-9a-f]{40,64}$/.test(hash));
	} catch (error) {
		log().debug(`git log of ${path}: ${reason(error)}`);
		return [];
	}
}

/** Undefined where the commit does not have the file. */
async function show(repository: Repository, commit: string, path: string): Promise<string | undefined> {
	try {
		return await repository.show(commit, path);
	} catch (error) {
		log().debug(`git show ${commit} of ${path}: ${reason(error)}`);
		return undefined;
	}
}
