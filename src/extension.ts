import type * as vscode from 'vscode';
import { registerArticleLine } from './editor/articleLine';
import { registerDecorations } from './editor/decorations';
import { registerDiagnostics } from './editor/diagnostics';
import { registerHover } from './editor/hover';
import { Projects } from './editor/projects';

/** Registers everything and reads nothing: the first article starts the work. */
export function activate(context: vscode.ExtensionContext): void {
	const projects = new Projects();
	context.subscriptions.push(
		projects,
		registerDiagnostics(projects),
		registerHover(projects),
		registerArticleLine(projects),
		registerDecorations(projects),
	);
}
