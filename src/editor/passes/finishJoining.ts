import * as vscode from 'vscode';
import { kindInProject, mergeFiles, articlePathOf, type Applied, type FileKind } from '../../core';
import { choose } from '../commands/form';
import type { Writing } from '../commands/writing';
import { exists, nameOf, textOnDisk } from '../files';
import type { Repository } from '../gitExtension';
import { plainLabel } from '../labels';
import { log, reason } from '../log';
import { chooseVersions, readers } from '../mending/chooseVersions';
import type { Project } from '../project/project';
import { replacement } from '../writing/replaceText';
import { gitTrouble } from './gitTrouble';

/**
 * Brings a merge that stopped to its end: our own files are merged by item, whatever git has left in them; where both
 * sides changed one field, or one deleted what the other changed, its user is asked; what is settled is recorded. Returns
 * why it is not at its end, in sentences that say what to do, or undefined where it is.
 */
export async function finishJoining(
	writing: Writing,
	project: Project,
	repository: Repository,
	handle: string,
): Promise<string | undefined> {
	await repository.status();
	const inConflict = repository.state.mergeChanges.map(({ uri }) => uri);
	const open: vscode.Uri[] = [];
	const marked: vscode.Uri[] = [];
	try {
		for (const uri of inConflict) {
			const kind = kindOf(project, uri);
			if (await settle(writing, project, repository, uri, kind)) await repository.add([uri.fsPath]);
			else if (kind === undefined && (await hasMarkers(uri))) marked.push(uri);
			else open.push(uri);
		}
		if (open.length > 0)
			return vscode.l10n.t(
				'You and others changed the same thing in {0}. Nothing was lost: both versions are kept. Get Others’ Work again to choose.',
				open.map(nameOf).join(', '),
			);
		if (marked.length > 0)
			return vscode.l10n.t(
				'You and others changed the same lines of {0}. Nothing was lost: both versions stand there, between marks. Open it, keep what is right and save it; then Get Others’ Work again.',
				marked.map(nameOf).join(', '),
			);
		await repository.commit(vscode.l10n.t('{0} got others’ work', handle));
		return undefined;
	} catch (error) {
		return gitTrouble('commit', error);
	}
}

function kindOf(project: Project, uri: vscode.Uri): FileKind | undefined {
	const path = project.pathOf(uri);
	return path === undefined ? undefined : kindInProject(path);
}

/** Whether a file is as it is meant to be now, with nothing left to choose. */
async function settle(
	writing: Writing,
	project: Project,
	repository: Repository,
	uri: vscode.Uri,
	kind: FileKind | undefined,
): Promise<boolean> {
	const left = (await exists(uri)) ? await vscode.workspace.fs.readFile(uri) : undefined;
	const crLf = left?.includes(carriageReturn) ?? false;
	const versions = [1, 2, 3].map((stage) => stageOf(repository, stage, uri, crLf));
	const [base, ours, theirs] = await Promise.all(versions);
	if (left === undefined && ours === undefined && theirs === undefined) return true;
	if (ours === undefined || theirs === undefined) return isDeletionSettled(uri, ours === undefined);
	if (kind === undefined) return !(await hasMarkers(uri)) && isMeantSo(uri);
	return isMerged(writing, project, uri, kind, { base: base ?? '', ours, theirs });
}

const carriageReturn = 13;

/** One side deleted it and the other changed it: only a person knows which is meant. */
async function isDeletionSettled(uri: vscode.Uri, byUs: boolean): Promise<boolean> {
	const title = byUs
		? vscode.l10n.t('{0}: you deleted it, others changed it', nameOf(uri))
		: vscode.l10n.t('{0}: others deleted it, you changed it', nameOf(uri));
	const chosen = await choose<'keep' | 'delete'>(plainLabel(title), [
		{ label: vscode.l10n.t('Keep it'), value: 'keep' },
		{ label: vscode.l10n.t('Delete it'), value: 'delete' },
	]);
	if (chosen === 'delete' && (await exists(uri))) await vscode.workspace.fs.delete(uri);
	return chosen !== undefined;
}

/** A file that is not ours has no marks of two versions any more: its user says that it is done. */
async function isMeantSo(uri: vscode.Uri): Promise<boolean> {
	const chosen = await choose(
		plainLabel(vscode.l10n.t('{0}: you and others changed it', nameOf(uri))),
		[{ label: vscode.l10n.t('Take it as it stands now'), value: true }],
		{ placeholder: vscode.l10n.t('Escape leaves it for later') },
	);
	return chosen === true;
}

/** Merges a file of ours by item, and asks for what that leaves open. */
async function isMerged(
	{ writer }: Writing,
	project: Project,
	uri: vscode.Uri,
	kind: FileKind,
	versions: { readonly base: string; readonly ours: string; readonly theirs: string },
): Promise<boolean> {
	const path = project.pathOf(uri)!;
	const left = await textOnDisk(uri);
	// A merge program that failed leaves ours without any mark, as though theirs had never been.
	if (left === versions.ours || codesOf(kind, left).has('sidecar.markers')) {
		const written = await writer.write(uri, (source): Applied => {
			const merged = mergeFiles(versions, kind);
			return merged.refused === undefined ? { edits: [replacement(source, merged.text)] } : merged;
		});
		if (!written) return false;
	}
	const article = articlePathOf(path);
	const articleUri = article === undefined ? undefined : project.uriOf(article);
	await chooseVersions(writer, { uri, kind, article: articleUri, reader: project.annotator });
	project.touch(path);
	await project.settle();
	const codes = codesOf(kind, await textOnDisk(uri));
	return !codes.has('sidecar.markers') && !codes.has('sidecar.conflict');
}

function codesOf(kind: FileKind, text: string): ReadonlySet<string> {
	return new Set(readers[kind](text).problems.map(({ code }) => code));
}

/** Whether git's marks of two versions stand in a file. */
async function hasMarkers(uri: vscode.Uri): Promise<boolean> {
	return (
		(await exists(uri)) &&
		/^<{7} [^]*^={7}\r?$[^]*^>{7} /m.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)))
	);
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
