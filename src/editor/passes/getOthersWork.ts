import * as vscode from 'vscode';
import { articlePathOf } from '../../core';
import type { Writing } from '../commands/writing';
import { counted } from '../counts';
import { nameOf } from '../files';
import type { Repository } from '../gitExtension';
import { reason, log } from '../log';
import type { Project } from '../project/project';
import { finishJoining } from './finishJoining';
import { gitTrouble, isConflict, isUnrelated } from './gitTrouble';
import { changedFilesOf, record } from './record';
import { isJoining, obstacle, repositoryOf } from './repository';

/** What became of it: all is here now, with a sentence on what is new; or it stopped, and why. */
export type Gotten =
	| { readonly told: string; readonly problem?: undefined }
	| { readonly problem: string; readonly told?: undefined };

/** git takes this for all of the history. */
const everything = 2_147_483_647;

/**
 * Fetches what others have sent and joins it with what is here. Changes of our own files are recorded first, so that
 * nothing can be written over; what both changed is merged by item, and its user asked where that leaves a choice. Changes
 * no file of anybody's where it stops.
 * @param handle who annotates here
 */
export async function getOthersWork(writing: Writing, project: Project, handle: string): Promise<Gotten> {
	const found = await repositoryOf(project);
	if ('problem' in found) return found;
	const { repository } = found;
	const unsaved = unsavedIn(repository);
	if (unsaved.length > 0)
		return {
			problem: vscode.l10n.t('Save these files first, so that nothing is lost: {0}.', unsaved.join(', ')),
		};
	const stop = await obstacle(repository);
	if (stop !== undefined) return { problem: stop };
	const news = new Map<string, vscode.Uri>();
	if (await isJoining(repository)) {
		const before = repository.state.HEAD?.commit;
		const problem = await finishJoining(writing, project, repository, handle);
		if (problem !== undefined) return { problem };
		await noteNews(repository, before, news);
	}
	return join(writing, project, repository, handle, news);
}

/** The files with unsaved changes, by name, that others may have changed too. */
function unsavedIn({ rootUri }: Repository): readonly string[] {
	return vscode.workspace.textDocuments
		.filter(({ isDirty, uri }) => isDirty && uri.toString().startsWith(`${rootUri.toString()}/`))
		.map(({ uri }) => nameOf(uri));
}

async function join(
	writing: Writing,
	project: Project,
	repository: Repository,
	handle: string,
	news: Map<string, vscode.Uri>,
): Promise<Gotten> {
	const { upstream } = repository.state.HEAD!;
	if (!upstream)
		return {
			problem: vscode.l10n.t(
				'This folder is not linked to a team’s copy, so there is nothing to get. Ask whoever keeps the project to link it (Source Control: Publish).',
			),
		};
	const changed = changedFilesOf(project, repository);
	const kept =
		changed.length > 0 && (await record(repository, changed, vscode.l10n.t('Work of {0} so far', handle)));
	if (kept && kept.problem !== undefined) return kept;
	const before = repository.state.HEAD!.commit;
	try {
		await repository.fetch({ remote: upstream.remote });
		await repository.status();
		if (repository.state.HEAD?.behind) await mergeTheirs(repository, upstream.remote);
	} catch (error) {
		if (!isConflict(error)) return { problem: gitTrouble('merge', error) };
		const problem = await finishJoining(writing, project, repository, handle);
		if (problem !== undefined) return { problem };
	}
	await noteNews(repository, before, news);
	for (const uri of news.values()) {
		const path = project.pathOf(uri);
		if (path !== undefined) project.touch(path);
	}
	await project.settle();
	return { told: told(project, [...news.values()], kept !== false && kept.recorded) };
}

/** Adds the files that differ now from a state that was recorded before. */
async function noteNews(
	repository: Repository,
	before: string | undefined,
	news: Map<string, vscode.Uri>,
): Promise<void> {
	await repository.status();
	const after = repository.state.HEAD?.commit;
	if (!before || !after || before === after) return;
	for (const { uri } of await repository.diffBetween(before, after)) news.set(uri.toString(), uri);
}

/** Always a merge, whatever git is set to: to put our work on top of theirs would rewrite what is recorded. */
async function mergeTheirs(repository: Repository, remote: string): Promise<void> {
	try {
		await repository.merge('@{upstream}');
	} catch (error) {
		if (!isUnrelated(error)) throw error;
		log().info(`Fetching the whole history: ${reason(error)}`);
		await repository.fetch({ remote, depth: everything });
		await repository.merge('@{upstream}');
	}
}

function told(project: Project, news: readonly vscode.Uri[], recorded: boolean): string {
	const paths = news.map((uri) => project.pathOf(uri)).filter((path) => path !== undefined);
	const articles = new Set(paths.map((path) => articlePathOf(path) ?? path).filter(isArticle));
	const what =
		articles.size > 0
			? vscode.l10n.t('New from others: {0}.', counted.articles(articles.size))
			: news.length > 0
				? vscode.l10n.t('New from others: {0}.', counted.files(news.length))
				: vscode.l10n.t('Nothing new from others.');
	return recorded ? vscode.l10n.t('{0} Your own work so far was recorded first.', what) : what;

	function isArticle(path: string): boolean {
		return project.corpus.document(path) !== undefined;
	}
}
