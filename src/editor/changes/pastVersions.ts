import * as vscode from 'vscode';
import { type PastVersion, projectFileName, sidecarPathOf } from '../../core';
import { gitApi, type Repository } from '../gitExtension';
import { log, reason } from '../log';
import type { Project } from '../project/project';

/** How far back versions are looked for. */
const maximumCommits = 50;

/** A commit that touched an article or its sidecar. */
export interface PastCommit {
	readonly hash: string;
	/** The first line of its message; of the user's own making. */
	readonly subject: string;
	readonly author: string;
	readonly date: Date | undefined;
}

/** What git has of an article; or why there is nothing, in a sentence for people. */
export type Found = { readonly history: ArticleHistory } | { readonly problem: string };

/** The history of an article, where it is in a repository that VS Code has open. Never rejects. */
export async function historyOf(project: Project, path: string): Promise<Found> {
	const article = project.uriOf(path);
	const none = vscode.l10n.t('There is no git here to have older versions from.');
	if (article.scheme !== 'file') return { problem: none };
	try {
		const api = await gitApi();
		if (!api) return { problem: none };
		const repository = api.getRepository(article) ?? (await api.openRepository(project.root));
		if (repository) return { history: new ArticleHistory(repository, project, path) };
	} catch (error) {
		log().warn(`Older versions of ${article.toString(true)}: ${reason(error)}`);
	}
	return {
		problem: vscode.l10n.t('This article is in no git repository: there are no older versions of it.'),
	};
}

/** An article and its sidecar through the commits of a repository. */
export class ArticleHistory {
	readonly #repository: Repository;
	readonly #article: string;
	readonly #sidecar: string;
	readonly #project: string;

	constructor(repository: Repository, project: Project, path: string) {
		this.#repository = repository;
		this.#article = project.uriOf(path).fsPath;
		this.#sidecar = project.uriOf(sidecarPathOf(path)).fsPath;
		this.#project = project.uriOf(projectFileName).fsPath;
	}

	/** The commits that touched the article or its sidecar, the newest first. */
	async commits(): Promise<readonly PastCommit[]> {
		const lists = await Promise.all([this.#commitsOf(this.#article), this.#commitsOf(this.#sidecar)]);
		const byHash = new Map(lists.flat().map((commit) => [commit.hash, commit]));
		const timeOf = ({ date }: PastCommit): number => date?.getTime() ?? 0;
		return [...byHash.values()].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, maximumCommits);
	}

	/** The article as a commit has it; undefined where the commit does not have the article. */
	async version(hash: string): Promise<PastVersion | undefined> {
		const text = await this.#show(hash, this.#article);
		if (text === undefined) return undefined;
		const [sidecar = '', project] = await Promise.all([
			this.#show(hash, this.#sidecar),
			this.#show(hash, this.#project),
		]);
		return { text, sidecar, project };
	}

	/** The id of the commit that people call so; undefined where there is none. What git could take for an option is none. */
	async commitNamed(name: string): Promise<string | undefined> {
		if (!/^[\p{L}\p{N}_@][\p{L}\p{N}_@./~^{}+-]*$/u.test(name)) return undefined;
		try {
			const { hash } = await this.#repository.getCommit(name);
			return hash;
		} catch (error) {
			log().debug(`git has no commit ${name}: ${reason(error)}`);
			return undefined;
		}
	}

	async #commitsOf(path: string): Promise<readonly PastCommit[]> {
		try {
			const commits = await this.#repository.log({ path, maxEntries: maximumCommits });
			return commits
				.filter(({ hash }) => /^[0-9a-f]{40,64}$/.test(hash))
				.map(({ hash, message = '', authorName = '', authorDate }) => ({
					hash,
					subject: message.split('\n', 1)[0]!,
					author: authorName,
					date: authorDate,
				}));
		} catch (error) {
			log().debug(`git log of ${path}: ${reason(error)}`);
			return [];
		}
	}

	async #show(hash: string, path: string): Promise<string | undefined> {
		try {
			return (await this.#repository.show(hash, path)).replace(/^\uFEFF/, '');
		} catch (error) {
			log().debug(`git show ${hash} of ${path}: ${reason(error)}`);
			return undefined;
		}
	}
}
