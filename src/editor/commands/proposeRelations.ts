import * as vscode from 'vscode';
import {
	proposeRelations as proposalsFor,
	recordRelation,
	rejectRelation,
	type RelationProposal,
} from '../../core';
import { plainLabel } from '../labels';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, type ActiveArticle } from './active';
import { choose, type Choice, heading } from './form';
import { OtherSide } from './otherSide';
import { quoted, settleAfter, sidecarChange } from './record';
import type { Writing } from './writing';

interface Answer {
	readonly proposal: RelationProposal;
	readonly isRejected: boolean;
}

/**
 * Goes through the relations that are proposed for the claim at the caret, or else for the article: Enter on a line records the
 * relation or rejects it for good, until none is left or Escape. Nothing is recorded that nobody took.
 */
export async function proposeRelations({ projects, writer, annotator }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const { project, path } = active;
	// What is not read yet cannot be related to.
	await project.load();
	const offset = active.editor.document.offsetAt(active.editor.selection.active);
	const claim = project.claimAt(active.document, offset)?.id;
	const left = (): readonly RelationProposal[] =>
		proposalsFor(project.corpus, path, { claim, pass: project.annotator });
	let proposals = left();
	if (proposals.length === 0)
		return tell(
			claim
				? vscode.l10n.t('No relations to propose for this claim.')
				: vscode.l10n.t('No relations to propose for this article.'),
		);
	const handle = await annotator.handle(project);
	if (handle === undefined) return;

	const otherSide = new OtherSide(project);
	try {
		while (proposals.length > 0) {
			const answer = await ask(active, proposals, claim !== undefined, otherSide);
			if (!answer) break;
			const { proposal, isRejected } = answer;
			if (isRejected) {
				if (!(await annotate(writer, active, () => [rejectRelation(proposal, handle)], handle))) break;
				tell(vscode.l10n.t('Rejected. Undo brings it back.'));
			} else {
				const recording = recordRelation(proposal, handle);
				if (!(await writer.writeTogether([sidecarChange(project, recording)], project.uriOf(path)))) break;
				await settleAfter(project, [recording.path]);
				tell(vscode.l10n.t('Recorded: {0}. Undo takes it back.', typeWords(proposal)));
			}
			proposals = left();
		}
	} finally {
		await otherSide.close();
	}
}

function ask(
	{ path }: ActiveArticle,
	proposals: readonly RelationProposal[],
	isOfClaim: boolean,
	otherSide: OtherSide,
): Promise<Answer | undefined> {
	const title = isOfClaim
		? vscode.l10n.t('Propose Relations: {0} for this claim', proposals.length)
		: vscode.l10n.t('Propose Relations: {0} for this article', proposals.length);
	return choose<Answer>(
		title,
		[
			...proposals.map((proposal) => line(path, proposal, false)),
			heading(vscode.l10n.t('Reject for good')),
			...proposals.map((proposal) => line(path, proposal, true)),
		],
		{
			placeholder: vscode.l10n.t('Enter records what the line says, Escape leaves the rest'),
			onActive: (answer) => otherSide.show(answer && otherOf(path, answer.proposal)),
		},
	);
}

function line(path: string, proposal: RelationProposal, isRejected: boolean): Choice<Answer> {
	const { from, to, independence, why } = proposal;
	const other = otherOf(path, proposal);
	const own = other === from ? to : from;
	const [icon, verb] = isRejected
		? ['$(circle-slash)', vscode.l10n.t('Not {0}', typeWords(proposal))]
		: ['$(link)', typeWords(proposal)];
	return {
		label: `${icon} ${verb}: ${plainLabel(quoted(other))}`,
		description: plainLabel(
			independence === 'same-source'
				? vscode.l10n.t('{0}, one source', other.document.path)
				: other.document.path,
		),
		detail: isRejected ? plainLabel(quoted(own)) : `${plainLabel(quoted(own))} ${plainLabel(why)}`,
		value: { proposal, isRejected },
	};
}

/** The side that stands elsewhere; of two in this article, the second. */
function otherOf(path: string, { from, to }: RelationProposal): RelationProposal['to'] {
	return to.document.path === path && from.document.path !== path ? from : to;
}

function typeWords({ type }: RelationProposal): string {
	return type.replaceAll('-', ' ');
}
