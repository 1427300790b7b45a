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
			{ label: `$(tag) Tag as: ${plainLabel(draftSummary(draft))}`, run: () => true },
			heading('Source'),
			...sources
				.filter(({ slug }) => slug !== source.slug)
				.map((one) =>
					change(one.record ? `New source: ${one.name}` : one.name, one.description, () => {
						draft.source = one;
					}),
				),
			newSourceLine(active, (one) => {
				draft.source = one;
				return false;
			}),
			heading('Topic'),
			...allTopics
				.filter((one) => one !== topic)
				.map((one) =>
					change(one, 'topic', () => {
						draft.topic = one;
					}),
				),
			heading('Act'),
			...acts
				.filter((one) => one !== act)
				.map((one) =>
					change(one, 'act', () => {
						draft.act = one;
					}),
				),
			heading('Modality'),
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
		title: 'Tag Claim',
		placeholder: 'Enter to tag, or type to change topic, act, modality or source',
		items,
	});
}

function distinct(sources: readonly SourceChoice[]): readonly SourceChoice[] {
	const seen = new Set<string>();
	return sources.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}
