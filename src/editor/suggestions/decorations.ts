import * as vscode from 'vscode';
import { rangeIn } from '../positions';
import type { Suggestions } from './suggestions';

/** Suggestions, fainter than anything that somebody has tagged: a dashed line under claims, a thin one under names. */
export function registerSuggestionDecorations(suggestions: Suggestions): vscode.Disposable {
	const color = new vscode.ThemeColor('corroborate.suggestion');
	const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
	const claims = vscode.window.createTextEditorDecorationType({
		borderColor: color,
		borderWidth: '0 0 1px 0',
		borderStyle: 'dashed',
		rangeBehavior,
	});
	const names = vscode.window.createTextEditorDecorationType({
		borderColor: color,
		borderWidth: '0 0 1px 0',
		borderStyle: 'solid',
		rangeBehavior,
	});

	const show = (editor: vscode.TextEditor): void => {
		const { document } = editor;
		const open = suggestions.of(document);
		// Until what was typed has been looked at, VS Code moves what is drawn along with the words.
		if (!open && suggestions.areShown) return;
		editor.setDecorations(claims, open?.claims.map(({ span }) => rangeIn(document, span)) ?? []);
		const mentions = open?.entities.flatMap((entity) => entity.mentions) ?? [];
		editor.setDecorations(
			names,
			mentions.map((span) => rangeIn(document, span)),
		);
	};
	const showAll = (): void => vscode.window.visibleTextEditors.forEach(show);
	return vscode.Disposable.from(
		claims,
		names,
		suggestions.onDidChange(showAll),
		vscode.window.onDidChangeVisibleTextEditors(showAll),
	);
}
