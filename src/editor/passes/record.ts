import * as vscode from 'vscode';
import { kindInProject } from '../../core';
import type { GitChange, Repository } from '../gitExtension';
import type { Project } from '../project/project';
import { gitTrouble } from './gitTrouble';

/** Whether something was recorded; or why not, in sentences that say what to do. */
export type Recorded =
	{ readonly recorded: boolean; readonly problem?: undefined } | { readonly problem: string };

/** `Status.UNTRACKED` of the git extension. */
const untracked = 7;

/** The project's own YAML files that are not as they were recorded last. */
export function changedFilesOf(project: Project, { state }: Repository): readonly vscode.Uri[] {
	const all = [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
	const ours = all.filter(({ uri }) => {
		const path = project.pathOf(uri);
		return path !== undefined && kindInProject(path) !== undefined;
	});
	return [...new Map(ours.map(({ uri }) => [uri.toString(), uri])).values()];
}

/** Whether git has never been given a file; false for one that it is told to ignore. */
export function isUnrecorded({ state }: Repository, uri: vscode.Uri): boolean {
	const changes = [...state.untrackedChanges, ...state.workingTreeChanges];
	return changes.some((change) => change.status === untracked && String(change.uri) === String(uri));
}

/**
 * Records these files with git, and no others: what its user has staged besides is taken out for that moment and put back
 * as it was; where that cannot be done exactly, nothing is recorded. What they have typed as a message stays.
 */
export async function record(
	repository: Repository,
	files: readonly vscode.Uri[],
	message: string,
): Promise<Recorded> {
	const { inputBox } = repository;
	const typed = inputBox.value;
	try {
		const paths = files.map(({ fsPath }) => fsPath);
		const [ignored] = await repository.checkIgnore(paths);
		if (ignored !== undefined)
			return {
				problem: vscode.l10n.t(
					'{0} is among the files that are not to be recorded (.gitignore). Ask whoever keeps the folder to take it out of there.',
					vscode.workspace.asRelativePath(ignored),
				),
			};
		const ours = new Set(files.map(String));
		const others = repository.state.indexChanges.filter(({ uri }) => !ours.has(uri.toString()));
		const inexact = await firstInexact(repository, others);
		if (inexact)
			return {
				problem: vscode.l10n.t(
					'Nothing was recorded: {0} is staged in Source Control, and was changed again or deleted since. Finish or unstage that first; then try again. Your files are saved.',
					vscode.workspace.asRelativePath(inexact),
				),
			};
		const otherPaths = [...new Set(others.flatMap(pathsOf))];
		if (otherPaths.length > 0) await repository.revert(otherPaths);
		try {
			return { recorded: await commitAlone(repository, paths, message) };
		} finally {
			if (otherPaths.length > 0) await repository.add(otherPaths);
		}
	} catch (error) {
		return { problem: gitTrouble('commit', error) };
	} finally {
		inputBox.value = typed;
	}
}

/** Nothing else is staged. What could not be committed is not left staged. */
async function commitAlone(
	repository: Repository,
	paths: readonly string[],
	message: string,
): Promise<boolean> {
	if (paths.length > 0) await repository.add(paths);
	await repository.status();
	if (repository.state.indexChanges.length === 0) return false;
	try {
		await repository.commit(message);
		return true;
	} catch (error) {
		await repository.revert(paths);
		throw error;
	}
}

/** A staged file that could not be staged again just as it is: it is another on disk by now, or git would not take it unasked. */
async function firstInexact(
	repository: Repository,
	staged: readonly GitChange[],
): Promise<vscode.Uri | undefined> {
	const { workingTreeChanges, untrackedChanges, mergeChanges } = repository.state;
	const changed = new Set(
		[...workingTreeChanges, ...untrackedChanges, ...mergeChanges].map(({ uri }) => String(uri)),
	);
	const ignored = staged.length > 0 && (await repository.checkIgnore(staged.map(({ uri }) => uri.fsPath)));
	return staged.find(({ uri }) => changed.has(String(uri)) || (ignored && ignored.has(uri.fsPath)))?.uri;
}

function pathsOf({ uri, originalUri, renameUri }: GitChange): readonly string[] {
	return [uri, originalUri, renameUri].flatMap((one) => (one ? [one.fsPath] : []));
}
