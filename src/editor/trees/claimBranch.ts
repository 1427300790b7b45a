import * as vscode from 'vscode';
import { brief, card, type ClaimRow, type Span } from '../../core';
import { plainLabel } from '../labels';
import { escapeMarkdown, markdown } from '../markdown';
import type { Project } from '../project/project';
import { cardText } from '../reading/hover';
import type { Branch, Row } from './branch';

/** In UTF-16 units: where a side bar has room for more, what stands behind the words is worth more than the rest of them. */
const longestLabel = 60;
const longestSpoken = 160;
const longestTooltip = 600;

/** How a claim is drawn in one tree. */
export interface ClaimLook {
	/** What stands behind the words, the most telling first. */
	readonly details: readonly string[];
	readonly icon?: Pick<Row, 'icon' | 'colour'>;
	/** What stands in front of the words and out from them, and how it is spoken; a value to be compared down the list. */
	readonly lead?: { readonly shown?: string; readonly spoken: string };
	/** In the place of the claim's words. */
	readonly label?: string;
	readonly context?: string;
}

/** A claim as a leaf of a tree; opens at its words, or at its entry where they are not found. */
export function claimBranch(
	id: string,
	project: Project,
	row: ClaimRow,
	look: (row: ClaimRow) => ClaimLook,
	version: unknown = row,
): Branch {
	return {
		id,
		version,
		row() {
			const { lead, details, icon, label = row.quote, context = 'claim' } = look(row);
			const words = plainLabel(brief(label, longestLabel));
			const value = lead?.shown === undefined ? '' : plainLabel(lead.shown);
			const noticed = row.level ? levelWords[row.level] : undefined;
			const full = plainLabel(brief(label, longestSpoken));
			return {
				label: value ? `${value} · ${words}` : words,
				highlights: value ? [[0, value.length]] : undefined,
				description: plainLabel(details.join(' · ')),
				...(icon ?? claimIcon(row)),
				context,
				spoken: [lead?.spoken, full, ...details, stateWords[row.state], noticed].filter(Boolean).join(', '),
				// The tooltip tells of all that its sidecar says of it.
				basis: row.placed.claim,
			};
		},
		place: () => placeOf(project, row),
		tooltip: () => tooltipOf(project, row),
	};
}

/** How far a claim has come, in a word. */
export const stateWords: Readonly<Record<ClaimRow['state'], string>> = {
	draft: vscode.l10n.t('draft'),
	ready: vscode.l10n.t('ready'),
	publish: vscode.l10n.t('publish'),
	attribute: vscode.l10n.t('publish with attribution'),
	hold: vscode.l10n.t('hold'),
	drop: vscode.l10n.t('drop'),
};

/** What was noticed of a claim, in a word. */
export const levelWords: Readonly<Record<NonNullable<ClaimRow['level']>, string>> = {
	error: vscode.l10n.t('error'),
	warning: vscode.l10n.t('warning'),
	note: vscode.l10n.t('note'),
};

/** Shapes tell, not colours: what is wrong goes before how far it has come. */
export function claimIcon({ level, state }: Pick<ClaimRow, 'level' | 'state'>): Pick<Row, 'icon' | 'colour'> {
	if (level === 'error') return { icon: 'error', colour: 'list.errorForeground' };
	if (level === 'warning') return { icon: 'warning', colour: 'list.warningForeground' };
	return { icon: stateIcons[state] };
}

/** The icon of a state. */
export const stateIcons: Readonly<Record<ClaimRow['state'], string>> = {
	draft: 'circle-outline',
	ready: 'pass',
	publish: 'verified',
	attribute: 'quote',
	hold: 'debug-pause',
	drop: 'circle-slash',
};

/** A value of a closed vocabulary for people: `armed-clash` as two words. */
export const inWords = (value: string): string => value.replaceAll('-', ' ');

/** Where a claim's words are this instant, else its entry in the sidecar. */
function placeOf(project: Project, { path, placed }: ClaimRow): vscode.Location | undefined {
	const spans = project.spansOf(path, placed);
	const [first] = spans;
	if (first) return project.locationOf(path, first);
	const document = project.corpus.document(path);
	const entry: Span | undefined = document?.sidecar?.locate(['claims', placed.annotator, placed.id]);
	return document && entry && project.locationOf(document.sidecarPath, entry);
}

function tooltipOf(project: Project, { path, placed, quote }: ClaimRow): vscode.MarkdownString | undefined {
	const document = project.corpus.document(path);
	if (!document) return undefined;
	const { lines } = card(project.corpus, document, placed, project.findings(path), project.annotator);
	const words = `“${escapeMarkdown(brief(quote, longestTooltip))}”`;
	return markdown(`${words}\n\n${cardText(lines)}`, ['corroborate.goToClaim']);
}
