import * as vscode from 'vscode';
import type { Span } from '../core';
import { plainMessage } from './labels';
import { log, reason } from './log';
import { rangeIn } from './positions';
import type { Project } from './project/project';

const tellMilliseconds = 4000;
/** VS Code scrolls sideways when it next draws, and a scroll hides the hover. */
const scrollMilliseconds = 150;

/** One line in the status bar, gone by itself: for what needs no answer. */
export function tell(message: string): void {
	vscode.window.setStatusBarMessage(plainMessage(message), tellMilliseconds);
}

export interface ShowOptions {
	/** Selects the words; otherwise the caret goes in front of them, where the commands on annotations find them. */
	readonly select?: boolean;
	/** Opens as a preview tab, for browsing; otherwise the tab stays. */
	readonly preview?: boolean;
}

/** Opens a file of a project in the active group, with the caret at a span of it; says so where it is gone. */
export async function showPlace(
	project: Project,
	path: string,
	span: Span,
	{ select = false, preview = false }: ShowOptions = {},
): Promise<void> {
	let editor: vscode.TextEditor;
	try {
		editor = await vscode.window.showTextDocument(project.uriOf(path), { preview });
	} catch (error) {
		log().warn(`${path}: ${reason(error)}`);
		return tell(vscode.l10n.t('{0} cannot be opened.', path));
	}
	placeCaret(editor, span, select);
}

/** Puts the caret in front of a span (or selects it) and brings it into view. */
export function placeCaret(editor: vscode.TextEditor, span: Span, select = false): void {
	const range = rangeIn(editor.document, span);
	editor.selection = new vscode.Selection(range.start, select ? range.end : range.start);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows what is to be said of the words at the caret, which has just been placed. */
export async function showHover(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, scrollMilliseconds));
	await vscode.commands.executeCommand('editor.action.showHover');
}
