import * as vscode from 'vscode';
import { acts, draftSummary, knownSources, modalities, ownVoice, topics } from '../../core';
import type { ClaimDraft, SourceChoice } from '../../core';
import { plainLabel } from '../labels';
import { annotatingOf, type ActiveArticle } from './active';
import { type FormItem, heading, showForm } from './form';
import { newSourceLine } from './sourceChoices';

/** Shows what the tag will say; Enter accepts it, every other line changes one field. Resolves to false on Escape. */
export function confirmDraft(active: ActiveArticle, draft: ClaimDraft, offset: number): Promise<boolean> {
	const known = knownSources(annotatingOf(active), offset);
	const allTopics = [...topics, ...(active.project.corpus.project.value.topics ?? [])];
	const change = (label: string, description: string, set: () => void): FormItem => ({
		label: plainLabel(label),
		description: plainLabel(description),
		run: () => {
			set();
			return false;
		},
	});
	const items = (): readonly FormItem[] => {
		const { source, topic, act, modality } = draft;
		const sources = distinct([...(draft.detected ? [draft.detected] : []), ownVoice, ...known]);
		return [
			{ label: vscode.l10n.t('$(tag) Tag as: {0}', plainLabel(draftSummary(draft))), run: () => true },
			heading(vscode.l10n.t('Source')),
			...sources
				.filter(({ slug }) => slug !== source.slug)
				.map((one) =>
					change(one.record ? vscode.l10n.t('New source: {0}', one.name) : one.name, one.description, () => {
						draft.source = one;
					}),
				),
			newSourceLine(active, (one) => {
				draft.source = one;
				return false;
			}),
			heading(vscode.l10n.t('Topic')),
			...allTopics
				.filter((one) => one !== topic)
				.map((one) =>
					change(one, 'topic', () => {
						draft.topic = one;
					}),
				),
			heading(vscode.l10n.t('Act')),
			...acts
				.filter((one) => one !== act)
				.map((one) =>
					change(one, 'act', () => {
						draft.act = one;
					}),
				),
			heading(vscode.l10n.t('Modality')),
			...modalities
				.filter((one) => one !== (modality ?? 'asserted'))
				.map((one) =>
					change(one, 'modality', () => {
						draft.modality = one;
					}),
				),
		];
	};
	return showForm({
		title: vscode.l10n.t('Tag Claim'),
		placeholder: vscode.l10n.t('Enter to tag, or type to change topic, act, modality or source'),
		items,
	});
}

function distinct(sources: readonly SourceChoice[]): readonly SourceChoice[] {
	const seen = new Set<string>();
	return sources.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}
