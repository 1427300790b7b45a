import * as vscode from 'vscode';
import { conflictsIn, sidecarPathOf, type ConflictSide } from '../../core';
import { codeOf } from '../diagnosticCode';
import type { Article } from '../project/projects';
import type { ResolveRequest } from './requests';

const kind = vscode.CodeActionKind.QuickFix;
const labels: readonly (readonly [ConflictSide, string])[] = [
	['ours', vscode.l10n.t('Take Ours')],
	['theirs', vscode.l10n.t('Take Theirs')],
];

/** Quick fixes in a sidecar for what a merge left: git's markers, and items with two versions. */
export function mergeFixes(
	{ project, path }: Article,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const article = project.uriOf(path).toString();
	const sidecar = project.corpus.document(path)?.sidecar;
	return diagnostics.flatMap((diagnostic) => {
		const code = codeOf(diagnostic);
		if (code !== 'sidecar.markers' && code !== 'sidecar.conflict') return [];
		const resolve = actionFor(vscode.l10n.t('Resolve Merge'), { article }, diagnostic);
		if (code === 'sidecar.markers' || !sidecar) return [resolve];
		const conflict = conflictsIn(sidecar.value).find(({ path: item }) => {
			const span = sidecar.locate([...item, 'conflict']);
			const at = span && project.rangeOf(sidecarPathOf(path), span);
			return at?.start.isEqual(diagnostic.range.start);
		});
		if (!conflict) return [resolve];
		const sides = labels.map(([side, label]) =>
			actionFor(label, { article, path: conflict.path, side }, diagnostic),
		);
		return [...sides, resolve];
	});
}

function actionFor(title: string, request: ResolveRequest, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.command = {
		command: 'corroborate.resolveMerge',
		title: vscode.l10n.t('Resolve Merge'),
		arguments: [request],
	};
	action.diagnostics = [diagnostic];
	return action;
}
