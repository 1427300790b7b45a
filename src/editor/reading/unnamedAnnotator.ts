import * as vscode from 'vscode';
import { unnamedIn } from '../annotator';
import { followActive } from '../followActive';
import type { Projects } from '../project/projects';

/** In the status bar, while the project file does not name whoever annotates: a click adds them. Nobody is interrupted for it. */
export function registerUnnamedAnnotator(projects: Projects): vscode.Disposable {
	const item = vscode.window.createStatusBarItem(
		'corroborate.unnamedAnnotator',
		vscode.StatusBarAlignment.Left,
		9,
	);
	item.name = vscode.l10n.t('Corroborate: Annotator');
	item.command = 'corroborate.addAnnotator';

	function update(): void {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const article = uri && projects.read(uri);
		const handle = article && unnamedIn(article.project);
		if (handle === undefined) return item.hide();
		item.text = `$(person-add) ${handle}`;
		item.tooltip = vscode.l10n.t(
			'corroborate.yaml does not name the annotator {0} yet. Click to add them, so that git merges their claims as plain text.',
			handle,
		);
		item.accessibilityInformation = { label: vscode.l10n.t('Add {0} to the annotators', handle) };
		item.show();
	}

	return vscode.Disposable.from(item, followActive(projects, update));
}
