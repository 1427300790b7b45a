import * as vscode from 'vscode';
import { brief, type Finding } from '../../core';
import { diagnosticSource } from '../diagnosticCode';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
};

/** Errors and warnings in the Problems panel, one row a fact; notes are for the card and the trees. */
export function registerDiagnostics(projects: Projects): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('corroborate');
	const subscription = projects.onDidUpdate(({ project, paths }) => {
		collection.set([...paths].map((path) => [project.uriOf(path), diagnosticsOf(project, path)] as const));
	});
	return vscode.Disposable.from(collection, subscription);
}

function diagnosticsOf(project: Project, path: string): vscode.Diagnostic[] | undefined {
	const rows = project.findings(path).flatMap((finding) => toDiagnostic(project, finding) ?? []);
	return rows.length > 0 ? rows : undefined;
}

function toDiagnostic(project: Project, finding: Finding): vscode.Diagnostic | undefined {
	if (finding.level === 'note') return undefined;
	const range = project.rangeOf(finding.place.path, finding.place.span);
	const diagnostic = new vscode.Diagnostic(range, finding.message, severities[finding.level]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = { value: finding.code, target: explanationUri(finding.code) };
	diagnostic.relatedInformation = finding.related.map(({ path, span, message }) => {
		const shown = brief(project.textOf(path).slice(span.start, span.end), 80);
		return new vscode.DiagnosticRelatedInformation(
			project.locationOf(path, span),
			shown ? `${message}: “${shown}”` : message,
		);
	});
	return diagnostic;
}

/** The page that explains a code; never a `command:` link. */
function explanationUri(code: string): vscode.Uri {
	return vscode.Uri.from({ scheme: 'corroborate', path: `/explain/${code}.md` });
}
