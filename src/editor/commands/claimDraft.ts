import { acts, modalities, topics } from '../../core';
import type { Act, Claim, Mode } from '../../core';
import { plainLabel } from '../labels';
import type { ActiveArticle } from './active';
import { type FormItem, heading, showForm } from './form';
import { knownSources, newSourceLine, ownVoice, type SourceChoice } from './sourceChoices';

type Modality = NonNullable<Claim['is']['modality']>;

/** What a tag is about to say of the selected words. */
export interface ClaimDraft {
	topic: string;
	act: Act;
	/** Absent where nothing marks the words as anything but asserted. */
	modality?: Modality;
	source: SourceChoice;
	/** How the source that the text itself names is quoted; that of any other source is a guess. */
	readonly mode: Mode;
	readonly cue?: string;
	readonly hedges: readonly string[];
	/** The source that the text itself names, if it names one. */
	readonly detected?: SourceChoice;
}

/** The claim's fields that a draft stands for. */
export function fieldsOf(draft: ClaimDraft): Pick<Claim, 'is' | 'said' | 'hedges'> {
	const { topic, act, modality, source, cue, hedges } = draft;
	const isDetected = source.slug === draft.detected?.slug;
	return {
		is: { topic, act, modality, status: 'draft' },
		said: { mode: modeOf(draft), source: source.slug, cue: isDetected ? cue : undefined },
		hedges: hedges.length > 0 ? [...hedges] : undefined,
	};
}

function modeOf({ source, mode }: ClaimDraft): Mode {
	if (source === ownVoice) return 'author';
	return mode === 'author' ? 'indirect' : mode;
}

/** Shows what the tag will say; Enter accepts it, every other line changes one field. Resolves to false on Escape. */
export function confirmDraft(active: ActiveArticle, draft: ClaimDraft, offset: number): Promise<boolean> {
	const known = knownSources(active, offset);
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
			{ label: `$(tag) Tag as: ${summaryOf(draft)}`, run: () => true },
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

/** What the claim is, in one line for people. */
export function summaryOf({ topic, act, modality, source }: ClaimDraft): string {
	const words = [topic, act, ...(modality && modality !== 'asserted' ? [modality] : []), source.name];
	return plainLabel(words.join(' · '));
}

function distinct(sources: readonly SourceChoice[]): readonly SourceChoice[] {
	const seen = new Set<string>();
	return sources.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}
