import type { Span } from '../../core';
import type { ActiveArticle } from './active';
import type { ClaimDraft } from './claimDraft';
import { ownVoice } from './sourceChoices';

/** What the text itself suggests for a claim on these words: the user sees it before anything is written. */
export function draftFor(active: ActiveArticle, spans: readonly Span[]): ClaimDraft {
	void active;
	void spans;
	return { topic: 'other', act: 'reports', source: ownVoice, mode: 'author', hedges: [] };
}
