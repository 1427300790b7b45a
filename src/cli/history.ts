import { dirname } from 'node:path';
import { textId } from '../core/index';
import { decode } from './decode';
import type { Io } from './io';
import { findWorkTree, Repository } from './repository';

/** An article whose annotations were made on other texts than it has now. */
export interface Asked {
	/** Absolute. */
	readonly path: string;
	/** Ids of these texts, checked to be nothing else: they are handed to git. */
	readonly ids: ReadonlySet<string>;
}

/** What a repository knows of an article. */
export interface History {
	/** Texts by their ids, as many as were found; each has the id that it stands under. */
	readonly oldTexts: ReadonlyMap<string, string>;
	/** The id of the text that is committed last; absent where there is none. */
	readonly committed?: string;
}

/** Commits of a path that are gone through for a text that git does not hold under its own id. */
const maxCommits = 50;
/** Past blobs of an article that are read at a time: most often the first one is it. */
const atATime = 5;
const maxBlobs = 2000;

/**
 * Finds the old texts of articles in git, by path; articles that are in no repository, or where git is missing, are left
 * out. A text is stored under its own id unless git holds it with CR LF or a byte order mark: such a one is looked for in
 * the commits of its path. A few processes for each repository, whatever the number of articles. Never uses the network.
 */
export async function historyOf(
	{ fs, git }: Pick<Io, 'fs' | 'git'>,
	asked: readonly Asked[],
): Promise<ReadonlyMap<string, History>> {
	const tops = new Map<string, string | undefined>();
	const byTop = new Map<string, Asked[]>();
	for (const article of asked) {
		const folder = dirname(article.path);
		if (!tops.has(folder)) tops.set(folder, await findWorkTree(fs, folder));
		const top = tops.get(folder);
		if (top === undefined) continue;
		const articles = byTop.get(top) ?? [];
		byTop.set(top, articles);
		articles.push(article);
	}
	const histories = new Map<string, History>();
	for (const [top, articles] of byTop)
		for (const [path, history] of await historyIn(new Repository(git, top), articles))
			histories.set(path, history);
	return histories;
}

interface Growing extends Asked {
	readonly gitPath: string;
	readonly oldTexts: Map<string, string>;
	committed?: string;
}

async function historyIn(
	repository: Repository,
	asked: readonly Asked[],
): Promise<ReadonlyMap<string, History>> {
	const articles = asked.map((article): Growing => ({
		...article,
		gitPath: repository.pathOf(article.path),
		oldTexts: new Map(),
	}));
	const requests = articles.flatMap((article) => [
		{ article, name: `HEAD:${article.gitPath}`, committed: true },
		...[...article.ids].map((id) => ({ article, name: id.slice('sha1:'.length), committed: false })),
	]);
	const blobs = await repository.blobs(requests.map(({ name }) => name));
	for (const [index, { article, committed }] of requests.entries()) {
		const id = keep(article, blobs[index]);
		if (committed) article.committed = id;
	}
	await searchPast(repository, articles.filter(isLacking));
	return new Map(articles.map(({ path, oldTexts, committed }) => [path, { oldTexts, committed }]));
}

const isLacking = ({ ids, oldTexts }: Growing): boolean => oldTexts.size < ids.size;

/** Keeps a text that was asked for; gives its id, whether or not it was. */
function keep({ ids, oldTexts }: Growing, bytes: Buffer | undefined): string | undefined {
	if (!bytes) return undefined;
	const { text, fault } = decode(bytes);
	if (fault) return undefined;
	const id = textId(text);
	if (ids.has(id)) oldTexts.set(id, text);
	return id;
}

async function searchPast(repository: Repository, articles: readonly Growing[]): Promise<void> {
	if (articles.length === 0) return;
	const past = await repository.pastBlobs(
		articles.map(({ gitPath }) => gitPath),
		maxCommits,
	);
	for (let from = 0; from < maxCommits; from += atATime) {
		const requests = articles.filter(isLacking).flatMap((article) => {
			const blobs = past.get(article.gitPath) ?? [];
			return blobs.slice(from, from + atATime).map((name) => ({ article, name }));
		});
		for (let at = 0; at < requests.length; at += maxBlobs) {
			const some = requests.slice(at, at + maxBlobs);
			const blobs = await repository.blobs(some.map(({ name }) => name));
			for (const [index, { article }] of some.entries()) keep(article, blobs[index]);
		}
	}
}
