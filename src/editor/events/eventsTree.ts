import * as vscode from 'vscode';
import {
	type ClaimRow,
	type EventFigure,
	type EventRow,
	eventRows,
	measuresOf,
	type Range,
} from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import { escapeMarkdown } from '../markdown';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import type { Branch } from '../trees/branch';
import { claimBranch, type ClaimLook } from '../trees/claimBranch';
import type { ProjectRows } from '../trees/projectRows';
import { ProjectTree } from '../trees/projectTree';
import { RowsSubject } from '../trees/rowsSubject';
import { TreeMemory } from '../trees/treeMemory';

const viewId = 'corroborate.events';

/** The view of the project's events: below each its file, what its claims say in numbers, and the claims by article. */
export function registerEventsTree(
	projects: Projects,
	rows: ProjectRows,
	memento: vscode.Memento,
): vscode.Disposable {
	const memory = new TreeMemory<undefined>(memento, viewId, () => undefined);
	return new ProjectTree(viewId, projects, memory, new EventsSubject(rows));
}

/** The tree of events. */
export class EventsSubject extends RowsSubject {
	protected beside({ corpus }: Project): unknown {
		return corpus.events();
	}

	protected branches(project: Project, rows: readonly ClaimRow[]): readonly Branch[] {
		return eventRows(project.corpus, rows).map((event) => eventBranch(project, event));
	}
}

function eventBranch(project: Project, row: EventRow): Branch {
	const { event, slug } = row.event;
	const id = `event ${project.root.toString()} ${slug}`;
	const name = plainLabel(event.name);
	const within = vscode.l10n.t(
		'{0} in {1}',
		counted.claims(row.claims.length),
		counted.articles(row.articles),
	);
	const differing = row.figures.filter(({ differs }) => differs);
	const places = row.places.map((place) => placeName(project, place));
	const details = [
		event.when?.date,
		places[0],
		differing.length > 0 ? vscode.l10n.t('figures differ') : undefined,
		within,
	].filter((part) => part !== undefined);
	return {
		id,
		version: row,
		row: () => ({
			label: name,
			description: plainLabel(details.join(' · ')),
			...(differing.length > 0 ? { icon: 'diff', colour: 'list.warningForeground' } : { icon: 'calendar' }),
			spoken: [name, ...details].join(', '),
			context: 'event',
			basis: [event, places],
		}),
		tooltip: () => tooltipOf(name, within, places, row),
		children: () => [
			fileBranch(id, project, row),
			...row.figures.map((figure) => figureBranch(id, figure)),
			...articlesOf(row.claims).map((claims) => articleBranch(id, project, slug, claims)),
		],
	};
}

/** The event's own file, where it is told. */
function fileBranch(id: string, project: Project, { event: { path } }: EventRow): Branch {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return {
		id: `${id} file`,
		version: path,
		row: () => ({ label: plainLabel(name), icon: 'file-code', context: 'eventFile' }),
		place: () => project.locationOf(path, { start: 0, end: 0 }),
	};
}

function figureBranch(id: string, figure: EventFigure): Branch {
	const label = plainLabel(figure.measure) || vscode.l10n.t('figure');
	const ranges = figure.ranges.map(rangeWords).join(' | ');
	const verdict = figure.differs ? vscode.l10n.t('differ') : undefined;
	return {
		id: `${id} figure ${figure.measure}`,
		version: figure,
		row: () => ({
			label,
			description: [ranges, verdict].filter(Boolean).join(' · '),
			...(figure.differs ? { icon: 'diff', colour: 'list.warningForeground' } : { icon: 'symbol-number' }),
			spoken: [label, ...figure.ranges.map(rangeWords), verdict].filter(Boolean).join(', '),
			context: 'figure',
		}),
	};
}

function articleBranch(id: string, project: Project, event: string, claims: readonly ClaimRow[]): Branch {
	const [{ path, title }] = claims as [ClaimRow];
	const own = `${id} ${path}`;
	const label = plainLabel(title);
	return {
		id: own,
		version: claims,
		isOpen: true,
		row: () => ({
			label,
			description: String(claims.length),
			icon: 'file-text',
			spoken: `${label}, ${counted.claims(claims.length)}`,
			context: 'article',
		}),
		children: () =>
			claims.map((row) =>
				claimBranch(`${own} ${row.placed.annotator} ${row.placed.id}`, project, row, (one) =>
					lookOf(project, event, one),
				),
			),
	};
}

/** Whether the claim asserts the event or denies it, its numbers, who says it, and where. */
function lookOf(project: Project, event: string, { placed: { claim }, source }: ClaimRow): ClaimLook {
	const stance = claim.events?.find((one) => one.event === event)?.stance;
	const figures = measuresOf(claim).map(({ measure, range }) => `${rangeWords(range)} ${measure}`);
	const place = claim.where ? [placeName(project, claim.where.place)] : [];
	return { details: [...(stance ? [stanceWords[stance]] : []), ...figures, source.name, ...place] };
}

const stanceWords = {
	asserts: vscode.l10n.t('asserts'),
	denies: vscode.l10n.t('denies'),
	neutral: vscode.l10n.t('neutral'),
} as const;

function articlesOf(claims: readonly ClaimRow[]): readonly (readonly ClaimRow[])[] {
	const byPath = new Map<string, ClaimRow[]>();
	for (const row of claims) {
		const group = byPath.get(row.path);
		if (group) group.push(row);
		else byPath.set(row.path, [row]);
	}
	return [...byPath.values()];
}

function rangeWords({ low, high }: Range): string {
	return low === high ? String(low) : vscode.l10n.t('{0} to {1}', low, high);
}

function placeName({ corpus }: Project, slug: string): string {
	return corpus.project.value.entities?.[slug]?.name ?? corpus.entity(slug)?.name ?? slug;
}

function tooltipOf(
	name: string,
	within: string,
	places: readonly string[],
	{ event: { event }, figures }: EventRow,
): vscode.MarkdownString {
	const lines = [
		within,
		...(event.when?.date ? [vscode.l10n.t('Date: {0}', event.when.date)] : []),
		...(places.length > 0 ? [vscode.l10n.t('Places: {0}', places.join(', '))] : []),
		...figures.map(({ measure, ranges, differs }) => {
			const all = ranges.map(rangeWords).join(' | ');
			return differs
				? vscode.l10n.t('{0}: {1}. The claims differ.', measure, all)
				: vscode.l10n.t('{0}: {1}', measure, all);
		}),
		...(event.note ? [event.note] : []),
	];
	return new vscode.MarkdownString(
		[`**${escapeMarkdown(name)}**`, ...lines.map((line) => escapeMarkdown(line))].join('\n\n'),
	);
}
