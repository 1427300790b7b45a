import * as vscode from 'vscode';
import type { Projects } from './project/projects';

/** Calls `update` now, and whenever something else may be true of the active article or of who annotates it. */
export function followActive(projects: Projects, update: () => void): vscode.Disposable {
	update();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(update),
		projects.onDidOpenArticle(update),
		projects.onDidUpdate(update),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('corroborate.annotator')) update();
		}),
	);
}
