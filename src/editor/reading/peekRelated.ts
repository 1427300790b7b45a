import * as vscode from 'vscode';
import { annotationsAt } from '../caret';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { relatedTo } from './references';

/** Shows the words of the claims that the claim at the caret is related to, or that are to it, in a peek view over the text. */
export function registerPeekRelated(projects: Projects): vscode.Disposable {
	return vscode.commands.registerCommand('corroborate.peekRelated', async () => {
		const editor = vscode.window.activeTextEditor;
		const article = editor && (await projects.open(editor.document));
		if (!article) return tell(vscode.l10n.t('Not in an article.'));
		await article.project.load();
		await article.project.settle();
		const { document, selection } = editor;
		const claim = annotationsAt(projects, editor)?.claim;
		if (!claim) return tell(vscode.l10n.t('No claim at the caret.'));
		const places = relatedTo(article.project, claim);
		if (places.length === 0) return tell(vscode.l10n.t('This claim is related to no other.'));
		await vscode.commands.executeCommand(
			'editor.action.peekLocations',
			document.uri,
			selection.active,
			places,
			'peek',
		);
	});
}
