import * as vscode from 'vscode';
import { draftClaim, draftSummary, suggestedTarget } from '../../core';
import type { Annotating, Span } from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { articleLanguages } from '../languages';
import { escapeMarkdown, markdown } from '../markdown';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';
import { sameForm, suggestionAt, type SuggestionAt } from './suggestionAt';
import type { Suggestions } from './suggestions';

const mostForms = 4;

/** What the suggestion under the pointer would tag, why, and by which keys. */
export function registerSuggestionHover(
	projects: Projects,
	suggestions: Suggestions,
	mode: AnnotationMode,
): vscode.Disposable {
	return vscode.languages.registerHoverProvider(articleLanguages, {
		provideHover(textDocument, position) {
			const open = suggestions.of(textDocument);
			const article = open && projects.read(textDocument.uri);
			const at = open && suggestionAt(open, textDocument.offsetAt(position));
			if (!article || !at) return undefined;
			const { project, document } = article;
			const annotating = { corpus: project.corpus, document, annotator: project.annotator };
			const lines = [...linesOf(annotating, at), keysFor(at, mode.editor?.document === textDocument)].join(
				'  \n',
			);
			return new vscode.Hover(markdown(lines, []), rangeIn(textDocument, at.span));
		},
	});
}

/** In annotation mode bare keys do it, for claims. */
function keysFor({ kind }: SuggestionAt, isAnnotating: boolean): string {
	return isAnnotating && kind === 'claim'
		? vscode.l10n.t('`Enter` tags it, a letter does so with another field, `Backspace` rejects it for good')
		: vscode.l10n.t('`Alt+Enter` tags it, `Shift+Alt+Enter` rejects it for good');
}

function linesOf(annotating: Annotating, at: SuggestionAt): readonly string[] {
	return at.kind === 'claim' ? claimLines(annotating, at) : entityLines(annotating, at);
}

function claimLines(annotating: Annotating, { span }: SuggestionAt): readonly string[] {
	const draft = draftClaim(annotating, [span]);
	const { cue, hedges, mode, source, detected } = draft;
	const identification =
		detected?.record && vscode.l10n.t('new, identification {0}', detected.record.identification);
	const how = [identification, mode, cue && vscode.l10n.t('by “{0}”', cue)].filter(Boolean).join(', ');
	return [
		vscode.l10n.t('**Suggested claim:** {0}', escapeMarkdown(draftSummary(draft))),
		escapeMarkdown(
			detected
				? vscode.l10n.t('Source: {0} ({1})', source.name, how)
				: vscode.l10n.t('The article names nobody who says so'),
		),
		...(hedges.length > 0
			? [escapeMarkdown(vscode.l10n.t('Hedged by {0}', hedges.map(quoted).join(', ')))]
			: []),
	];
}

const quoted = (words: string): string => `“${words}”`;

function entityLines(
	annotating: Annotating,
	{ entity, span }: SuggestionAt & { readonly kind: 'entity' },
): readonly string[] {
	const target = suggestedTarget(annotating, entity);
	const { name, kind } = target.entity;
	const what =
		entity.known === undefined
			? vscode.l10n.t('new {0}', kind)
			: vscode.l10n.t('{0}, known in this project', kind);
	const { text } = annotating.document;
	const mentions = entity.known === undefined ? entity.mentions : sameForm(text, entity, span);
	return [
		vscode.l10n.t('**Suggested entity:** {0}', `${escapeMarkdown(name)} · ${escapeMarkdown(what)}`),
		escapeMarkdown(formsOf(text, mentions)),
	];
}

function formsOf(text: string, mentions: readonly Span[]): string {
	const counts = new Map<string, number>();
	for (const { start, end } of mentions) {
		const form = text.slice(start, end);
		counts.set(form, (counts.get(form) ?? 0) + 1);
	}
	const forms = [...counts].map(([form, times]) =>
		times === 1 ? vscode.l10n.t('“{0}” in 1 place', form) : vscode.l10n.t('“{0}” in {1} places', form, times),
	);
	const more = forms.length - mostForms;
	return [...forms.slice(0, mostForms), ...(more > 0 ? [vscode.l10n.t('{0} more', more)] : [])].join(', ');
}
