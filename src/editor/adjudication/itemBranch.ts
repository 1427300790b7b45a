import * as vscode from 'vscode';
import {
	brief,
	fieldText,
	shownApart,
	type ComparedField,
	type ComparedItem,
	type Comparison,
} from '../../core';
import { plainLabel } from '../labels';
import { escapeMarkdown, markdown } from '../markdown';
import type { Branch } from '../trees/branch';
import { inWords } from '../trees/claimBranch';
import { fieldNames, kindSigns, sideName } from './compareWords';

const longestLabel = 60;
const longestValue = 40;
const longestTooltip = 600;

const icons = { open: 'circle-large-outline', taken: 'check', 'left-out': 'circle-slash' } as const;
const againIcons = { changed: 'history', twice: 'versions' } as const;

/** The id of an item's branch, or of one of its fields'. */
export const branchId = (item: ComparedItem, field?: ComparedField): string =>
	field === undefined ? `compare ${item.id}` : `compare ${item.id} ${field}`;

/** An item as a branch, the fields that differ below it. Selecting it shows its words beside. */
export function itemBranch(comparison: Comparison, item: ComparedItem): Branch {
	const { differing } = item;
	const words = wordsOf(comparison, item);
	const sign = kindSigns[item.kind];
	return {
		id: branchId(item),
		version: item,
		row: () => ({
			label: `${sign} ${plainLabel(brief(words, longestLabel))}`,
			highlights: [[0, sign.length]],
			description: plainLabel(descriptionOf(comparison, item)),
			icon: item.again ? againIcons[item.again] : icons[item.state],
			spoken: [words, descriptionOf(comparison, item)].join(', '),
			context: item.decisions.length > 0 ? 'comparedDecided' : 'compared',
			command: 'corroborate.compareShow',
		}),
		tooltip: () => tooltipOf(comparison, item),
		...(differing.length > 0
			? { children: () => differing.map((field) => fieldBranch(comparison, item, field)) }
			: {}),
	};
}

function fieldBranch(comparison: Comparison, item: ComparedItem, field: ComparedField): Branch {
	const name = fieldNames[field];
	const values = valuesOf(comparison, item, field);
	const agreed = agreedText(comparison, item, field);
	const inForce = agreed === undefined ? '' : vscode.l10n.t('taken: {0}', agreed);
	const texts = values.map(({ text }) => text);
	const shown = shownApart(texts, longestValue).map((text, at) => `${values[at]!.who}: ${text}`);
	return {
		id: branchId(item, field),
		version: item,
		row: () => ({
			label: name,
			description: plainLabel([...(inForce ? [brief(inForce, longestValue)] : []), ...shown].join(' · ')),
			icon: inForce ? 'check' : 'diff',
			spoken: [name, ...(inForce ? [inForce] : []), ...values.map(({ who, text }) => `${who}: ${text}`)].join(
				', ',
			),
			context: 'comparedField',
			command: 'corroborate.compareShow',
		}),
		tooltip: () => tooltipOf(comparison, item),
	};
}

interface SharedValue {
	/** The sides that have it, with the keys that stand for them. */
	readonly who: string;
	readonly text: string;
}

function valuesOf(
	{ project, sides }: Comparison,
	{ claims }: ComparedItem,
	field: ComparedField,
): readonly SharedValue[] {
	const whose = new Map<string, string[]>();
	claims.forEach((placed, side) => {
		if (!placed) return;
		const of = sides[side]!;
		const text = fieldText(project, of.document, placed, field) ?? vscode.l10n.t('not set');
		const value = shownValue(field, text);
		whose.set(value, [...(whose.get(value) ?? []), `${side + 1} ${sideName(of)}`]);
	});
	return [...whose].map(([text, names]) => ({ who: names.join(', '), text }));
}

/** What the `agreed` section has in a field; undefined where nothing was taken. */
function agreedText({ project, document }: Comparison, { decisions }: ComparedItem, field: ComparedField) {
	const [decision] = decisions;
	if (decision?.kind !== 'taken') return undefined;
	const placed = document.claims.find(({ id, annotator }) => id === decision.id && annotator === 'agreed');
	const text = placed && fieldText(project, document, placed, field);
	return shownValue(field, text ?? vscode.l10n.t('not set'));
}

/** What is of a closed vocabulary reads better without hyphens; the rest is people's own text. */
const shownValue = (field: ComparedField, text: string): string =>
	field === 'topic' || field === 'act' || field === 'modality' ? inWords(text) : text;

function wordsOf({ project, sides }: Comparison, { claims }: ComparedItem): string {
	const side = claims.findIndex((placed) => placed);
	return fieldText(project, sides[side]!.document, claims[side]!, 'words') ?? '';
}

function descriptionOf(comparison: Comparison, item: ComparedItem): string {
	return [stateOf(comparison, item), kindOf(comparison, item)].filter(Boolean).join(' · ');
}

function stateOf({ sides }: Comparison, { kind, state, again, decisions, claims }: ComparedItem): string {
	const [decision] = decisions;
	if (again === 'twice') return vscode.l10n.t('decided more than once: choose');
	if (again === 'changed') return vscode.l10n.t('changed since it was decided');
	if (!decision || state === 'open') return '';
	const why = decision.why === undefined ? [] : [`“${decision.why}”`];
	if (decision.kind === 'left-out') return [vscode.l10n.t('left out by {0}', decision.by), ...why].join(' ');
	const side = claims.findIndex((placed) => placed?.id === decision.from[0]);
	const taken =
		side < 0 || kind === 'agreed'
			? vscode.l10n.t('taken by {0}', decision.by)
			: vscode.l10n.t('taken from {0} by {1}', sideName(sides[side]!), decision.by);
	return [taken, ...why].join(' ');
}

function kindOf({ sides }: Comparison, { kind, claims, differing }: ComparedItem): string {
	const names = (isThere: boolean): string =>
		sides
			.filter((_, side) => (claims[side] !== undefined) === isThere)
			.map(sideName)
			.join(', ');
	if (kind === 'agreed') return vscode.l10n.t('all agree');
	if (kind === 'only') return vscode.l10n.t('only {0}', names(true));
	const missing = names(false);
	return [
		...(differing.length > 0 ? [differing.map((field) => fieldNames[field]).join(', ')] : []),
		...(missing ? [vscode.l10n.t('not {0}', missing)] : []),
	].join(' · ');
}

function tooltipOf(comparison: Comparison, item: ComparedItem): vscode.MarkdownString {
	const lines = [
		`“${escapeMarkdown(brief(wordsOf(comparison, item), longestTooltip))}”`,
		escapeMarkdown(descriptionOf(comparison, item)),
		...item.differing.flatMap((field) => [
			`**${escapeMarkdown(fieldNames[field])}**`,
			...valuesOf(comparison, item, field).map(({ who, text }) =>
				escapeMarkdown(`${who}: ${brief(text, longestTooltip)}`),
			),
		]),
	];
	return markdown(lines.join('\n\n'), []);
}
