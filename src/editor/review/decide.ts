import * as vscode from 'vscode';
import {
	brief,
	decide as deciding,
	decisions,
	decisionWords as decidedWords,
	hasClaim,
	needsReason,
	type PlacedClaim,
	type ReviewDecision,
	reviewState,
	takeBack,
	titleOf,
} from '../../core';
import { activeArticle, claimFor, type ReadArticle, settledArticle } from '../commands/active';
import { today } from '../commands/dates';
import { choose, type Choice } from '../commands/form';
import type { Writing } from '../commands/writing';
import { plainLabel, plainMessage } from '../labels';
import { tell } from '../show';
import { annotate, type SidecarChanges } from '../writing/annotate';
import { decisionWords } from './decisions';
import { type DecideRequest, decideRequest } from './requests';

/** What is decided on: a claim, or the article where none is given, as it was when it was looked at. */
export interface Decided extends ReadArticle {
	readonly placed: PlacedClaim | undefined;
}

/** Asks for a decision and its reason, on what `argument` names, else the claim at the caret, else the article; and writes it. */
export async function decide(writing: Writing, argument?: unknown): Promise<void> {
	const of = await subjectOf(writing, decideRequest(argument));
	if (!of) return;
	const handle = await writing.annotator.handle(of.project);
	if (handle === undefined) return;
	const decision = await askDecision(of);
	if (decision === 'take-back') return void (await takeDecisionBack(writing, of));
	const reason = decision && (await askReason(of, decision));
	if (!decision || reason === undefined) return;
	await writeDecision(writing, of, decision, reason, handle);
}

async function subjectOf(writing: Writing, { article, claim }: DecideRequest): Promise<Decided | undefined> {
	if (article !== undefined) {
		const at = await settledArticle(writing.projects, article);
		if (!at) return undefined;
		const placed = at.project.claimsOf(at.document).find(({ id }) => id === claim);
		if (claim === undefined || placed) return { ...at, placed };
		tell(vscode.l10n.t('This claim is not in the article any more.'));
		return undefined;
	}
	const active = await activeArticle(writing.projects);
	if (!active) return undefined;
	const { project, document, editor } = active;
	const isAtClaim =
		project.claimsAround(document, editor.document.offsetAt(editor.selection.active)).length > 0;
	if (claim === undefined && !isAtClaim) return { ...active, placed: undefined };
	const placed = claimFor(active, claim);
	return placed && { ...active, placed };
}

/** What a decision is on, for the title of a box. */
export function nameOf({ document, placed }: Decided): string {
	if (!placed) return vscode.l10n.t('the article “{0}”', plainLabel(brief(titleOf(document), 60)));
	const { quote } = placed.claim;
	const words = typeof quote === 'string' ? quote : quote.map((part) => part.quote).join(' … ');
	return `“${plainLabel(brief(words, 60))}”`;
}

async function askDecision(of: Decided): Promise<ReviewDecision | 'take-back' | undefined> {
	const state = reviewState(of.project.corpus.project, of.document, of.placed);
	const words = decidedWords(state);
	const choices = decisions.map((decision): Choice<ReviewDecision> => {
		const { label, meaning, icon } = decisionWords[decision];
		return { label, description: meaning, iconPath: new vscode.ThemeIcon(icon), value: decision };
	});
	const back: Choice<'take-back'> = {
		label: vscode.l10n.t('Take the decision back'),
		iconPath: new vscode.ThemeIcon('discard'),
		value: 'take-back',
	};
	return choose<ReviewDecision | 'take-back'>(
		vscode.l10n.t('Decide on {0}', nameOf(of)),
		words ? [...choices, back] : choices,
		{
			placeholder: words
				? vscode.l10n.t('Decided: {0}, {1}', words.what, words.who)
				: vscode.l10n.t('Nobody has decided yet'),
			current: state.state === 'none' ? undefined : state.review.decision,
		},
	);
}

/** Asks why; undefined where the user left. */
export async function askReason(of: Decided, decision: ReviewDecision): Promise<string | undefined> {
	const isNeeded = needsReason(decision);
	const { label } = decisionWords[decision];
	const typed = await vscode.window.showInputBox({
		title: plainMessage(`${label}: ${nameOf(of)}`),
		prompt: isNeeded
			? vscode.l10n.t('Why; it stands in the file under your handle')
			: vscode.l10n.t('Why, where there is something to say; Enter leaves it empty'),
		validateInput: (text) =>
			isNeeded && text.trim() === ''
				? vscode.l10n.t('To hold or to drop something needs its reason.')
				: undefined,
	});
	if (typed === undefined || (isNeeded && typed.trim() === '')) return undefined;
	return typed;
}

/** Writes a decision as one step of undo. It is bound to what was looked at: what somebody changed meanwhile makes it stale. */
export async function writeDecision(
	{ writer }: Writing,
	of: Decided,
	decision: ReviewDecision,
	reason: string,
	by: string,
): Promise<boolean> {
	const { project, document, placed } = of;
	const change = deciding(project.corpus.project, document, placed, { decision, reason, by, on: today() });
	if (!change) return false;
	const written = await annotate(writer, of, ifThere(placed, [change]), by);
	if (written) tell(vscode.l10n.t('{0}: {1}', decisionWords[decision].label, nameOf(of)));
	return written;
}

/** Takes a decision back as one step of undo. */
export async function takeDecisionBack({ writer }: Writing, of: Decided): Promise<boolean> {
	const written = await annotate(writer, of, ifThere(of.placed, [takeBack(of.placed)]));
	if (written) tell(vscode.l10n.t('The decision is taken back: {0}', nameOf(of)));
	return written;
}

function ifThere(
	placed: PlacedClaim | undefined,
	changes: Exclude<ReturnType<SidecarChanges>, { readonly refused: string }>,
): SidecarChanges {
	return (sidecar) =>
		!placed || hasClaim(sidecar, placed)
			? changes
			: { refused: vscode.l10n.t('The claim {0} is not in it any more.', placed.id) };
}
