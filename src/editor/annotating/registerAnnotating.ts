import * as vscode from 'vscode';
import { claimInHand } from '../../core';
import { annotatingOf } from '../commands/active';
import type { Writing } from '../commands/writing';
import { log, reason } from '../log';
import { showFailure } from '../offer';
import { Queues } from '../queue';
import type { Suggestions } from '../suggestions/suggestions';
import type { AnnotationMode } from './annotationMode';
import { registerBadge } from './badge';
import { handOf, KeyRunner } from './runKey';

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
		queues.run('', async () => {
			try {
				await work();
			} catch (error) {
				log().error(`Annotation mode: ${reason(error)}`, error);
				showFailure(vscode.l10n.t('Corroborate could not do that: {0}', reason(error)));
			}
		});

	async function toggle(): Promise<void> {
		await mode.toggle();
		const article = mode.editor && projects.peek(mode.editor.document.uri);
		// Nobody is asked for a handle in the middle of a claim.
		if (article && (await annotator.handle(article.project)) === undefined) await mode.toggle();
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
		vscode.commands.registerCommand('corroborate.annotate', (action: unknown) =>
			inTurn(() => runner.run(action)),
		),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (mode.inMaking && textEditor === mode.editor) selected(textEditor);
		}),
	);
}
