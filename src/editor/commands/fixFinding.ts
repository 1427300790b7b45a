import * as vscode from 'vscode';
import {
	answersToChanges,
	applyChanges,
	type Change,
	type DismissalOffer,
	dismissalsFor,
	dismissing,
	type FileFix,
	type Finding,
	fixesFor,
	isSafe,
	projectFileName,
	type SidecarReading,
} from '../../core';
import { plainLabel } from '../labels';
import { fixRequest, keyOf } from '../mending/requests';
import { decide } from '../review/decide';
import { showPlace, tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, type ReadArticle, settledArticle } from './active';
import { askQuestions } from './askQuestions';
import { sourceField } from './claimFields';
import { makeSafeFixes } from './fixAll';
import { setField } from './setField';
import type { Writing } from './writing';

/** Does what a quick fix offered about a finding: asks what it has to, and writes all of it as one step of undo. */
export async function fixFinding(writing: Writing, argument?: unknown): Promise<void> {
	const request = fixRequest(argument);
	const at = request && (await settledArticle(writing.projects, request.article));
	if (!request || !at) return;
	const finding = findingFor(at, request.finding);
	if (!finding) return tell(vscode.l10n.t('This finding is gone.'));
	if (request.dismiss) {
		const offer = dismissalsFor(at.document, finding).find(({ reach }) => reach === request.dismiss);
		return offer && dismiss(writing, at, finding, offer);
	}
	const fix = fixesFor(at.project.corpus, at.document, finding).find(({ id }) => id === request.fix);
	if (fix && isSafe(fix)) await makeSafeFixes(writing, at, [fix]);
	else if (fix?.of === 'source') await setSource(writing, at, fix.claims);
	else if (fix?.of === 'decision') await decide(writing, { article: request.article, claim: fix.claim });
	else if (fix?.of === 'sidecar' || fix?.of === 'project') await fill(writing, at, finding, fix);
}

function findingFor({ project, document }: ReadArticle, key: string): Finding | undefined {
	const all = [document.path, document.sidecarPath].flatMap((path) => project.findings(path));
	return all.find((finding) => keyOf(finding) === key);
}

async function fill(
	writing: Writing,
	at: ReadArticle,
	{ claims }: Finding,
	{ of, changes, questions }: FileFix,
): Promise<void> {
	const answers = await askQuestions(questions);
	if (!answers) return;
	const answered = answersToChanges(questions, answers);
	if (questions.length > 0 && answered.length === 0) return;
	const all = [...changes, ...answered];
	if (of === 'project') return void (await changeProject(writing, at, all));
	await annotate(writing.writer, at, (sidecar) => {
		const changed = claims.find((id) => isOther(at, sidecar, id));
		if (changed)
			return {
				refused: vscode.l10n.t('The claim {0} was changed meanwhile. Look at it and try again.', changed),
			};
		return all.filter((change) => !isThere(sidecar, change));
	});
}

/** Whether a claim of this article is no longer what the fix was made for. */
function isOther({ document }: ReadArticle, sidecar: SidecarReading, id: string): boolean {
	const placed = document.claims.find((one) => one.id === id);
	if (!placed) return false;
	const now = sidecar.value.claims?.[placed.annotator]?.[id];
	return JSON.stringify(now) !== JSON.stringify(placed.claim);
}

/** A source that somebody else has written down meanwhile keeps what they wrote. */
function isThere({ value: { sources } }: SidecarReading, change: Change): boolean {
	return change.do === 'add-source' && Object.hasOwn(sources ?? {}, change.slug);
}

async function changeProject(
	{ writer }: Writing,
	{ project, path }: ReadArticle,
	changes: readonly Change[],
): Promise<boolean> {
	const written = await writer.write(
		project.uriOf(projectFileName),
		(source) => applyChanges(source, changes, 'project'),
		{ article: project.uriOf(path) },
	);
	project.touch(projectFileName);
	await project.settle();
	return written;
}

/** The source of claims is asked for in their article, where those near the first come first. */
async function setSource(
	writing: Writing,
	{ project, path, document }: ReadArticle,
	ids: readonly string[],
): Promise<void> {
	const place = document.claims.find(({ id }) => id === ids[0])?.placement.spans[0];
	await showPlace(project, path, place ?? { start: 0, end: 0 });
	const active = await activeArticle(writing.projects);
	if (!active) return;
	const claims = project.claimsOf(active.document).filter(({ id }) => ids.includes(id));
	const [first] = claims;
	const change = first && (await sourceField(active, first.claim).ask());
	if (change && (await setField(writing, active, claims, change)))
		tell(vscode.l10n.t('Source: {0}', change.shown));
}

async function dismiss(
	writing: Writing,
	at: ReadArticle,
	finding: Finding,
	offer: DismissalOffer,
): Promise<void> {
	const handle = await writing.annotator.handle(at.project);
	if (handle === undefined) return;
	const reason = await vscode.window.showInputBox({
		title: plainLabel(offer.title.replace(/…$/, '')),
		prompt: vscode.l10n.t('Why this need not be shown; it stands in the file under your handle'),
		validateInput: (text) =>
			text.trim() === '' ? vscode.l10n.t('A dismissal needs its reason.') : undefined,
	});
	if (!reason?.trim()) return;
	const change = dismissing(finding, offer, reason.trim(), handle);
	const written =
		offer.reach === 'project'
			? await changeProject(writing, at, [change])
			: await annotate(writing.writer, at, () => [change], handle);
	if (written) tell(vscode.l10n.t('{0}: dismissed', finding.code));
}
