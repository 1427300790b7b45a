import * as vscode from 'vscode';
import { agreed, claimChanges, draftClaim, draftSummary, mentionChanges, suggestedTarget } from '../../core';
import type { Span, SuggestedClaim, SuggestedEntity } from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import { tell } from '../show';
import { sameForm } from '../suggestions/suggestionAt';
import { annotate } from '../writing/annotate';
import { annotatingOf, type ActiveArticle } from './active';
import { suggestionHere } from './suggestionHere';
import type { Writing } from './writing';

/** Makes an annotation of the suggestion at the caret, with its fields filled in; nothing is asked, and Undo takes it back. */
export async function acceptSuggestion(writing: Writing): Promise<void> {
	const here = await suggestionHere(writing.projects);
	if (!here) return;
	const { active, at } = here;
	if (at.kind === 'claim') return acceptClaim(writing, active, at.claim);
	// All mentions of a new entity are one suggestion; those of a known one are accepted form by form.
	const { mentions, known } = at.entity;
	const spans = known === undefined ? mentions : sameForm(active.document.text, at.entity, at.span);
	await acceptMentions(writing, active, at.entity, spans);
}

async function acceptClaim(
	{ writer, annotator }: Writing,
	active: ActiveArticle,
	{ span, topic, act }: SuggestedClaim,
): Promise<void> {
	const { project, document } = active;
	const handle = await annotator.handle(project);
	if (handle === undefined) return;
	const annotating = annotatingOf(active);
	const spans = [agreed(annotating, span)];
	const draft = { ...draftClaim(annotating, spans), topic, act };
	project.oldTexts.keep(active.path, document.text);
	const written = await annotate(
		writer,
		active,
		(sidecar) => claimChanges(annotating, sidecar, handle, { spans, draft, origin: 'suggested' }),
		handle,
	);
	if (!written) return;
	tell(vscode.l10n.t('Tagged: {0}', plainLabel(draftSummary(draft))));
}

/** Makes these words mentions of an entity that was suggested. */
export async function acceptMentions(
	{ writer }: Writing,
	active: ActiveArticle,
	entity: SuggestedEntity,
	spans: readonly Span[],
): Promise<void> {
	const { project, document } = active;
	const target = suggestedTarget(annotatingOf(active), entity);
	project.oldTexts.keep(active.path, document.text);
	const written = await annotate(writer, active, (sidecar) =>
		mentionChanges(document.text, sidecar, target, spans),
	);
	const { name, kind } = target.entity;
	if (written)
		tell(vscode.l10n.t('Tagged: {0}, {1}, {2}', plainLabel(name), kind, counted.mentions(spans.length)));
}
