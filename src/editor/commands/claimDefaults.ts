import { suggestDefaults } from '../../core';
import type { Span } from '../../core';
import type { ActiveArticle } from './active';
import type { ClaimDraft } from './claimDraft';
import { knownSources, ownVoice, sourceFor, type SourceChoice } from './sourceChoices';

const pronoun = /^(?:he|she|it|they|we|i|who|his|her|their|one)$/i;

/** What the text itself suggests for a claim on these words, in the order of the text: nothing is written of it unseen. */
export function draftFor(active: ActiveArticle, spans: readonly Span[]): ClaimDraft {
	const { text, reading } = active.document;
	const parts = spans.map((span) => ({ span, ...suggestDefaults(text, reading, span) }));
	// What a claim is about its longest part says best; who says it stands beside any of them.
	const longest = parts.reduce((a, b) => (b.span.end - b.span.start > a.span.end - a.span.start ? b : a));
	const { source, cue, mode } = parts.find((part) => part.source) ?? longest;
	const detected = source && sourceOf(active, source, spans[0]!.start);
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
function sourceOf(active: ActiveArticle, source: Suggested, offset: number): SourceChoice | undefined {
	if (!pronoun.test(source.words)) return sourceFor(active, source.words, source);
	const [nearest] = knownSources(active, offset);
	return nearest;
}
