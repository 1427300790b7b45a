import * as vscode from 'vscode';
import {
	applyChanges,
	newSidecar,
	passRefusal,
	passStateOf,
	readSidecar,
	sidecarPathOf,
	startPass as changesToStart,
	textId,
} from '../../core';
import { activeArticle, type ActiveArticle } from '../commands/active';
import { choose, chooseSeveral, type Choice } from '../commands/form';
import { settleAfter } from '../commands/record';
import type { Writing } from '../commands/writing';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import { tell } from '../show';
import type { FileChange } from '../writing/writer';
import { openGuideline } from './guideline';

/**
 * Starts the annotator's pass: of this article, of those picked, or of all that have none yet. From then on their claims
 * there are theirs alone, and nobody's unfinished ones are shown. One step of undo.
 */
export async function startPass(writing: Writing): Promise<void> {
	const active = await activeArticle(writing.projects);
	const handle = active && (await writing.annotator.handle(active.project));
	if (!active || handle === undefined) return;
	const { project } = active;
	if (!(await mayStart(writing, project, handle))) return;
	// Before that only some articles may be known.
	await project.load();
	const paths = await pick(active, handle);
	if (paths === undefined) return;
	const open = paths.filter((path) => passStateOf(project.corpus.document(path)?.sidecar, handle) !== 'open');
	// One that cannot be written must not keep the others from it.
	const locked = open.filter((path) => project.corpus.document(path)?.sidecar?.locked !== undefined);
	const started = open.filter((path) => open.length === 1 || !locked.includes(path));
	if (started.length === 0) return tell(vscode.l10n.t('There is no article left to start a pass of.'));
	const changes = started.map((path) => startIn(project, path, handle));
	if (!(await writing.writer.writeTogether(changes, active.editor.document.uri))) return;
	await settleAfter(project, started);
	const told = vscode.l10n.t(
		'Your pass is open: {0}. Nobody else sees it until you hand it in.',
		counted.articles(started.length),
	);
	tell(
		locked.length > 0 && started.length > 0 && open.length > 1
			? vscode.l10n.t('{0} Left out, as their files need mending: {1}.', told, locked.join(', '))
			: told,
	);
	await openGuideline(project, { quiet: true });
}

/** Whether the project takes this annotator; asks to name them where it does not. */
async function mayStart({ annotator }: Writing, project: Project, handle: string): Promise<boolean> {
	const refused = passRefusal(project.corpus.project.value, handle);
	if (refused === undefined) return true;
	const isAdded = await choose(
		refused,
		[{ label: vscode.l10n.t('Add {0} to corroborate.yaml and go on', handle), value: true }],
		{ placeholder: vscode.l10n.t('Escape changes nothing') },
	);
	if (isAdded !== true) return false;
	await annotator.add(project);
	return passRefusal(project.corpus.project.value, handle) === undefined;
}

async function pick(
	{ project, path, document }: ActiveArticle,
	handle: string,
): Promise<readonly string[] | undefined> {
	const { corpus } = project;
	const fresh = corpus
		.paths()
		.filter((one) => one !== path && passStateOf(corpus.document(one)?.sidecar, handle) === undefined);
	const here = passStateOf(document.sidecar, handle);
	const choices: readonly Choice<'here' | 'all' | 'several'>[] = [
		...(here === 'open'
			? []
			: [
					{
						label: vscode.l10n.t('This article'),
						description: here === 'finished' ? vscode.l10n.t('takes back what you handed in') : '',
						value: 'here' as const,
					},
				]),
		...(fresh.length > 0
			? [
					{
						label: vscode.l10n.t(
							'All that I have not begun: {0}',
							counted.articles(fresh.length + Number(here === undefined)),
						),
						value: 'all' as const,
					},
					{ label: vscode.l10n.t('Articles of my choice…'), value: 'several' as const },
				]
			: []),
	];
	// What was handed in is not taken back unasked.
	if (choices.length === 0 || (choices.length === 1 && here === undefined)) return choices.map(() => path);
	const how = await choose(vscode.l10n.t('Start My Pass'), choices, {
		placeholder: vscode.l10n.t('Until you hand in, your claims are yours alone to see'),
	});
	const all = [...(here === undefined ? [path] : []), ...fresh];
	if (how === undefined || how === 'here') return how && [path];
	if (how === 'all') return all;
	return chooseSeveral(
		vscode.l10n.t('Start My Pass'),
		all.map((one) => ({ label: plainLabel(one), value: one })),
		{ placeholder: vscode.l10n.t('Space takes an article out or in, Enter starts') },
	);
}

function startIn(project: Project, path: string, handle: string): FileChange {
	const { value } = project.corpus.project;
	return {
		uri: project.uriOf(sidecarPathOf(path)),
		plan: (source) => {
			const wanted = changesToStart(value, readSidecar(source), handle);
			return 'refused' in wanted ? wanted : applyChanges(source, wanted);
		},
		create: () =>
			newSidecar({
				text: textId(project.textOf(path)),
				annotators: [...new Set([...(value.annotators ?? []), handle])],
			}),
	};
}
