import * as vscode from 'vscode';
import { Comparing } from './editor/adjudication/comparing';
import { registerComparing } from './editor/adjudication/registerComparing';
import { AnnotationMode } from './editor/annotating/annotationMode';
import { registerAgreement } from './editor/agreement/registerAgreement';
import { registerAnnotating } from './editor/annotating/registerAnnotating';
import { registerChanges } from './editor/changes/registerChanges';
import { registerWriting } from './editor/commands';
import { registerConcordance } from './editor/concordance/registerConcordance';
import { registerEntityTree } from './editor/entities/entityTree';
import { registerQuickFixes } from './editor/mending/quickFixes';
import { OldTexts } from './editor/oldTexts/oldTexts';
import { registerPasses } from './editor/passes/registerPasses';
import { Projects } from './editor/project/projects';
import { registerReport } from './editor/report/registerReport';
import { registerArticleLine } from './editor/reading/articleLine';
import { registerContextKeys } from './editor/reading/contextKeys';
import { registerDecorations } from './editor/reading/decorations';
import { registerDiagnostics } from './editor/reading/diagnostics';
import { registerExplanations } from './editor/reading/explain';
import { registerFolding } from './editor/reading/folding';
import { registerHighlights } from './editor/reading/highlights';
import { registerHover } from './editor/reading/hover';
import { registerNavigation } from './editor/reading/navigation';
import { registerOutline } from './editor/reading/outline';
import { registerPeekRelated } from './editor/reading/peekRelated';
import { registerReferences } from './editor/reading/references';
import { registerSelectionRanges } from './editor/reading/selectionRanges';
import { registerSemanticTokens } from './editor/reading/semanticTokens';
import { registerStatus } from './editor/reading/status';
import { registerUnnamedAnnotator } from './editor/reading/unnamedAnnotator';
import { registerSidecars } from './editor/sidecars/registerSidecars';
import { registerWorkspaceSymbols } from './editor/reading/workspaceSymbols';
import { registerSuggestions } from './editor/suggestions/registerSuggestions';
import { Suggestions } from './editor/suggestions/suggestions';
import { registerThreads } from './editor/threads/registerThreads';
import { registerTrees } from './editor/trees/registerTrees';

/** Registers everything and reads nothing: the first article starts the work. */
export function activate(context: vscode.ExtensionContext): void {
	const { storageUri } = context;
	const oldTexts = new OldTexts(storageUri && vscode.Uri.joinPath(storageUri, 'texts'));
	const projects = new Projects(oldTexts);
	const suggestions = new Suggestions(projects);
	const mode = new AnnotationMode(projects);
	const comparing = new Comparing(projects);
	context.subscriptions.push(
		projects,
		oldTexts,
		registerDiagnostics(projects, mode),
		registerQuickFixes(projects),
		registerHover(projects),
		registerArticleLine(projects),
		registerDecorations(projects, mode, comparing, context.extensionUri),
		registerContextKeys(projects),
		registerNavigation(projects),
		registerEntityTree(projects, context.workspaceState),
		registerConcordance(projects),
		registerAgreement(projects),
		registerReport(projects, context.extensionUri),
		registerStatus(projects),
		registerUnnamedAnnotator(projects),
		registerSemanticTokens(projects),
		registerOutline(projects),
		registerFolding(projects),
		registerHighlights(projects),
		registerPeekRelated(projects),
		registerReferences(projects),
		registerWorkspaceSymbols(projects),
		registerSelectionRanges(projects),
		registerExplanations(),
		registerSidecars(projects),
		registerSuggestions(projects, suggestions, mode),
	);
	const writing = registerWriting(context, projects, suggestions);
	context.subscriptions.push(
		registerAnnotating(writing, mode, suggestions),
		registerPasses(writing),
		registerTrees(writing, mode, context.workspaceState),
		registerComparing(writing, mode, comparing, context.workspaceState),
		registerThreads(writing),
		registerChanges(projects),
	);
}
