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
export function isJoining(repository: Repository): Promise<boolean> {
	return isThere(repository, 'MERGE_HEAD');
}

/** Why nothing can be recorded in a repository as it stands now, in sentences that say what to do; undefined where it can. */
export async function obstacle(repository: Repository): Promise<string | undefined> {
	const { HEAD, rebaseCommit } = repository.state;
	if (
		rebaseCommit ||
		(await isThere(repository, 'CHERRY_PICK_HEAD')) ||
		(await isThere(repository, 'REVERT_HEAD'))
	)
		return vscode.l10n.t(
			'Something else is half done in this folder (see Source Control). Finish or abort it there, or ask whoever began it; then try again. Nothing was changed.',
		);
	if (!HEAD?.name)
		return vscode.l10n.t(
			'This folder shows an older state of the project, where new work could get lost. Ask whoever keeps it to go back to the present state (in the status bar, lower left); then try again. Your files are saved.',
		);
	return undefined;
}

async function isThere(repository: Repository, ref: string): Promise<boolean> {
	try {
		await repository.getCommit(ref);
		return true;
	} catch (error) {
		// The normal case: git says that it knows no such name.
		log().trace(`${ref}: ${reason(error)}`);
		return false;
	}
}
