import * as vscode from 'vscode';
import type { Span, SuggestedEntity } from '../../core';
import { plainLabel } from '../labels';
import { rangeIn } from '../positions';
import { excerpt } from '../reading/excerpt';
import { tell } from '../show';
import { suggestionAt } from '../suggestions/suggestionAt';
import { acceptMentions } from './acceptSuggestion';
import type { ActiveArticle } from './active';
import { choose, chooseSeveral } from './form';
import { openHere } from './suggestionHere';
import type { Writing } from './writing';

/** Tags the suggested mentions of one known entity, those that stay chosen in a list of all their places. */
export async function tagMentions(writing: Writing): Promise<void> {
	const here = await openHere(writing.projects);
	if (!here) return;
	const { active, open } = here;
	const known = open.entities.filter((entity) => entity.known !== undefined);
	if (known.length === 0)
		return tell(vscode.l10n.t('No mentions of known entities are left to tag in this article.'));
	const { document, selection } = active.editor;
	const at = suggestionAt({ claims: [], entities: known }, document.offsetAt(selection.active));
	const entity = at?.kind === 'entity' ? at.entity : await chooseEntity(known);
	const spans = entity && (await choosePlaces(active, entity));
	if (entity && spans && spans.length > 0) await acceptMentions(writing, active, entity, spans);
}

function chooseEntity(known: readonly SuggestedEntity[]): Promise<SuggestedEntity | undefined> {
	return choose(
		vscode.l10n.t('Tag Mentions'),
		known.map((entity) => ({
			label: plainLabel(entity.name),
			description: vscode.l10n.t('{0}, {1} to tag', entity.kind, entity.mentions.length),
			value: entity,
		})),
		{ placeholder: vscode.l10n.t('Mentions of which known entity') },
	);
}

function choosePlaces(
	{ editor, document }: ActiveArticle,
	{ name, mentions }: SuggestedEntity,
): Promise<readonly Span[] | undefined> {
	return chooseSeveral(
		vscode.l10n.t('Tag Mentions of {0}', plainLabel(name)),
		mentions.map((span) => ({
			label: plainLabel(excerpt(document.text, span).text),
			description: vscode.l10n.t('line {0}', editor.document.positionAt(span.start).line + 1),
			value: span,
		})),
		{
			placeholder: vscode.l10n.t('Enter tags the places that are ticked'),
			onActive: (span) => span && editor.revealRange(rangeIn(editor.document, span)),
		},
	);
}
