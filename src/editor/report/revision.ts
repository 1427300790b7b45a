import * as vscode from 'vscode';
import type { Report } from '../../core';
import { isAmong } from '../files';
import { gitApi } from '../gitExtension';
import { log, reason } from '../log';
import type { Project } from '../project/project';

/** The commit that a project’s files are of, as the git extension has it; undefined where there is none, or no repository. Never throws. */
export async function revisionOf({ root }: Project): Promise<Report['revision']> {
	try {
		const repository = root.scheme === 'file' ? (await gitApi())?.getRepository(root) : undefined;
		const commit = repository?.state.HEAD?.commit;
		if (!repository || commit === undefined) return undefined;
		const { commitDate } = await repository.getCommit(commit);
		const { workingTreeChanges, indexChanges, mergeChanges, untrackedChanges } = repository.state;
		const changed = [workingTreeChanges, indexChanges, mergeChanges, untrackedChanges].flat();
		const isUnsaved = vscode.workspace.textDocuments.some((one) => one.isDirty && isAmong([root], one.uri));
		const dirty = isUnsaved || changed.some(({ uri }) => isAmong([root], uri));
		return { commit, date: commitDate?.toISOString(), dirty };
	} catch (error) {
		log().warn(`The revision of ${root.toString(true)} cannot be had from git: ${reason(error)}`);
		return undefined;
	}
}
