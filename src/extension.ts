import * as vscode from 'vscode';
import { registerArticleLine } from './editor/articleLine';
import { registerWriting } from './editor/commands';
import { registerContextKeys } from './editor/contextKeys';
import { registerDecorations } from './editor/decorations';
import { registerDiagnostics } from './editor/diagnostics';
import { registerEntityTree } from './editor/entityTree';
import { registerExplanations } from './editor/explain';
import { registerHover } from './editor/hover';
import { registerNavigation } from './editor/navigation';
import { OldTexts } from './editor/oldTexts';
import { Projects } from './editor/projects';
import { registerQuickFixes } from './editor/quickFixes';
import { registerSemanticTokens } from './editor/semanticTokens';
import { registerStatus } from './editor/status';

/** Registers everything and reads nothing: the first article starts the work. */
export function activate(context: vscode.ExtensionContext): void {
	const { storageUri } = context;
	const oldTexts = new OldTexts(storageUri && vscode.Uri.joinPath(storageUri, 'texts'));
	const projects = new Projects(oldTexts);
	context.subscriptions.push(
		projects,
		oldTexts,
		registerDiagnostics(projects),
		registerQuickFixes(projects),
		registerHover(projects),
		registerArticleLine(projects),
		registerDecorations(projects),
		registerContextKeys(projects),
		registerNavigation(projects),
		registerEntityTree(projects),
		registerStatus(projects),
		registerSemanticTokens(projects),
		registerExplanations(),
	);
	registerWriting(context, projects);
}
