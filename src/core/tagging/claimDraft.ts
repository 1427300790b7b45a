import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import type { Act, Mode } from '../model/vocabulary';
import { suggestDefaults } from '../suggest/suggestDefaults';
import type { Annotating } from './annotating';
import { knownSources, ownVoice, sourceFor, type SourceChoice } from './sourceChoices';

/** What a tag is about to say of words of an article; every field is the annotator's to change. */
export interface ClaimDraft {
	topic: string;
	act: Act;
	/** Absent where nothing marks the words as anything but asserted. */
	modality?: NonNullable<Claim['is']['modality']>;
	source: SourceChoice;
	/** How the source that the text itself names is quoted; that of any other source is a guess. */
	readonly mode: Mode;
	readonly cue?: string;
	readonly hedges: readonly string[];
	/** The source that the text itself names, if it names one. */
	readonly detected?: SourceChoice;
}

const pronoun = /^(?:he|she|it|they|we|i|who|his|her|their|one)$/i;

/** What the text itself suggests for a claim on these words, in the order of the text: UTF-16, one span at least. */
export function draftClaim(annotating: Annotating, spans: readonly Span[]): ClaimDraft {
	const { text, reading } = annotating.document;
	const parts = spans.map((span) => ({ span, ...suggestDefaults(text, reading, span) }));
	// What a claim is about its longest part says best; who says it stands beside any of them.
	const longest = parts.reduce((a, b) => (b.span.end - b.span.start > a.span.end - a.span.start ? b : a));
	const { source, cue, mode } = parts.find((part) => part.source) ?? longest;
	const detected = source && sourceOf(annotating, source, spans[0]!.start);
	const hedges = [...new Set(parts.flatMap((part) => part.hedges))];
	return {
		topic: longest.topic,
		act: longest.act,
		modality: hedges.length > 0 ? 'hedged' : undefined,
		source: detected ?? ownVoice,
		detected,
		mode,
		cue,
		hedges,
	};
}

type Suggested = NonNullable<ReturnType<typeof suggestDefaults>['source']>;

/** A pronoun stands for whoever spoke last; it is nobody's name. */
function sourceOf(annotating: Annotating, source: Suggested, offset: number): SourceChoice | undefined {
	if (!pronoun.test(source.words)) return sourceFor(annotating, source.words, source);
	const [nearest] = knownSources(annotating, offset);
	return nearest;
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

/** What the claim is, in one line for people. */
export function draftSummary({
	topic,
	act,
	modality,
	source,
}: Pick<ClaimDraft, 'topic' | 'act' | 'modality'> & { readonly source: { readonly name: string } }): string {
	return [topic, act, ...(modality && modality !== 'asserted' ? [modality] : []), source.name].join(' · ');
}
