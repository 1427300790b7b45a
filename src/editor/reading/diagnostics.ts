import * as vscode from 'vscode';
import { brief, type Finding } from '../../core';
import { plainMessage } from '../labels';
import { diagnosticSource, explanationUri } from '../diagnosticCode';
import type { Project } from '../project/project';
import type { AnnotationMode, ClaimInMaking } from '../annotating/annotationMode';
import type { Projects } from '../project/projects';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
};

/**
 * Errors and warnings in the Problems panel, one row a fact; notes are for the card and the trees. What is wrong with a claim that
 * somebody is still making waits until they go on.
 */
export function registerDiagnostics(projects: Projects, mode: AnnotationMode): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('corroborate');
	let unfinished: ClaimInMaking | undefined;

	function show(project: Project, paths: Iterable<string>): void {
		const { inMaking } = mode;
		const rowsOf = (path: string): vscode.Diagnostic[] | undefined => {
			const uri = project.uriOf(path).toString();
			const id = inMaking?.uri.toString() === uri ? inMaking.id : undefined;
			return diagnosticsOf(project, path, id);
		};
		collection.set([...paths].map((path) => [project.uriOf(path), rowsOf(path)] as const));
	}

	return vscode.Disposable.from(
		collection,
		projects.onDidUpdate(({ project, paths }) => show(project, paths)),
		mode.onDidChange(() => {
			const before = unfinished;
			unfinished = mode.inMaking;
			if (before?.id === unfinished?.id) return;
			for (const { uri } of [before, unfinished].flatMap((one) => one ?? [])) {
				const article = projects.peek(uri);
				if (article) show(article.project, [article.path]);
			}
		}),
	);
}

/** @param unfinished the id of a claim of which nothing is said yet */
function diagnosticsOf(
	project: Project,
	path: string,
	unfinished: string | undefined,
): vscode.Diagnostic[] | undefined {
	const rows = project
		.findings(path)
		.filter(({ about }) => unfinished === undefined || about.id !== unfinished)
		.flatMap((finding) => toDiagnostic(project, finding) ?? []);
	return rows.length > 0 ? rows : undefined;
}

function toDiagnostic(project: Project, finding: Finding): vscode.Diagnostic | undefined {
	if (finding.level === 'note') return undefined;
	const range = project.rangeOf(finding.place.path, finding.place.span);
	const diagnostic = new vscode.Diagnostic(range, plainMessage(finding.message), severities[finding.level]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = { value: finding.code, target: explanationUri(finding.code) };
	diagnostic.relatedInformation = finding.related.map(({ path, span, message }) => {
		const shown = brief(project.textOf(path).slice(span.start, span.end), 80);
		return new vscode.DiagnosticRelatedInformation(
			project.locationOf(path, span),
			plainMessage(shown ? `${message}: “${shown}”` : message),
		);
	});
	return diagnostic;
}
