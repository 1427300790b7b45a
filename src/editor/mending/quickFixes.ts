import * as vscode from 'vscode';
import { rebase, type Span, type Unsettled } from '../../core';
import { articleLanguages } from '../languages';
import { codeOf } from '../diagnosticCode';
import type { Article, Projects } from '../project/projects';
import { selectedSpans } from '../selection';
import { findingFixes, fixAllAction, fixAllKind, fixKinds } from './findingFixes';
import { mergeFixes } from './mergeFixes';
import { type MendRequest } from './requests';
import { labelOf, mendingsOf, nameOf, spansNow, toMend, type Mending } from './toMend';

const kind = vscode.CodeActionKind.QuickFix;

/** Quick fixes in the article and in its sidecar: for annotations whose place is not sure, for what a merge left, and for findings. */
export function registerQuickFixes(projects: Projects): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		[...articleLanguages, { pattern: '**/*.annotations.yaml' }],
		{
			provideCodeActions(textDocument, range, { diagnostics, only }) {
				const article = projects.peek(textDocument.uri) ?? projects.ofSidecar(textDocument.uri);
				if (!article) return [];
				// Never among quick fixes: it is not about a place.
				if (only?.intersects(fixAllKind)) return fixAllAction(article);
				const offsets = {
					start: textDocument.offsetAt(range.start),
					end: textDocument.offsetAt(range.end),
				};
				return [
					...mendingsAt(article, textDocument, offsets, diagnostics),
					...updatesAt(article, textDocument, offsets),
					...mergeFixes(article, diagnostics),
					...findingFixes(article, textDocument, range, diagnostics),
				];
			},
		},
		{ providedCodeActionKinds: [...fixKinds, fixAllKind] },
	);
}

function mendingsAt(
	{ project, path }: Article,
	textDocument: vscode.TextDocument,
	range: Span,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const document = project.corpus.document(path);
	if (!document) return [];
	const isArticle = project.pathOf(textDocument.uri) === path;
	const placesOf = (one: Unsettled): readonly Span[] => {
		if (isArticle) return one.placement.state === 'changed' ? spansNow(project, path, one) : [];
		const item = document.sidecar?.locate(one.path);
		return item ? [item] : [];
	};
	const here = toMend(project, document).filter((one) =>
		placesOf(one).some((place) => touches(place, range)),
	);
	const hasSelection = vscode.window.visibleTextEditors.some(
		(editor) =>
			editor.document.uri.toString() === project.uriOf(path).toString() && selectedSpans(editor).length > 0,
	);
	return here.flatMap((one) => {
		const about = diagnostics.filter((diagnostic) => codeOf(diagnostic) === `anchor.${one.placement.state}`);
		return mendingsOf(one)
			.filter((mending) => mending !== 'reattach' || hasSelection)
			.map((mending) => {
				const title = here.length > 1 ? `${labelOf(mending, one)} (${nameOf(one)})` : labelOf(mending, one);
				const action = new vscode.CodeAction(title, kind);
				action.command = commandFor(one, mending);
				action.diagnostics = about;
				return action;
			});
	});

	function commandFor(one: Unsettled, by: Mending): vscode.Command {
		const request: MendRequest = { article: project.uriOf(path).toString(), path: one.path, by };
		return { command: 'corroborate.mendAnchor', title: vscode.l10n.t('Mend Anchor'), arguments: [request] };
	}
}

/** Update Anchors where it will say what must be mended first; where nothing must, it is a fix of the finding. */
function updatesAt(
	{ project, path }: Article,
	{ uri }: vscode.TextDocument,
	range: Span,
): vscode.CodeAction[] {
	const stale = project
		.findings(project.pathOf(uri) ?? '')
		.find(({ code, place }) => code === 'anchor.stale' && touches(place.span, range));
	const document = project.corpus.document(path);
	if (!stale || !document || rebase(document).refused === undefined) return [];
	const action = new vscode.CodeAction(vscode.l10n.t('Update Anchors'), kind);
	action.command = {
		command: 'corroborate.updateAnchors',
		title: vscode.l10n.t('Update Anchors'),
		arguments: [project.uriOf(path).toString()],
	};
	return [action];
}

function touches(a: Span, b: Span): boolean {
	return a.start <= b.end && b.start <= a.end;
}
