import * as vscode from 'vscode';
import { agreed, claimInHand, modeKeys, press } from '../../core';
import type { Annotation, Hand, ModeAction, Span } from '../../core';
import { activeArticle, annotatingOf, type ActiveArticle } from '../commands/active';
import { today } from '../commands/dates';
import type { Writing } from '../commands/writing';
import { plainLabel } from '../labels';
import { rangeIn } from '../positions';
import { selectedSpans } from '../selection';
import { showHover, tell } from '../show';
import type { Suggestions } from '../suggestions/suggestions';
import { annotate } from '../writing/annotate';
import type { AnnotationMode } from './annotationMode';

const actions: ReadonlySet<unknown> = new Set(
	modeKeys.flatMap(({ keys }) => keys.map(({ action }) => action)),
);

/** Whether a key of annotation mode stands for it; commands are given anything. */
export function isAction(value: unknown): value is ModeAction {
	return actions.has(value);
}

/** Runs the keys of annotation mode, one after the other. */
export class KeyRunner {
	readonly #writing: Writing;
	readonly #mode: AnnotationMode;
	readonly #suggestions: Suggestions;
	/** The claim made or changed last in each article, by its address. */
	readonly #last = new Map<string, string>();

	constructor(writing: Writing, mode: AnnotationMode, suggestions: Suggestions) {
		this.#writing = writing;
		this.#mode = mode;
		this.#suggestions = suggestions;
	}

	/** Does what a key stands for in the active editor, in which the mode is on; nothing where it is left meanwhile. */
	async run(editor: vscode.TextEditor, action: ModeAction): Promise<void> {
		this.#mode.relock(editor);
		if (action === 'mode.undo' || action === 'mode.redo')
			return this.#mode.undo(editor, action === 'mode.undo' ? 'undo' : 'redo');
		const active = await activeArticle(this.#writing.projects);
		if (active && active.editor === editor) await this.#press(active, action);
	}

	async #press(active: ActiveArticle, action: ModeAction): Promise<void> {
		const { editor, project, path, document } = active;
		const handle = await this.#writing.annotator.handle(project);
		if (handle === undefined) return;
		const key = editor.document.uri.toString();
		const hand: Hand = { ...handOf(editor), last: this.#last.get(key) };
		const { select, changes, say } = press(this.#annotation(active, handle), hand, action, today());
		if (select) {
			editor.selections = select.map((span) => {
				const { start, end } = rangeIn(editor.document, span);
				// The caret stands in front, where the cards and commands find what begins there.
				return new vscode.Selection(end, start);
			});
			editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		}
		if (changes) {
			project.oldTexts.keep(path, document.text);
			const written = await annotate(this.#writing.writer, active, changes, handle);
			if (!written) return;
		}
		const now = project.corpus.document(path);
		const placed = now && claimInHand(this.#annotation({ ...active, document: now }, handle), handOf(editor));
		if (changes && placed) this.#last.set(key, placed.id);
		this.#mode.making(placed && { uri: editor.document.uri, id: placed.id });
		if (say) tell(plainLabel(say));
		if (select && !changes && isSuggested(active, select, this.#suggestions)) void showHover();
	}

	#annotation(active: ActiveArticle, annotator: string): Annotation {
		return {
			...annotatingOf(active),
			annotator,
			suggestions: this.#suggestions.areShown ? this.#suggestions.of(active.editor.document) : undefined,
		};
	}
}

/** Whether what was gone to is suggested: then its card says what Enter would tag, and why. */
function isSuggested(active: ActiveArticle, [first]: readonly Span[], suggestions: Suggestions): boolean {
	const open = suggestions.areShown ? suggestions.of(active.editor.document) : undefined;
	const annotating = annotatingOf(active);
	return (
		open?.claims.some(({ span }) => {
			const { start, end } = agreed(annotating, span);
			return start === first?.start && end === first.end;
		}) ?? false
	);
}

/** What is selected in an editor, and where the caret is. */
export function handOf(editor: vscode.TextEditor): Hand {
	return {
		selections: selectedSpans(editor),
		caret: editor.document.offsetAt(editor.selection.active),
	};
}
