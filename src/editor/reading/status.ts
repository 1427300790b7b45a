import * as vscode from 'vscode';
import { shownClaims, statuses, summarise } from '../../core';
import { counted } from '../counts';
import { followActive } from '../followActive';
import { maximumColoured } from '../limits';
import { escapeMarkdown } from '../markdown';
import type { Project } from '../project/project';
import type { Article, Projects } from '../project/projects';

/** The active article in the status bar: how many claims, errors and warnings; a click shows the Problems panel. */
export function registerStatus(projects: Projects): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('corroborate.article', vscode.StatusBarAlignment.Left, 10);
	item.name = 'Corroborate';
	item.command = 'workbench.actions.view.problems';
	const loading = new LoadingProjects(update);

	function update(): void {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const article = uri && projects.read(uri);
		if (!article) return item.hide();
		draw(item, article, loading.has(article.project));
		item.show();
	}

	return vscode.Disposable.from(item, followActive(projects, update));
}

function draw(item: vscode.StatusBarItem, { project, path }: Article, reading: boolean): void {
	const document = project.corpus.document(path);
	const claims = document ? shownClaims(document, project.annotator) : [];
	const { error, warning } = summarise(project.findings(path));
	const large = (document?.text.length ?? 0) > maximumColoured;
	const counts = [
		counted.claims(claims.length),
		...(error > 0 ? [counted.errors(error)] : []),
		...(warning > 0 ? [counted.warnings(warning)] : []),
		...(large ? [vscode.l10n.t('large file')] : []),
		...(reading ? [vscode.l10n.t('reading…')] : []),
	];
	item.text = `$(checklist) ${counts.join(' · ')}`;
	item.accessibilityInformation = { label: vscode.l10n.t('Corroborate: {0}', counts.join(', ')) };

	const byAnnotator = new Map<string, number>();
	for (const { annotator } of document ? project.claimsOf(document) : [])
		byAnnotator.set(annotator, (byAnnotator.get(annotator) ?? 0) + 1);
	const byStatus = statuses.map(
		(status) => `${claims.filter(({ claim }) => claim.is.status === status).length} ${status}`,
	);
	const annotators = [...byAnnotator].map(([annotator, n]) => `${escapeMarkdown(annotator)} ${n}`);
	const lines = [
		`**${escapeMarkdown(path)}**`,
		claims.length > 0 ? vscode.l10n.t('Claims: {0}', byStatus.join(', ')) : vscode.l10n.t('No claims yet'),
		...(annotators.length > 0 ? [vscode.l10n.t('By annotator: {0}', annotators.join(', '))] : []),
		...(project.annotator ? [vscode.l10n.t('You annotate as {0}', escapeMarkdown(project.annotator))] : []),
		...(large
			? [vscode.l10n.t('This file is large: quotations, hedges and datelines are not coloured.')]
			: []),
		reading
			? vscode.l10n.t('Reading the other articles of the project…')
			: articlesInProject(project.corpus.paths().length),
	];
	item.tooltip = new vscode.MarkdownString(lines.join('\n\n'));
}

function articlesInProject(n: number): string {
	return n === 1
		? vscode.l10n.t('1 article in the project')
		: vscode.l10n.t('{0} articles in the project', n);
}

/** Which projects are still being read; tells once when one is done. */
class LoadingProjects {
	readonly #states = new WeakMap<Project, 'reading' | 'read'>();
	readonly #done: () => void;

	constructor(done: () => void) {
		this.#done = done;
	}

	has(project: Project): boolean {
		const state = this.#states.get(project);
		if (state === undefined) {
			this.#states.set(project, 'reading');
			// Joins the reading that has begun.
			void project.load().then(() => {
				this.#states.set(project, 'read');
				this.#done();
			});
		}
		return state !== 'read';
	}
}
