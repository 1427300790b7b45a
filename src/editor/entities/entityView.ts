import * as vscode from 'vscode';
import { entityKinds, sidesOf, type EntityFilter, type EntityKind, type EntityOrder } from '../../core';
import { choose, heading, type Choice } from '../commands/form';
import { plainLabel } from '../labels';
import type { EntityView } from './entityBranches';
import type { EntitySource } from './entitySource';
import { kinds } from './kinds';

const orders: Readonly<Record<EntityOrder, string>> = {
	name: vscode.l10n.t('By name'),
	mentions: vscode.l10n.t('By mentions, the most first'),
	warnings: vscode.l10n.t('By warnings, the most first'),
};

/** The filter in a few words, such as `Places · Ukraine · “bakh”`; empty where there is none. */
export function filterWords(
	{ filter: { kind, side, text } }: EntityView,
	sources: readonly EntitySource[],
): string {
	const parts = [
		...(kind === undefined ? [] : [kinds[kind].many]),
		...(side === undefined ? [] : [sideLabel(side, sources)]),
		...(text === undefined ? [] : [vscode.l10n.t('“{0}”', plainLabel(text))]),
	];
	return parts.join(' · ');
}

/** The order in a few words; empty for the usual one, by name. */
export function orderWords({ order }: EntityView): string {
	if (order === 'name') return '';
	return order === 'mentions' ? vscode.l10n.t('by mentions') : vscode.l10n.t('by warnings');
}

/** Asks for words of a name; none shows all names again. Undefined where it was left. */
export async function askText(view: EntityView): Promise<EntityView | undefined> {
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('Find Entities'),
		prompt: vscode.l10n.t(
			'Words of a name or another name. Capitals and accents do not count. Empty shows all.',
		),
		value: view.filter.text,
	});
	return typed === undefined ? undefined : filteredBy(view, { text: typed.trim() || undefined });
}

/** Asks for a kind or a side, of those that there are; the one that is chosen already is given up. Undefined where it was left. */
export async function askFilter(
	view: EntityView,
	sources: readonly EntitySource[],
): Promise<EntityView | undefined> {
	const kindSizes = new Map<EntityKind, number>();
	const sideSizes = new Map<string | null, number>();
	for (const entity of sources.flatMap(({ corpus }) => corpus.entities())) {
		kindSizes.set(entity.kind, (kindSizes.get(entity.kind) ?? 0) + 1);
		const sides = sidesOf(entity);
		for (const side of sides.length > 0 ? sides : [null]) sideSizes.set(side, (sideSizes.get(side) ?? 0) + 1);
	}
	const { kind, side } = view.filter;
	const line = (label: string, size: number, isOn: boolean, filter: EntityFilter): Choice<EntityFilter> => ({
		label,
		description: isOn ? vscode.l10n.t('{0} · chosen', size) : String(size),
		iconPath: isOn ? new vscode.ThemeIcon('check') : undefined,
		value: filter,
	});
	const choices: Choice<EntityFilter>[] = [
		heading(vscode.l10n.t('kind')),
		...entityKinds.flatMap((one) => {
			const size = kindSizes.get(one);
			return size === undefined
				? []
				: [line(kinds[one].many, size, one === kind, { kind: one === kind ? undefined : one })];
		}),
		heading(vscode.l10n.t('side')),
		...[...sideSizes]
			.map(([one, size]) =>
				line(sideLabel(one, sources), size, one === side, { side: one === side ? undefined : one }),
			)
			.sort(
				(a, b) =>
					Number(a.value?.side === null) - Number(b.value?.side === null) || a.label.localeCompare(b.label),
			),
	];
	const chosen = await choose(vscode.l10n.t('Filter Entities'), choices, {
		placeholder: vscode.l10n.t('A kind or a side; again gives it up'),
	});
	return chosen && filteredBy(view, chosen);
}

/** Asks how to sort. Undefined where it was left. */
export async function askOrder(view: EntityView): Promise<EntityView | undefined> {
	const choices = Object.entries(orders).map(([value, label]) => ({ label, value: value as EntityOrder }));
	const order = await choose(vscode.l10n.t('Sort Entities'), choices, { current: view.order });
	return order && { ...view, order };
}

function filteredBy({ filter, order }: EntityView, change: EntityFilter): EntityView {
	const entries = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
	return { filter: Object.fromEntries(entries), order };
}

function sideLabel(side: string | null, sources: readonly EntitySource[]): string {
	if (side === null) return vscode.l10n.t('on no side');
	for (const { corpus } of sources) {
		const name = corpus.project.value.sides?.[side]?.name ?? corpus.entity(side)?.name;
		if (name !== undefined) return plainLabel(name);
	}
	return side;
}
