import * as vscode from 'vscode';
import {
	type AnnotatorProgress,
	brief,
	type ClaimCounts,
	decisionWords,
	type DismissalRow,
	dismissedPlace,
	oneLine,
	projectFileName,
	type ReviewGroup,
	type ReviewRow,
} from '../../core';
import { counted } from '../counts';
import { plainLabel, plainMessage } from '../labels';
import { escapeMarkdown, markdown } from '../markdown';
import type { Project } from '../project/project';
import type { Branch, Row } from '../trees/branch';
import { claimBranch, claimIcon, type ClaimLook, stateIcons, stateWords } from '../trees/claimBranch';

/** What is in a group, for people. */
const groupWords: Readonly<Record<ReviewGroup, string>> = {
	stale: vscode.l10n.t('Changed since it was decided'),
	error: vscode.l10n.t('Undecided, with errors'),
	warning: vscode.l10n.t('Undecided, with warnings'),
	undecided: vscode.l10n.t('Undecided'),
	decided: vscode.l10n.t('Decided'),
};

const groupIcons: Readonly<Record<ReviewGroup, string>> = {
	stale: 'history',
	error: 'error',
	warning: 'warning',
	undecided: 'question',
	decided: 'law',
};

/** A group of the queue; `rows` are those of one project. */
export function groupBranch(project: Project, group: ReviewGroup, rows: readonly ReviewRow[]): Branch {
	const id = groupId(project, group);
	return {
		id,
		version: rows,
		isOpen: group !== 'decided',
		row: () => header(groupWords[group], rows.length, groupIcons[group]),
		children: () => rows.map((row) => rowBranch(project, row)),
	};
}

export const groupId = (project: Project, group: ReviewGroup): string =>
	`review ${group} ${project.root.toString()}`;

/** Tells a row from all others in the tree; another group makes another line of it. */
export function rowId(project: Project, { group, path, claim }: ReviewRow): string {
	const what = claim ? `${claim.placed.annotator} ${claim.placed.id}` : '@article';
	return `${group ?? ''} ${project.root.toString()} ${path} ${what}`;
}

/** A line with the number of lines below it. */
export function header(label: string, size: number, icon: string): Row {
	return { label, description: String(size), icon, spoken: `${label}, ${size}`, context: 'group' };
}

function rowBranch(project: Project, row: ReviewRow): Branch {
	const id = rowId(project, row);
	const decided = decisionWords(row.review);
	const decision = decided ? [plainLabel(`${decided.what}, ${decided.who}`)] : [];
	const context = decided ? 'reviewDecided' : 'reviewOpen';
	if (row.claim) {
		const { claim } = row;
		const look = (): ClaimLook => ({
			lead: leadOf(row),
			details: [...(decided ? [decided.who] : []), claim.source.name, row.title],
			icon: iconOf(row),
			context,
		});
		return claimBranch(id, project, claim, look, row);
	}
	const label = plainLabel(brief(row.title, 60));
	return {
		id,
		version: row,
		row: () => ({
			label,
			description: [vscode.l10n.t('the article'), ...decision].join(' · '),
			...iconOf(row),
			spoken: [label, vscode.l10n.t('the article'), ...decision].join(', '),
			context,
			basis: row.review,
		}),
		place: () => project.locationOf(row.path, { start: 0, end: 0 }),
		tooltip: () => markdown([row.path, ...decision].map((line) => escapeMarkdown(line)).join('  \n'), []),
	};
}

/** What was decided stands first, as in a column: a side bar is narrow. */
function leadOf({ review }: ReviewRow): ClaimLook['lead'] {
	if (review.state === 'none') return undefined;
	const shown = stateWords[review.review.decision];
	return { shown, spoken: review.state === 'stale' ? vscode.l10n.t('{0}, changed since', shown) : shown };
}

/** What it is (an article or a claim) is told by its words; the shape tells why it is here. */
function iconOf({ group, review, claim, level }: ReviewRow): Pick<Row, 'icon' | 'colour'> {
	if (group === 'stale') return { icon: 'history', colour: 'list.warningForeground' };
	if (review.state !== 'none') return { icon: stateIcons[review.review.decision] };
	if (claim) return level && level !== 'note' ? claimIcon(claim) : { icon: 'circle-large-outline' };
	return level === 'error' || level === 'warning'
		? claimIcon({ level, state: 'ready' })
		: { icon: 'file-text' };
}

/** The dismissals of a project, each to be taken back. */
export function dismissalsBranch(project: Project, rows: readonly DismissalRow[]): Branch {
	const id = `dismissals ${project.root.toString()}`;
	return {
		id,
		version: rows,
		row: () => header(vscode.l10n.t('Dismissals'), rows.length, 'bell-slash'),
		children: () => rows.map((row, index) => dismissalBranch(dismissalId(project, index), project, row)),
	};
}

/** Tells a dismissal from all others in the tree, by its place among those of the project. */
export const dismissalId = (project: Project, index: number): string =>
	`dismissals ${project.root.toString()} ${index}`;

function dismissalBranch(id: string, project: Project, row: DismissalRow): Branch {
	const { dismissal, by, about, title } = row;
	const who = by ?? vscode.l10n.t('nobody says by whom');
	const { code, reason } = dismissal;
	return {
		id,
		version: row,
		row: () => ({
			label: plainLabel(brief(code, 60)),
			description: [brief(about, 60), brief(reason, 60), who].map(plainLabel).join(' · '),
			icon: 'bell-slash',
			spoken: plainMessage([code, title, about, reason, who].map((one) => oneLine(one)).join(', ')),
			context: 'dismissal',
		}),
		place: () => placeOf(project, row),
		tooltip() {
			const lines = [title, about, vscode.l10n.t('{0}, by {1}', reason, who)];
			return markdown(lines.map((line) => escapeMarkdown(line)).join('  \n'), []);
		},
	};
}

/** The words in the article, else the entry in its file. */
function placeOf(project: Project, row: DismissalRow): vscode.Location | undefined {
	const document = row.article === undefined ? undefined : project.corpus.document(row.article);
	const words = document && dismissedPlace(row, document);
	return words ? project.locationOf(document.path, words) : entryOf(project, row);
}

/** Where a dismissal is written. */
export function entryOf(
	project: Project,
	{ article, section, dismissal }: DismissalRow,
): vscode.Location | undefined {
	const document = article === undefined ? undefined : project.corpus.document(article);
	const reading = article === undefined ? project.corpus.project : document?.sidecar;
	const file = article === undefined ? projectFileName : document?.sidecarPath;
	if (!reading || file === undefined) return undefined;
	const { dismissed } = reading.value;
	const list = Array.isArray(dismissed)
		? dismissed
		: section === undefined
			? undefined
			: dismissed?.[section];
	const path = section === undefined ? ['dismissed'] : ['dismissed', section];
	const index = list?.indexOf(dismissal) ?? -1;
	const span = (index < 0 ? undefined : reading.locate([...path, String(index)])) ?? reading.locate(path);
	return span && project.locationOf(file, span);
}

/** How far articles and annotators are; plain counts, no ranking of people. */
export function progressBranch(
	project: Project,
	version: unknown,
	total: ClaimCounts,
	articles: readonly { readonly path: string; readonly title: string; readonly counts: ClaimCounts }[],
	annotators: readonly AnnotatorProgress[],
): Branch {
	const id = `progress ${project.root.toString()}`;
	const line = (key: string, label: string, icon: string, words: readonly string[]): Branch => ({
		id: `${id} ${key}`,
		version,
		row: () => ({
			label: plainLabel(brief(label, 60)),
			description: words.join(' · '),
			icon,
			spoken: plainMessage([label, ...words].join(', ')),
			context: 'progress',
		}),
		...(icon === 'file-text' && { place: () => project.locationOf(key, { start: 0, end: 0 }) }),
	});
	return {
		id,
		version,
		row() {
			const label = vscode.l10n.t('Progress');
			const description = decidedOf(total);
			return { label, description, icon: 'graph', spoken: `${label}, ${description}`, context: 'group' };
		},
		children: () => [
			...annotators.map((one) =>
				line(`by ${one.annotator}`, one.annotator, 'person', [...passWords(one), ...countWords(one)]),
			),
			...articles.map(({ path, title, counts }) => line(path, title, 'file-text', countWords(counts))),
		],
	};
}

const decidedOf = ({ draft, ready, decided, stale }: ClaimCounts): string =>
	vscode.l10n.t('{0} of {1} decided', decided, draft + ready + decided + stale);

function countWords({ draft, ready, decided, stale }: ClaimCounts): readonly string[] {
	if (draft + ready + decided + stale === 0) return [counted.claims(0)];
	return [
		decidedOf({ draft, ready, decided, stale }),
		...(stale > 0 ? [vscode.l10n.t('{0} changed since', stale)] : []),
		...(ready > 0 ? [`${ready} ${stateWords.ready}`] : []),
		...(draft > 0 ? [`${draft} ${stateWords.draft}`] : []),
	];
}

function passWords({ open, finished }: AnnotatorProgress): readonly string[] {
	if (open + finished === 0) return [];
	return [vscode.l10n.t('passes: {0} open, {1} finished', open, finished)];
}
