import * as vscode from 'vscode';
import {
	articleSource,
	credibilityLabels,
	gradeLabels,
	grades,
	isCorroborated,
	sourceChanges,
	hasClaim,
} from '../../core';
import type { Grade, PlacedClaim } from '../../core';
import { plainLabel } from '../labels';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, type ActiveArticle, claimFor } from './active';
import { today } from './dates';
import { choose, type Choice, heading } from './form';
import type { Writing } from './writing';

/** A judgement that a person makes; `null` takes one back. */
type Judgement =
	| { readonly of: 'claim'; readonly credibility: number | null }
	| { readonly of: 'source'; readonly grade: Grade | null };

const needsCorroboration = vscode.l10n.t(
	'“Confirmed” needs a claim that corroborates this one, in a relation that you have marked independent.',
);

/** Rates the claim at the caret or its source. Nothing is proposed: the first line leaves everything as it is. */
export async function rate(writing: Writing, id?: unknown): Promise<void> {
	const active = await activeArticle(writing.projects);
	const placed = active && claimFor(active, id);
	if (!active || !placed) return;
	const handle = await writing.annotator.handle(active.project);
	if (handle === undefined) return;
	// A claim's credibility is its section owner's judgement: nobody else may give it in their name.
	const mayRateClaim = placed.annotator === handle;
	const judgement = await choose<Judgement>(
		vscode.l10n.t('Rate Claim {0}', placed.id),
		[...presentLine(active, placed), ...(mayRateClaim ? claimLines() : []), ...sourceLines(active, placed)],
		{
			placeholder: mayRateClaim
				? vscode.l10n.t('Your judgement, by your own evidence')
				: vscode.l10n.t("This claim is {0}'s: only its source can be rated by you", placed.annotator),
		},
	);
	if (!judgement) return;
	if (judgement.of === 'source') return rateSource(writing, active, placed, handle, judgement.grade);
	if (judgement.credibility === 1 && !isCorroborated(placed)) return tell(needsCorroboration);
	const value = judgement.credibility ?? undefined;
	const written = await annotate(writing.writer, active, (sidecar) =>
		hasClaim(sidecar, placed)
			? [{ do: 'set', path: ['claims', placed.annotator, placed.id, 'is', 'credibility'], value }]
			: { refused: vscode.l10n.t('The claim {0} is not in it any more.', placed.id) },
	);
	if (written)
		tell(
			value
				? vscode.l10n.t('Credibility {0}: {1}', value, credibilityLabels[value]!)
				: vscode.l10n.t('Credibility: not rated'),
		);
}

/** What is so now; Enter on it does nothing, so that no rating is one key away. */
function presentLine(
	{ project, document }: ActiveArticle,
	{ claim }: PlacedClaim,
): readonly Choice<Judgement>[] {
	const { credibility } = claim.is;
	const { name, slug, reliability } = project.corpus.source(document, claim.said.source);
	const ofClaim = credibility
		? vscode.l10n.t('credibility {0}', credibility)
		: vscode.l10n.t('credibility not rated');
	const ofSource = reliability
		? `${plainLabel(name)} ${reliability.grade}`
		: vscode.l10n.t('{0} not rated', plainLabel(name));
	const present = slug === articleSource ? ofClaim : `${ofClaim}, ${ofSource}`;
	return [{ label: plainLabel(vscode.l10n.t('Leave as it is: {0}', present)) }];
}

function claimLines(): readonly Choice<Judgement>[] {
	const ratings = Object.entries(credibilityLabels).map(([key, label]) => ({
		label: `${key}  ${label}`,
		description: vscode.l10n.t('this claim'),
		value: { of: 'claim', credibility: Number(key) } as const,
	}));
	const remove = {
		label: vscode.l10n.t('not rated'),
		description: vscode.l10n.t('this claim'),
		value: { of: 'claim', credibility: null } as const,
	};
	return [heading(vscode.l10n.t('Credibility of the claim')), ...ratings, remove];
}

function sourceLines(
	{ project, document }: ActiveArticle,
	{ claim }: PlacedClaim,
): readonly Choice<Judgement>[] {
	if (claim.said.source === articleSource) return [];
	const { name } = project.corpus.source(document, claim.said.source);
	const description = plainLabel(name);
	const ratings = grades.map((grade) => ({
		label: `${grade}  ${gradeLabels[grade]}`,
		description,
		value: { of: 'source', grade } as const,
	}));
	const remove = {
		label: vscode.l10n.t('not rated'),
		description,
		value: { of: 'source', grade: null } as const,
	};
	return [heading(vscode.l10n.t('Reliability of the source, in this article')), ...ratings, remove];
}

async function rateSource(
	{ writer }: Writing,
	active: ActiveArticle,
	{ claim }: PlacedClaim,
	handle: string,
	grade: Grade | null,
): Promise<void> {
	const slug = claim.said.source;
	const { project, document } = active;
	const source = project.corpus.source(document, slug);
	const { name } = source;
	const reliability = grade ? { grade, by: handle, on: today() } : undefined;
	const written = await annotate(writer, active, (sidecar) =>
		sourceChanges(source, sidecar.value, { reliability }),
	);
	if (written)
		tell(
			grade
				? `${plainLabel(name)} ${grade}: ${gradeLabels[grade]}`
				: vscode.l10n.t('{0}: not rated in this article', plainLabel(name)),
		);
}
