import * as vscode from 'vscode';
import { gitApi, type GitError, type Repository } from '../gitExtension';
import { log, reason } from '../log';
import type { Project } from '../project/project';
import { gitTrouble } from './gitTrouble';

/** A git repository; or why there is none to work with, in sentences that say what to do. */
export type Found = { readonly repository: Repository } | { readonly problem: string };

/** The repository that a project is kept in, with its state up to date. Changes nothing. */
export async function repositoryOf({ root }: Project): Promise<Found> {
	if (!vscode.workspace.isTrusted)
		return {
			problem: vscode.l10n.t(
				'This folder is open in Restricted Mode, where nothing is recorded or fetched. Trust it (Workspaces: Manage Workspace Trust), or have the files sent by whoever keeps the folder.',
			),
		};
	const elsewhere = vscode.l10n.t(
		'There is no git here to record and send with. The files are to be sent by whoever keeps the folder.',
	);
	if (root.scheme !== 'file') return { problem: elsewhere };
	const nowhere = vscode.l10n.t(
		'This folder is not kept in git, or VS Code has not opened the repository that it is in (Git: Open Repositories in Parent Folders). The files are to be sent by whoever keeps the folder.',
	);
	try {
		const api = await gitApi();
		if (!api) return { problem: elsewhere };
		const repository = (await api.openRepository(root)) ?? api.getRepository(root);
		if (!repository) return { problem: nowhere };
		await repository.status();
		return { repository };
	} catch (error) {
		const isNone = /not a git repository/.test((error as GitError).stderr ?? '');
		return { problem: isNone ? nowhere : gitTrouble('status', error) };
	}
}

/** Whether others' work is being joined with ours, and not yet done: a merge that is under way. */
export async function isJoining(repository: Repository): Promise<boolean> {
	return (await commitOf(repository, 'MERGE_HEAD')) !== undefined;
}

/** Why nothing can be recorded in a repository as it stands now, in sentences that say what to do; undefined where it can. */
export async function obstacle(repository: Repository): Promise<string | undefined> {
	const { HEAD, rebaseCommit } = repository.state;
	if (
		rebaseCommit ||
		(await commitOf(repository, 'CHERRY_PICK_HEAD')) ||
		(await commitOf(repository, 'REVERT_HEAD')) ||
		(await isJoiningOther(repository))
	)
		return vscode.l10n.t(
			'Something else is half done in this folder (see Source Control). Finish or abort it there, or ask whoever began it; then try again. Nothing was lost.',
		);
	if (!HEAD?.name)
		return vscode.l10n.t(
			'This folder shows an older state of the project, where new work could get lost. Ask whoever keeps it to go back to the present state (in the status bar, lower left); then try again. Your files are saved.',
		);
	return undefined;
}

/** Whether something is being merged that the team's copy does not have: nothing that Get Others' Work began. */
async function isJoiningOther(repository: Repository): Promise<boolean> {
	const joined = await commitOf(repository, 'MERGE_HEAD');
	if (joined === undefined) return false;
	const { upstream } = repository.state.HEAD ?? {};
	return !upstream || (await repository.getMergeBase('MERGE_HEAD', '@{upstream}')) !== joined;
}

/** The id of the commit that a name stands for; undefined where git knows no such name. */
async function commitOf(repository: Repository, ref: string): Promise<string | undefined> {
	try {
		return (await repository.getCommit(ref)).hash;
	} catch (error) {
		// The normal case.
		log().trace(`${ref}: ${reason(error)}`);
		return undefined;
	}
}
