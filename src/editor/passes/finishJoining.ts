import * as vscode from 'vscode';
import {
	articlePathOf,
	kindInProject,
	mergeFiles,
	readEvent,
	readProject,
	readSidecar,
	type Applied,
	type FileKind,
} from '../../core';
import { resolveMerge } from '../commands/resolveMerge';
import type { Writing } from '../commands/writing';
import { nameOf, textOnDisk } from '../files';
import type { Repository } from '../gitExtension';
import { log, reason } from '../log';
import type { ResolveRequest } from '../mending/requests';
import type { Project } from '../project/project';
import { replacement } from '../writing/replaceText';
import { gitTrouble } from './gitTrouble';

/**
 * Brings a merge that stopped to its end: our own files are merged by item, whatever git has left in them; where both
 * sides changed one field, its user is asked; what is settled is recorded. Returns why it is not at its end, in sentences
 * that say what to do, or undefined where it is.
 */
export async function finishJoining(
	writing: Writing,
	project: Project,
	repository: Repository,
	handle: string,
): Promise<string | undefined> {
	await repository.status();
	const inConflict = repository.state.mergeChanges.map(({ uri }) => uri);
	const foreign = inConflict.filter((uri) => kindOf(project, uri) === undefined);
	const open: vscode.Uri[] = [];
	for (const uri of inConflict.filter((one) => !foreign.includes(one)))
		if (!(await settle(writing, project, repository, uri))) open.push(uri);
	if (open.length > 0)
		return vscode.l10n.t(
			'You and others changed the same thing in {0}. Nothing was lost: both versions stand in the file. Choose in it (Resolve Merge, or the quick fixes in Problems), then Get Others’ Work again.',
			open.map(nameOf).join(', '),
		);
	try {
		const settled = inConflict.filter((uri) => !foreign.includes(uri));
		if (settled.length > 0) await repository.add(settled.map(({ fsPath }) => fsPath));
		if (foreign.length > 0)
			return vscode.l10n.t(
				'You and others changed the same lines of {0}, which is no file of Corroborate’s. Nothing was lost: both versions stand in it. Settle it in Source Control, or ask whoever keeps the folder to; then Get Others’ Work again.',
				foreign.map(nameOf).join(', '),
			);
		await repository.commit(vscode.l10n.t('{0} got others’ work', handle));
		return undefined;
	} catch (error) {
		return gitTrouble('commit', error);
	}
}

function kindOf(project: Project, uri: vscode.Uri) {
	const path = project.pathOf(uri);
	return path === undefined ? undefined : kindInProject(path);
}

/** Whether a file of ours has both sides in it now and nothing left to choose. */
async function settle(
	writing: Writing,
	project: Project,
	repository: Repository,
	uri: vscode.Uri,
): Promise<boolean> {
	const path = project.pathOf(uri)!;
	const kind = kindInProject(path)!;
	const left = await textOnDisk(uri);
	const versions = [1, 2, 3].map((stage) => stageOf(repository, stage, uri, left.includes('\r\n')));
	const [base, ours, theirs] = await Promise.all(versions);
	// One side deleted it: only a person knows which is meant.
	if (ours === undefined || theirs === undefined) return false;
	// A merge program that failed leaves ours without any mark, as though theirs had never been.
	if (left === ours || codesOf(kind, left).has('sidecar.markers')) {
		const written = await writing.writer.write(uri, (source): Applied => {
			const merged = mergeFiles({ base: base ?? '', ours, theirs }, kind);
			return merged.refused === undefined ? { edits: [replacement(source, merged.text)] } : merged;
		});
		if (!written) return false;
	}
	project.touch(path);
	await project.settle();
	const article = articlePathOf(path);
	const isSettled = async (): Promise<boolean> => !isOpen(codesOf(kind, await textOnDisk(uri)));
	if (article === undefined || (await isSettled())) return isSettled();
	const request: ResolveRequest = { article: project.uriOf(article).toString() };
	await resolveMerge(writing, request);
	return isSettled();
}

const readers = { sidecar: readSidecar, project: readProject, event: readEvent } as const;

function codesOf(kind: FileKind, text: string): ReadonlySet<string> {
	return new Set(readers[kind](text).problems.map(({ code }) => code));
}

function isOpen(codes: ReadonlySet<string>): boolean {
	return codes.has('sidecar.markers') || codes.has('sidecar.conflict');
}

/** A version of a file that git keeps while it is merged, with the line ends that the file has on disk: 1 what both came from, 2 ours, 3 theirs. */
async function stageOf(
	repository: Repository,
	stage: number,
	uri: vscode.Uri,
	crLf: boolean,
): Promise<string | undefined> {
	try {
		const text = await repository.show(`:${stage}`, uri.fsPath);
		return crLf ? text.replace(/\r?\n/g, '\r\n') : text;
	} catch (error) {
		log().debug(`Stage ${stage} of ${uri.toString(true)}: ${reason(error)}`);
		return undefined;
	}
}
