import * as vscode from 'vscode';
import { mergeMarked, sidecarPathOf, type Applied } from '../../core';
import { chooseVersions, takeVersion, type MergedFile } from '../mending/chooseVersions';
import { mergeBase } from '../mending/mergeBase';
import { resolveRequest } from '../mending/requests';
import { tell } from '../show';
import { replacement } from '../writing/replaceText';
import { settledArticle, type ReadArticle } from './active';
import type { Writing } from './writing';

/**
 * Finishes a merge in the sidecar of an article: merges what stands between git's markers by annotation, then asks for
 * each field that both changed. Nothing is staged; each step is one step of undo.
 */
export async function resolveMerge(writing: Writing, argument?: unknown): Promise<void> {
	const request = resolveRequest(argument);
	const at = await settledArticle(writing.projects, request?.article);
	if (!at) return;
	const { project, path, document } = at;
	const file: MergedFile = {
		uri: project.uriOf(sidecarPathOf(path)),
		kind: 'sidecar',
		article: project.uriOf(path),
		reader: project.annotator,
	};
	if (request?.path && request.side) {
		if (await takeVersion(writing.writer, file, request.path, request.side))
			tell(vscode.l10n.t('Settled: {0}. Undo takes it back.', request.side));
		return readAgain(at);
	}
	const isMarked = document.sidecar?.problems.some(({ code }) => code === 'sidecar.markers') ?? false;
	if (isMarked && !(await mergeMarkers(writing, at))) return;
	const { asked, left } = await chooseVersions(writing.writer, file);
	await readAgain(at);
	if (left > 0) tell(vscode.l10n.t('{0} left: see Problems.', left));
	else if (isMarked || asked > 0) tell(vscode.l10n.t('Merged. Look it over, then stage it.'));
	else tell(vscode.l10n.t('Nothing is left to merge here.'));
}

async function readAgain({ project, path }: ReadArticle): Promise<void> {
	project.touch(sidecarPathOf(path));
	await project.settle();
}

async function mergeMarkers({ writer }: Writing, at: ReadArticle): Promise<boolean> {
	const { project, path } = at;
	const uri = project.uriOf(sidecarPathOf(path));
	const base = await mergeBase(uri);
	const written = await writer.write(
		uri,
		(source): Applied => {
			const merged = mergeMarked(source, 'sidecar', base);
			return merged.refused === undefined ? { edits: [replacement(source, merged.text)] } : merged;
		},
		{ article: project.uriOf(path) },
	);
	await readAgain(at);
	return written;
}
