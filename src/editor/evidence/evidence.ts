import * as vscode from 'vscode';
import { addEvidence, applyChanges, deleteEvidence, editEvidence, hasClaim, kindInProject } from '../../core';
import type { Change, EvidencePlace, EvidenceRecord, ProjectEvent } from '../../core';
import { activeArticle, claimFor } from '../commands/active';
import { today } from '../commands/dates';
import { choose, heading, type Choice } from '../commands/form';
import type { Writing } from '../commands/writing';
import { plainLabel, plainMessage } from '../labels';
import type { Project } from '../project/project';
import { tell } from '../show';
import { TreeNode } from '../trees/liveTree';
import { annotate } from '../writing/annotate';
import { askField, evidenceFields, fieldName, type EvidenceField } from './evidenceFields';

/** What has evidence: a claim or an event. */
interface Subject {
	readonly project: Project;
	/** What it is, for the title of a list. */
	readonly name: string;
	readonly evidence: readonly EvidenceRecord[];
	readonly place: EvidencePlace;
	/** Writes as one step of undo; resolves to false where nothing was written and the user has been told why. */
	write(changes: readonly Change[]): Promise<boolean>;
}

/** Adds, changes or deletes evidence on a claim, or on an event: that of the tree's node, or whose file is open. */
export async function evidence(writing: Writing, argument?: unknown): Promise<void> {
	const subject = await subjectOf(writing, argument);
	if (!subject) return;
	const handle = await writing.annotator.handle(subject.project);
	if (handle === undefined) return;
	if (subject.evidence.length === 0) return add(subject, handle);
	const lines = subject.evidence.map((piece): Choice<EvidenceRecord | 'add'> => ({
		label: plainLabel(piece.kind),
		description: plainLabel([piece.result, piece.by, piece.on].filter(Boolean).join(' · ')),
		detail: piece.url === undefined ? undefined : plainLabel(piece.url),
		value: piece,
	}));
	const more: Choice<EvidenceRecord | 'add'> = {
		label: vscode.l10n.t('$(add) Add evidence…'),
		value: 'add',
	};
	const chosen = await choose<EvidenceRecord | 'add'>(
		plainLabel(vscode.l10n.t('Evidence: {0}', subject.name)),
		[more, heading(vscode.l10n.t('Change or delete')), ...lines],
	);
	if (chosen === 'add') return add(subject, handle);
	if (chosen) await change(subject, chosen);
}

/** Asks for all of it first: who leaves on the way leaves nothing behind. */
async function add(subject: Subject, handle: string): Promise<void> {
	const asked = evidenceFields.filter((field) => field !== 'by' && field !== 'on');
	const piece: Partial<Record<EvidenceField, string>> = { by: handle, on: today() };
	for (const [index, field] of asked.entries()) {
		const title = vscode.l10n.t('Add Evidence: {0} ({1} of {2})', fieldName(field), index + 1, asked.length);
		const value = await askField(field, title, undefined);
		if (value === undefined) return;
		piece[field] = value;
	}
	if (await subject.write(addEvidence(subject.place, inOrder(piece))))
		tell(vscode.l10n.t('Evidence added: {0}', piece.kind ?? ''));
}

/** One field of a piece at a time, or all of it is deleted. */
async function change(subject: Subject, piece: EvidenceRecord): Promise<void> {
	const fields = evidenceFields.map((field): Choice<EvidenceField | 'delete'> => ({
		label: fieldName(field),
		description: plainLabel(piece[field] ?? ''),
		value: field,
	}));
	const gone: Choice<EvidenceField | 'delete'> = {
		label: vscode.l10n.t('$(trash) Delete this evidence'),
		value: 'delete',
	};
	const title = plainLabel(vscode.l10n.t('Evidence: {0}', piece.kind));
	const field = await choose<EvidenceField | 'delete'>(title, [...fields, gone]);
	if (field === undefined) return;
	if (field === 'delete') {
		if (await subject.write(deleteEvidence(subject.place, piece)))
			tell(vscode.l10n.t('The evidence is deleted. Undo takes it back.'));
		return;
	}
	const value = await askField(field, vscode.l10n.t('Change Evidence: {0}', fieldName(field)), piece[field]);
	if (value === undefined || value === (piece[field] ?? '')) return;
	if (await subject.write(editEvidence(subject.place, piece, inOrder({ ...piece, [field]: value }))))
		tell(plainMessage(`${fieldName(field)}: ${value || vscode.l10n.t('not set')}`));
}

function inOrder(piece: Partial<Record<EvidenceField, string>>): EvidenceRecord {
	return Object.fromEntries(
		evidenceFields.map((field) => [field, piece[field]]),
	) as unknown as EvidenceRecord;
}

async function subjectOf(writing: Writing, argument: unknown): Promise<Subject | undefined> {
	const event = await eventMeant(writing, argument);
	if (event) return subjectOfEvent(writing, event.project, event.event);
	if (argument instanceof TreeNode) {
		tell(vscode.l10n.t('This event is not in the project any more.'));
		return undefined;
	}
	const active = await activeArticle(writing.projects);
	const placed = active && claimFor(active, typeof argument === 'string' ? argument : undefined);
	if (!active || !placed) return undefined;
	const place = ['claims', placed.annotator, placed.id];
	return {
		project: active.project,
		name: vscode.l10n.t('claim {0}', placed.id),
		evidence: placed.claim.evidence ?? [],
		place,
		write: (changes) =>
			annotate(writing.writer, active, (sidecar) =>
				hasClaim(sidecar, placed)
					? changes
					: { refused: vscode.l10n.t('The claim {0} is not in it any more.', placed.id) },
			),
	};
}

function subjectOfEvent({ writer }: Writing, project: Project, { path, event }: ProjectEvent): Subject {
	return {
		project,
		name: event.name,
		evidence: event.evidence ?? [],
		place: [],
		async write(changes) {
			const written = await writer.write(project.uriOf(path), (source) =>
				applyChanges(source, changes, 'event'),
			);
			project.touch(path);
			await project.settle();
			return written;
		},
	};
}

async function eventMeant(
	{ projects }: Writing,
	argument: unknown,
): Promise<{ readonly project: Project; readonly event: ProjectEvent } | undefined> {
	if (argument instanceof TreeNode) {
		for (const project of projects.all())
			for (const event of project.corpus.events())
				if (argument.branch.id === `event ${project.root.toString()} ${event.slug}`)
					return { project, event };
		return undefined;
	}
	const uri = vscode.window.activeTextEditor?.document.uri;
	if (!uri || typeof argument === 'string') return undefined;
	const project = await projects.ofFile(uri);
	const path = project?.pathOf(uri);
	if (!project || path === undefined || kindInProject(path) !== 'event') return undefined;
	project.touch(path);
	await project.settle();
	const event = project.corpus.events().find((one) => one.path === path);
	return event && { project, event };
}
