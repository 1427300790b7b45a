import * as vscode from 'vscode';
import type { Projects } from '../project/projects';
import { suggestionAt } from './suggestionAt';
import type { Suggestions } from './suggestions';

/** Keeps `corroborate.suggestions` (shown in the active article) and `corroborate.atSuggestion` (at the caret) true. */
export function registerSuggestionKeys(projects: Projects, suggestions: Suggestions): vscode.Disposable {
	const set = new Map<string, boolean>();
	/** The text whose suggestions were looked at last. */
	let looked: vscode.TextDocument | undefined;

	function update(): void {
		const editor = vscode.window.activeTextEditor;
		const isArticle = editor !== undefined && projects.peek(editor.document.uri) !== undefined;
		const areShown = isArticle && suggestions.areShown;
		setKey('suggestions', areShown);
		const open = areShown ? suggestions.of(editor.document) : undefined;
		// While words are typed that nobody has looked at yet, the key stays as it is.
		if (areShown && !open && looked === editor.document) return;
		looked = open && editor?.document;
		setKey('atSuggestion', open !== undefined && suggestionAt(open, caretOf(editor!)) !== undefined);
	}

	function setKey(name: string, value: boolean): void {
		if ((set.get(name) ?? false) === value) return;
		set.set(name, value);
		void vscode.commands.executeCommand('setContext', `corroborate.${name}`, value);
	}

	update();
	return vscode.Disposable.from(
		suggestions.onDidChange(update),
		projects.onDidOpenArticle(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === vscode.window.activeTextEditor) update();
		}),
	);
}

function caretOf({ document, selection }: vscode.TextEditor): number {
	return document.offsetAt(selection.active);
}
