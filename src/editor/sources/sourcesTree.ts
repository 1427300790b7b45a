import * as vscode from 'vscode';
import { articleSource, type ClaimRow, gradeLabels, type SourceRow, sourceRows } from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import { escapeMarkdown } from '../markdown';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import type { Branch } from '../trees/branch';
import { claimBranch, type ClaimLook, inWords } from '../trees/claimBranch';
import type { ProjectRows } from '../trees/projectRows';
import { ProjectTree } from '../trees/projectTree';
import { RowsSubject } from '../trees/rowsSubject';
import { TreeMemory } from '../trees/treeMemory';

const viewId = 'corroborate.sources';

/** The view of all sources, those with the most claims first; below each what rests on it. */
export function registerSourcesTree(
	projects: Projects,
	rows: ProjectRows,
	memento: vscode.Memento,
): vscode.Disposable {
	const memory = new TreeMemory<undefined>(memento, viewId, () => undefined);
	return new ProjectTree(viewId, projects, memory, new SourcesSubject(rows));
}

/** The tree of sources. */
export class SourcesSubject extends RowsSubject {
	protected beside({ corpus }: Project): unknown {
		return corpus.project;
	}

	protected branches(project: Project, rows: readonly ClaimRow[]): readonly Branch[] {
		return sourceRows(project.corpus, rows).map((source) => sourceBranch(project, source));
	}
}

function sourceBranch(project: Project, source: SourceRow): Branch {
	const id = `source ${project.root.toString()} ${source.slug}`;
	const name =
		source.slug === articleSource ? vscode.l10n.t('The author’s own voice') : plainLabel(source.name);
	const identification = source.identifications.map((value) => identificationWords[value]).join(' / ');
	const isOwn = source.slug === articleSource;
	const details = [identification, isOwn ? '' : ratingOf(source)].filter(Boolean);
	const within = vscode.l10n.t(
		'{0} in {1}',
		counted.claims(source.claims.length),
		counted.articles(source.articles),
	);
	return {
		id,
		version: source,
		row: () => ({
			label: name,
			description: [source.claims.length, ...details].join(' · '),
			icon: iconOf(source),
			spoken: [name, within, ...details].join(', '),
			context: 'source',
			basis: [source.articles, source.standing],
		}),
		tooltip: () => tooltipOf(name, within, identification, source),
		...(source.claims.length > 0 && {
			children: () =>
				source.claims.map((row) =>
					claimBranch(`${id} ${row.path} ${row.placed.annotator} ${row.placed.id}`, project, row, look),
				),
		}),
	};
}

const look = (row: ClaimRow): ClaimLook => ({
	details: [inWords(row.placed.claim.is.topic), row.placed.claim.is.act, row.title],
});

const identificationWords: Readonly<Record<SourceRow['identifications'][number], string>> = {
	named: vscode.l10n.t('named'),
	pseudonymous: vscode.l10n.t('under a pseudonym'),
	anonymous: vscode.l10n.t('unnamed'),
	vague: vscode.l10n.t('could be anyone'),
	none: vscode.l10n.t('not identified'),
};

/** The project's standing rating, else what articles say; never anybody's but a person's. */
function ratingOf({ standing, grades }: SourceRow): string {
	if (standing) return standing.grade;
	return grades.length > 0
		? vscode.l10n.t('{0} in articles', grades.join(' / '))
		: vscode.l10n.t('not rated');
}

/** Shapes tell how much is known of who it is. */
function iconOf({ slug, identifications }: SourceRow): string {
	if (slug === articleSource) return 'edit';
	if (identifications.includes('vague') || identifications.includes('none')) return 'question';
	return identifications.includes('anonymous') ? 'eye-closed' : 'megaphone';
}

function tooltipOf(
	name: string,
	within: string,
	identification: string,
	{ standing, grades }: SourceRow,
): vscode.MarkdownString {
	const judged = standing
		? vscode.l10n.t('{0}: {1}', standing.grade, gradeLabels[standing.grade])
		: vscode.l10n.t('No standing rating in the project.');
	const who = [standing?.by, standing?.on, standing?.basis].filter((part) => part !== undefined).join(', ');
	const lines = [
		`**${escapeMarkdown(name)}**`,
		[within, identification].filter(Boolean).join(', '),
		who ? `${judged} (${who})` : judged,
		...(grades.length > 0 ? [vscode.l10n.t('Graded by articles of their own: {0}', grades.join(', '))] : []),
	];
	const [head, ...rest] = lines;
	return new vscode.MarkdownString([head, ...rest.map((line) => escapeMarkdown(line))].join('\n\n'));
}
