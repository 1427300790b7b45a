import * as vscode from 'vscode';
import { orTell } from '../command';
import { claimInHand } from '../../core';
import { annotatingOf } from '../commands/active';
import type { Writing } from '../commands/writing';
import { Queues } from '../queue';
import { tell } from '../show';
import type { Suggestions } from '../suggestions/suggestions';
import type { AnnotationMode } from './annotationMode';
import { registerBadge } from './badge';
import { showKeys } from './keysPage';
import { handOf, isAction, KeyRunner } from './runKey';

/**
 * Annotation mode: an article is read-only, and bare letters tag. `corroborate.annotationMode` enters and leaves it,
 * `corroborate.annotate` is what all its keys run, with the action as the argument.
 */
export function registerAnnotating(
	writing: Writing,
	mode: AnnotationMode,
	suggestions: Suggestions,
): vscode.Disposable {
	const { projects, annotator } = writing;
	const runner = new KeyRunner(writing, mode, suggestions);
	const queues = new Queues();
	/** Keys are faster than files: each waits for the one before. */
	const inTurn = (work: () => Promise<void>): Promise<void> =>
		queues.run('', () => orTell('corroborate.annotationMode', work));

	async function toggle(): Promise<void> {
		await mode.toggle();
		const article = mode.editor && projects.peek(mode.editor.document.uri);
		// Nobody is asked for a handle in the middle of a claim.
		if (article && (await annotator.handle(article.project)) === undefined) await mode.toggle();
	}

	/** A key is meant for the editor in which it is pressed, also where others wait before it. */
	function annotate(action: unknown): Promise<void> {
		const { editor } = mode;
		return inTurn(async () => {
			if (!editor || !isAction(action)) return;
			if (mode.editor !== editor)
				return tell(vscode.l10n.t('The article was left before its last keys were done.'));
			// The page stays open as long as it is read; keys and F10 go on meanwhile.
			if (action === 'mode.keys') void showKeys((chosen) => annotate(chosen));
			else await runner.run(editor, action);
		});
	}

	/** The annotator has gone on with the mouse. */
	function selected(editor: vscode.TextEditor): void {
		const article = projects.read(editor.document.uri);
		const handle = article?.project.annotator;
		if (!article || handle === undefined) return mode.making(undefined);
		const placed = claimInHand({ ...annotatingOf(article), annotator: handle }, handOf(editor));
		if (placed?.id !== mode.inMaking?.id) mode.making(undefined);
	}

	return vscode.Disposable.from(
		mode,
		registerBadge(projects, mode, suggestions),
		vscode.commands.registerCommand('corroborate.annotationMode', () => inTurn(toggle)),
		vscode.commands.registerCommand('corroborate.annotate', (action: unknown) => annotate(action)),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (mode.inMaking && textEditor === mode.editor) selected(textEditor);
		}),
	);
}
