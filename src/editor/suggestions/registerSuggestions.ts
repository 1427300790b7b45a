import * as vscode from 'vscode';
import { isPassShown } from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { counted } from '../counts';
import { maximumColoured } from '../limits';
import type { Projects } from '../project/projects';
import { neighbour } from '../reading/navigation';
import { placeCaret, showHover, tell } from '../show';
import { registerSuggestionKeys } from './contextKeys';
import { registerSuggestionDecorations } from './decorations';
import { registerSuggestionHover } from './hover';
import { stops } from './suggestionAt';
import type { Suggestions } from './suggestions';

/** Suggestions in articles: drawn, explained and walked through, on request or where the setting says so. */
export function registerSuggestions(
	projects: Projects,
	suggestions: Suggestions,
	mode: AnnotationMode,
): vscode.Disposable {
	const command = (name: string, run: () => unknown): vscode.Disposable =>
		vscode.commands.registerCommand(`corroborate.${name}`, run);
	return vscode.Disposable.from(
		suggestions,
		registerSuggestionDecorations(suggestions),
		registerSuggestionHover(projects, suggestions, mode),
		registerSuggestionKeys(projects, suggestions),
		command('showSuggestions', () => show(projects, suggestions)),
		command('hideSuggestions', () => suggestions.show(false)),
		command('nextSuggestion', () => walk(projects, suggestions, 1)),
		command('previousSuggestion', () => walk(projects, suggestions, -1)),
	);
}

async function show(projects: Projects, suggestions: Suggestions): Promise<void> {
	suggestions.show(true);
	const editor = vscode.window.activeTextEditor;
	const open = editor && (await suggestions.whenKnown(editor.document));
	if (!editor) return;
	const claims = open?.claims.length ?? 0;
	const entities = open?.entities.length ?? 0;
	if (claims + entities === 0) return tell(whyNone(projects, editor));
	tell(vscode.l10n.t('Suggested: {0}, {1}.', counted.claims(claims), counted.names(entities)));
}

/** Goes to the next (1) or previous (-1) suggestion of the article, and on from its other end. */
async function walk(projects: Projects, suggestions: Suggestions, step: 1 | -1): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return;
	const { document } = editor;
	const open = await suggestions.whenKnown(document);
	const span =
		open && neighbour(stops(document.getText(), open), document.offsetAt(editor.selection.active), step);
	if (!span) return tell(whyNone(projects, editor));
	placeCaret(editor, span);
	await showHover();
}

function whyNone(projects: Projects, { document: { uri } }: vscode.TextEditor): string {
	const article = projects.read(uri);
	if (!article) return vscode.l10n.t('Open an article of a Corroborate project first.');
	const { project, document } = article;
	if (document.text.length > maximumColoured)
		return vscode.l10n.t('This article is too large for suggestions.');
	if (!document.reading.isEnglish)
		return vscode.l10n.t('This article is not in English: there are no suggestions for it.');
	if (project.annotator !== undefined && !isPassShown(document, project.annotator, undefined))
		return vscode.l10n.t('No suggestions while your pass on this article is open: finish it first.');
	return vscode.l10n.t('Nothing is left to suggest in this article.');
}
