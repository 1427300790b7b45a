import * as vscode from 'vscode';
import {
	applyChanges,
	brief,
	handInPass,
	kindInProject,
	passRefusal,
	passStateOf,
	readSidecar,
	sidecarPathOf,
	unreadyIn,
	type Unready,
} from '../../core';
import { choose, type Choice } from '../commands/form';
import { settleAfter } from '../commands/record';
import type { Writing } from '../commands/writing';
import { counted } from '../counts';
import { nameOf, openDocument } from '../files';
import type { Repository } from '../gitExtension';
import { plainLabel } from '../labels';
import { showFailure } from '../offer';
import type { Project } from '../project/project';
import { showPlace, tell } from '../show';
import type { FileChange } from '../writing/writer';
import { getOthersWork } from './getOthersWork';
import { gitTrouble, isBehind } from './gitTrouble';
import { changedFilesOf, isUnrecorded, record } from './record';
import { isJoining, obstacle, repositoryOf } from './repository';

/** The reason beside them is to be read too. */
const longestWords = 60;
/** Somebody may send between our getting and our sending, but not for ever. */
const maximumTurns = 3;

/**
 * Hands in the annotator's pass: of every article in which it is open. What is not ready is told first. Then everybody may
 * see it, in one step of undo; it is recorded with git, alone, and sent where there is a team's copy.
 */
export async function handIn(writing: Writing, project: Project): Promise<void> {
	const handle = await writing.annotator.handle(project);
	if (handle === undefined) return;
	const refused = passRefusal(project.corpus.project.value, handle);
	if (refused !== undefined) return showFailure(refused);
	await project.load();
	await project.settle();
	const paths = openPassesOf(project, handle);
	if (paths.length === 0 && handedInBy(project, handle).length === 0)
		return tell(vscode.l10n.t('You have no pass in this project: Start My Pass begins one.'));
	if (!(await isMeant(project, handle, paths))) return;
	if (paths.length > 0 && !(await finish(writing, project, handle, paths))) return;
	await deliver(writing, project, handle, paths);
}

function openPassesOf(project: Project, handle: string): readonly string[] {
	return withState(project, handle, 'open');
}

function handedInBy(project: Project, handle: string): readonly string[] {
	return withState(project, handle, 'finished');
}

function withState({ corpus }: Project, handle: string, state: 'open' | 'finished'): readonly string[] {
	return corpus.paths().filter((path) => passStateOf(corpus.document(path)?.sidecar, handle) === state);
}

/** Tells what is not ready, and shows it to who wants to look first. */
async function isMeant(project: Project, handle: string, paths: readonly string[]): Promise<boolean> {
	const unready = paths.flatMap((path) => unreadyIn(project.corpus.document(path)!, handle));
	if (unready.length === 0) return true;
	const choices: readonly Choice<Unready | 'all'>[] = [
		{ label: vscode.l10n.t('Hand in all the same: {0}', counted.articles(paths.length)), value: 'all' },
		...unready.map((one) => ({
			label: plainLabel(brief(one.words, longestWords)),
			description: plainLabel(`${whyOf(one)} · ${one.path}`),
			value: one,
		})),
	];
	const chosen = await choose(
		unready.length === 1
			? vscode.l10n.t('Hand In: 1 thing is not ready')
			: vscode.l10n.t('Hand In: {0} things are not ready', unready.length),
		choices,
		{ placeholder: vscode.l10n.t('Enter hands in, a line further down shows the place') },
	);
	if (chosen === undefined || chosen === 'all') return chosen === 'all';
	await showPlace(project, chosen.path, chosen.span);
	return false;
}

function whyOf({ why }: Unready): string {
	switch (why) {
		case 'draft':
			return vscode.l10n.t('still a draft');
		case 'lost':
			return vscode.l10n.t('its words are gone, or stand in several places');
		case 'malformed':
			return vscode.l10n.t('cannot be read');
	}
}

async function finish(
	{ writer }: Writing,
	project: Project,
	handle: string,
	paths: readonly string[],
): Promise<boolean> {
	const changes = paths.map((path): FileChange => ({
		uri: project.uriOf(sidecarPathOf(path)),
		plan: (source) => {
			const wanted = handInPass(readSidecar(source), handle);
			return 'refused' in wanted ? wanted : applyChanges(source, wanted);
		},
	}));
	const active = vscode.window.activeTextEditor?.document.uri;
	const article = paths.map((path) => project.uriOf(path)).find((uri) => String(uri) === String(active));
	if (!(await writer.writeTogether(changes, article))) return false;
	await settleAfter(project, paths);
	const unsaved = changes.filter(({ uri }) => openDocument(uri)?.isDirty).map(({ uri }) => nameOf(uri));
	if (unsaved.length === 0) return true;
	showFailure(
		vscode.l10n.t(
			'Save {0} and hand in again: they had unsaved changes of yours before.',
			unsaved.join(', '),
		),
	);
	return false;
}

/** Records what was handed in and sends it; says how far that came. */
async function deliver(
	writing: Writing,
	project: Project,
	handle: string,
	paths: readonly string[],
): Promise<void> {
	const found = await repositoryOf(project);
	const saved = vscode.l10n.t('Handed in and saved in its files: {0}.', counted.articles(paths.length));
	const told = (problem: string): void =>
		showFailure(paths.length > 0 ? vscode.l10n.t('{0} Not sent yet: {1}', saved, problem) : problem);
	if ('problem' in found) return told(found.problem);
	const { repository } = found;
	const stop = await obstacle(repository);
	if (stop !== undefined) return told(stop);
	if (await isJoining(repository))
		return told(
			vscode.l10n.t(
				'Others’ work is only half in. Get Others’ Work brings that to its end; then hand in again.',
			),
		);
	const kept = await record(repository, filesOf(project, repository, handle), messageOf(handle, paths));
	if (kept.problem !== undefined) return told(kept.problem);
	const beside = await notOurs(project, repository);
	const problem = await send(writing, project, repository, handle);
	if (problem !== undefined) return told(problem);
	const sent =
		paths.length > 0
			? vscode.l10n.t('Handed in and sent: {0}.', counted.articles(paths.length))
			: vscode.l10n.t('All that you handed in is sent.');
	const without = paths.filter((path) => isUnrecorded(repository, project.uriOf(path)));
	if (without.length > 0)
		return showFailure(
			vscode.l10n.t(
				'{0} But others lack the text, as it was never recorded: {1}. Add it in Source Control (+, then Commit), or ask whoever keeps the folder; then hand in again.',
				sent,
				without.join(', '),
			),
		);
	tell(
		beside.length > 0
			? vscode.l10n.t('{0} With it went what you had recorded besides: {1}.', sent, beside.join(', '))
			: sent,
	);
}

/** The files that are no files of a project's annotations, and will be sent as well: their user has recorded them. */
async function notOurs(project: Project, repository: Repository): Promise<readonly string[]> {
	await repository.status();
	const { upstream, ahead } = repository.state.HEAD!;
	if (!upstream || !ahead) return [];
	const sent = await repository.diffBetween('@{upstream}', 'HEAD');
	return sent
		.filter(({ uri }) => kindInProject(project.pathOf(uri) ?? '') === undefined)
		.map(({ uri }) => nameOf(uri));
}

/** The sidecars of all passes that were handed in, now or before, with the events and the project's file where they changed. */
function filesOf(project: Project, repository: Repository, handle: string): readonly vscode.Uri[] {
	const sidecars = handedInBy(project, handle).map((path) => project.uriOf(sidecarPathOf(path)));
	const beside = changedFilesOf(project, repository).filter(
		(uri) => kindInProject(project.pathOf(uri)!) !== 'sidecar',
	);
	return [...sidecars, ...beside];
}

function messageOf(handle: string, paths: readonly string[]): string {
	return paths.length === 0
		? vscode.l10n.t('{0} handed in what was left', handle)
		: vscode.l10n.t('{0} handed in {1}', handle, counted.articles(paths.length));
}

/** Sends all that is recorded; where somebody sent before, gets theirs first. Returns why not. */
async function send(
	writing: Writing,
	project: Project,
	repository: Repository,
	handle: string,
): Promise<string | undefined> {
	for (let turn = 1; ; turn++) {
		await repository.status();
		const { name, upstream, ahead } = repository.state.HEAD!;
		if (!upstream)
			return vscode.l10n.t(
				'It is recorded, but this folder is not linked to a team’s copy. Ask whoever keeps the project to link it (Source Control: Publish).',
			);
		if (ahead === 0) return undefined;
		try {
			await repository.push(upstream.remote, `${name}:${upstream.name}`);
			return undefined;
		} catch (error) {
			if (!isBehind(error) || turn === maximumTurns) return gitTrouble('push', error);
			const { problem } = await getOthersWork(writing, project, handle);
			if (problem !== undefined) return problem;
		}
	}
}
