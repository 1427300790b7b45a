import * as vscode from 'vscode';
import {
	dismissalsFor,
	fixesFor,
	isSafe,
	safeFixes,
	type Document,
	type Finding,
	type Fix,
} from '../../core';
import { codeOf } from '../diagnosticCode';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import type { Article } from '../project/projects';
import { keyOf, type FixRequest } from './requests';

/** The kinds of what is offered for findings: the article's own words are its author's, so that changing them is no quick fix. */
export const fixKinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite];

/** What VS Code asks for as Fix All, and on saving where somebody wants that. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('corroborate');

/**
 * What can be done about the findings at a place of an article or of its sidecar, and ways to dismiss them with a reason.
 * Notes stand in no list of problems: they get their fixes and the narrowest dismissal, no more.
 */
export function findingFixes(
	{ project, path }: Article,
	{ uri }: vscode.TextDocument,
	range: vscode.Range,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const document = project.corpus.document(path);
	const file = project.pathOf(uri);
	if (!document || file === undefined) return [];
	return project.findings(file).flatMap((finding) => {
		const at = project.rangeOf(file, finding.place.span);
		if (!at.intersection(range)) return [];
		const about = diagnostics.filter((one) => codeOf(one) === finding.code && one.range.isEqual(at));
		const actions = [
			...fixesFor(project.corpus, document, finding).map((fix) => actionFor(project, path, finding, fix)),
			...(finding.code === 'review.stale' ? [comparing(project, path, finding)] : []),
			...dismissActions(project, document, finding),
		];
		for (const action of actions) action.diagnostics = about;
		return actions;
	});
}

function actionFor(project: Project, path: string, finding: Finding, fix: Fix): vscode.CodeAction {
	const title = plainLabel(fix.title);
	if (fix.of === 'article') {
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
		action.edit = new vscode.WorkspaceEdit();
		action.edit.replace(project.uriOf(path), project.rangeOf(path, fix.edit), fix.edit.text);
		return action;
	}
	const request = { article: project.uriOf(path).toString(), finding: keyOf(finding), fix: fix.id };
	const action = requesting(title, request);
	action.isPreferred = isSafe(fix);
	return action;
}

/** Everything that may be fixed in an article without a decision of anybody's, for Fix All and for what is run on save. */
export function fixAllAction({ project, path }: Article): vscode.CodeAction[] {
	const document = project.corpus.document(path);
	if (!document) return [];
	const findings = [path, document.sidecarPath].flatMap((file) => project.findings(file));
	if (safeFixes(project.corpus, document, findings).length === 0) return [];
	const title = vscode.l10n.t('Fix What Needs No Decision');
	const action = new vscode.CodeAction(title, fixAllKind);
	action.command = { command: 'corroborate.fixAll', title, arguments: [project.uriOf(path).toString()] };
	return [action];
}

function dismissActions(project: Project, document: Document, finding: Finding): vscode.CodeAction[] {
	const article = project.uriOf(document.path).toString();
	return dismissalsFor(document, finding)
		.filter(({ reach }) => reach !== 'project' || project.configured)
		.slice(0, finding.level === 'note' ? 1 : undefined)
		.map(({ title, reach }) =>
			requesting(plainLabel(title), { article, finding: keyOf(finding), dismiss: reach }),
		);
}

/** What is other than what was decided on, shown on the article. */
function comparing(project: Project, path: string, { claims: [claim] }: Finding): vscode.CodeAction {
	const title = vscode.l10n.t('Show what changed since the review');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const request = { article: project.uriOf(path).toString(), claim };
	action.command = { command: 'corroborate.changesSinceReview', title, arguments: [request] };
	return action;
}

function requesting(title: string, request: FixRequest): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command: 'corroborate.fixFinding', title, arguments: [request] };
	return action;
}
