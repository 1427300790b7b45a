import type { Change } from './change';
import { isMapValue } from './emit';
import { pathsOf, textAt } from './pathsOf';
import { coreValue, plainValue } from './plain';
import { Refusal } from './refusal';
import { Verbatim } from './scalar';
import { isSection, sameData, type Step } from './step';
import { nodeAt, type YamlNode, type YamlTree } from './tree';

/** A change as single steps on a file as it is now. Throws a `Refusal` where it does not apply. */
export function stepsFor(change: Change, { root }: YamlTree): Step[] {
	const isNew = (path: readonly string[]): void => {
		if (nodeAt(root, path) !== undefined)
			throw new Refusal(`There is a “${path.join('.')}” in the file already.`);
	};
	switch (change.do) {
		case 'set':
			return setSteps(change.path, change.value, nodeAt(root, change.path));
		case 'delete':
		case 'rename':
		case 'append':
			return [change];
		case 'edit-item':
			return editSteps(change, root);
		case 'add-claim': {
			const path = ['claims', change.annotator, change.id];
			isNew(path);
			return [{ do: 'set', path, value: change.claim, before: change.before }];
		}
		case 'add-entity':
			isNew(['entities', change.slug]);
			return [{ do: 'set', path: ['entities', change.slug], value: change.entity }];
		case 'add-source':
			isNew(['sources', change.slug]);
			return [{ do: 'set', path: ['sources', change.slug], value: change.source }];
		case 'add-mention':
			return mentionSteps(change, root);
		case 'move-mention':
			return moveSteps(change, root);
		case 'delete-references':
			return referenceSteps(change.id, root);
		case 'dismiss':
			return [{ do: 'append', path: ['dismissed', change.annotator], value: change.dismissal }];
		case 'initialise':
			return [
				...(change.text === undefined
					? []
					: setSteps(['article', 'text'], change.text, nodeAt(root, ['article', 'text']))),
				...headers('claims', change.annotators, root),
				...headers('dismissed', change.annotators, root),
			];
	}
}

const headers = (key: string, annotators: readonly string[], root: YamlNode | undefined): Step[] =>
	annotators
		.filter((annotator) => nodeAt(root, [key, annotator]) === undefined)
		.map((annotator) => ({ do: 'set', path: [key, annotator], value: null }));

function mentionSteps(change: Change & { do: 'add-mention' }, root: YamlNode | undefined): Step[] {
	const entity = ['entities', change.entity];
	if (nodeAt(root, entity) === undefined)
		throw new Refusal(`There is no “${entity.join('.')}” in the file any more.`);
	const path = [...entity, 'mentions', change.form];
	const node = nodeAt(root, path);
	if (change.anchors === 'all' || node === undefined || node.kind === 'empty')
		return setSteps(path, change.anchors, node);
	if (node.kind !== 'list') return [];
	const have = plainValue(node) as unknown[];
	return change.anchors
		.filter((anchor) => !have.some((one) => sameData(one, anchor)))
		.map((value) => ({ do: 'append', path, value }));
}

/** The item is found in the file itself: an index of what could be read is none of the file. */
function editSteps({ path, from, to }: Change & { do: 'edit-item' }, root: YamlNode | undefined): Step[] {
	const list = nodeAt(root, path);
	const items = list?.kind === 'list' ? list.items : [];
	const index = items.findLastIndex(({ value }) => isSame(value, from));
	if (index < 0) throw new Refusal(`What was to be changed in “${path.join('.')}” is not there any more.`);
	const item = [...path, String(index)];
	if (to) return setSteps(item, to, items[index]!.value);
	return [{ do: 'delete', path: items.length > 1 || isSection(path) ? item : path }];
}

/** The place is found in the file itself: an index of what could be read is none of the file. */
function moveSteps(
	{ entity, form, from, to }: Change & { do: 'move-mention' },
	root: YamlNode | undefined,
): Step[] {
	const path = ['entities', entity, 'mentions', form];
	const list = nodeAt(root, path);
	const items = list?.kind === 'list' ? list.items : [];
	const index = items.findIndex(({ value }) =>
		(['quote', 'prefix', 'suffix'] as const).every((key) => textAt(value, [key]) === from[key]),
	);
	if (index < 0) throw new Refusal(`There is no such place in “${path.join('.')}” any more.`);
	const item = [...path, String(index)];
	if (to) return setSteps(item, to, items[index]!.value);
	return [{ do: 'delete', path: items.length > 1 ? item : path }];
}

/** What could not be read is looked at too, and every other item stays as it is. */
function referenceSteps(id: string, root: YamlNode | undefined): Step[] {
	const withoutId = (lists: string, key: string): Step[] =>
		pathsOf(root, lists.split('.')).flatMap((list): Step[] => {
			const node = nodeAt(root, list);
			const items = node?.kind === 'list' ? node.items : [];
			// The target of a rejected relation names two claims.
			const named = [...items.keys()].filter((index) =>
				textAt(items[index]!.value, [key])?.split(' ').includes(id),
			);
			if (named.length === items.length && named.length > 0 && !isSection(list))
				return [{ do: 'delete', path: list }];
			// From the last to the first: what is deleted moves what is behind it.
			return named.reverse().map((index) => ({ do: 'delete', path: [...list, String(index)] }));
		});
	return [...withoutId('claims.*.*.relations', 'to'), ...withoutId('dismissed.*', 'target')];
}

/** The difference between what stands at a path and what should: where both are maps or lists, item by item. */
function setSteps(path: readonly string[], value: unknown, node: YamlNode | undefined): Step[] {
	if (value === undefined) return node === undefined ? [] : [{ do: 'delete', path }];
	if (node === undefined) return [{ do: 'set', path, value }];
	if (isSame(node, value)) return [];
	if (node.kind === 'map' && node.pairs.length > 0 && isMapValue(value)) {
		const wanted = Object.entries(value).filter(([, item]) => item !== undefined);
		if (wanted.length > 0) {
			const gone = node.pairs.filter(({ key }) => !wanted.some(([name]) => name === key));
			return [
				...wanted.flatMap(([key, item]) => setSteps([...path, key], item, nodeAt(node, [key]))),
				...gone.map(({ key }): Step => ({ do: 'delete', path: [...path, key] })),
			];
		}
	}
	if (node.kind === 'list' && node.items.length > 0 && Array.isArray(value) && value.length > 0)
		return listSteps(
			path,
			value,
			node.items.map((item) => item.value),
		);
	return [{ do: 'set', path, value }];
}

function listSteps(path: readonly string[], value: readonly unknown[], nodes: readonly YamlNode[]): Step[] {
	let start = 0;
	while (start < Math.min(value.length, nodes.length) && isSame(nodes[start]!, value[start])) start += 1;
	let end = 0;
	const room = Math.min(value.length, nodes.length) - start;
	while (end < room && isSame(nodes[nodes.length - 1 - end]!, value[value.length - 1 - end])) end += 1;
	// A list that grows in its middle is written from there on: items have no names to be inserted before.
	if (value.length > nodes.length) end = 0;
	const steps: Step[] = [];
	const common = Math.min(value.length, nodes.length) - end;
	for (let index = start; index < common; index += 1)
		steps.push(...setSteps([...path, String(index)], value[index], nodes[index]));
	for (let index = nodes.length - end - 1; index >= common; index -= 1)
		steps.push({ do: 'delete', path: [...path, String(index)] });
	for (let index = nodes.length; index < value.length; index += 1)
		steps.push({ do: 'append', path, value: value[index] });
	return steps;
}

/** Whether a node reads as this value already, however it is written. */
function isSame(node: YamlNode, value: unknown): boolean {
	if (typeof value === 'string') return node.kind === 'scalar' && node.text === value;
	if (node.kind === 'list')
		return (
			Array.isArray(value) &&
			value.length === node.items.length &&
			node.items.every((item, index) => isSame(item.value, value[index]))
		);
	if (node.kind === 'map') {
		if (!isMapValue(value)) return false;
		const wanted = Object.entries(value).filter(([, item]) => item !== undefined);
		return (
			wanted.length === node.pairs.length &&
			node.pairs.every((pair) => Object.hasOwn(value, pair.key) && isSame(pair.value, value[pair.key]))
		);
	}
	if (node.kind === 'empty') return value === null;
	if (value instanceof Verbatim) return node.style === 'plain' && node.text === value.text;
	return node.style === 'plain' && Object.is(coreValue(node.text), value);
}
