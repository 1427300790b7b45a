import { schemas, type FileKind } from '../sidecar/applyChanges';
import type { Change } from '../sidecar/change';
import { isMapValue } from '../sidecar/emit';
import { textAt } from '../sidecar/pathsOf';
import { dictionary } from '../sidecar/plain';
import { shapeBelow, shapeOf, type Shape } from '../sidecar/shape';
import { sameData } from '../sidecar/step';
import { nodeAt, type YamlNode } from '../sidecar/tree';
import { dataOf, type DataMap } from './data';
import type { DroppedField, EntityMerge } from './entityMerge';
import { uniteMentions } from './uniteMentions';

export interface MergedRecords {
	readonly changes: readonly Change[];
	readonly dropped: readonly DroppedField[];
	/** The path of what in the two records is not of its form, where something is: then nobody knows what would be lost. */
	readonly broken?: readonly string[];
}

/** What is united rather than chosen between, or is no word of either. */
const united: ReadonlySet<string> = new Set(['mentions', 'aliases', 'formerly', 'sensitive', 'origin']);

/** The changes by which the records of two entities, and of the sources that they are, become one each. */
export function mergedRecords(
	root: YamlNode,
	merge: EntityMerge,
	kind: FileKind,
	text: string | undefined,
): MergedRecords {
	const rooms = kind === 'event' ? [] : (['entities', 'sources'] as const);
	const broken = rooms
		.filter((room) => nodeAt(root, [room, merge.slug]) !== undefined)
		.flatMap((room) => [merge.slug, merge.into].map((slug) => [room, slug]))
		.map((path) => brokenIn(root, path))
		.find((path) => path !== undefined);
	if (broken) return { changes: [], dropped: [], broken };
	const merged = rooms.map((room) => new Records(root, room, merge, shapeOf(schemas[kind]), text));
	return {
		changes: merged.flatMap((records) => records.changes()),
		dropped: merged.flatMap(({ dropped }) => dropped),
	};
}

/** Of the entities of a file, or of its sources. */
class Records {
	readonly dropped: DroppedField[] = [];
	readonly #root: YamlNode;
	readonly #room: 'entities' | 'sources';
	readonly #merge: EntityMerge;
	readonly #shape: Shape;
	readonly #text: string | undefined;

	constructor(
		root: YamlNode,
		room: 'entities' | 'sources',
		merge: EntityMerge,
		shape: Shape,
		text: string | undefined,
	) {
		this.#root = root;
		this.#room = room;
		this.#merge = merge;
		this.#shape = shape;
		this.#text = text;
	}

	changes(): readonly Change[] {
		const { slug, into } = this.#merge;
		const gone = this.#record(slug);
		const stay = this.#record(into);
		if (!gone) return stay ? this.#fieldChanges(into, stay, this.#mapped(into, stay)) : [];
		if (!stay)
			return [
				...this.#fieldChanges(slug, gone, this.#alone(gone)),
				{ do: 'rename', path: [this.#room, slug], to: into },
			];
		return [
			...this.#fieldChanges(into, stay, this.#unite(stay, gone)),
			{ do: 'delete', path: [this.#room, slug] },
		];
	}

	#record(slug: string): DataMap | undefined {
		const path = [this.#room, slug];
		const node = nodeAt(this.#root, path);
		const data = node && dataOf(node, path.reduce<Shape | undefined>(shapeBelow, this.#shape));
		return isMapValue(data) ? data : undefined;
	}

	#fieldChanges(slug: string, before: DataMap, after: DataMap): readonly Change[] {
		return [...new Set([...Object.keys(before), ...Object.keys(after)])]
			.filter((key) => !sameData(before[key], after[key]))
			.map((key) => ({ do: 'set', path: [this.#room, slug, key], value: after[key] }));
	}

	/** With the fields of a record that name an entity naming the right one; nobody gets on their own side by it. */
	#mapped(own: string, record: DataMap): DataMap {
		const { slug, into, sides } = this.#merge;
		const mapped = Object.assign(dictionary<unknown>(), record);
		if (mapped['entity'] === slug) mapped['entity'] = into;
		if (mapped['side'] === slug && !sides.includes(slug)) mapped['side'] = into;
		const isNew = own === slug || mapped['side'] !== record['side'];
		if (this.#room === 'entities' && isNew && mapped['side'] === into && !sides.includes(into)) {
			this.#drop(own, 'side', record['side']);
			delete mapped['side'];
		}
		return mapped;
	}

	/** The record of the one that goes as one of the one that stays, which this file does not have. */
	#alone(gone: DataMap): DataMap {
		const { slug, survivor } = this.#merge;
		const result = this.#mapped(slug, gone);
		const lasting: DataMap =
			this.#room === 'entities' ? { ...survivor } : result['name'] ? { name: survivor.name } : {};
		for (const [key, value] of Object.entries(lasting)) {
			if (value === undefined || united.has(key) || sameData(value, result[key])) continue;
			if (result[key] !== undefined) this.#drop(slug, key, result[key]);
			result[key] = value;
		}
		return this.#withUnited(result, gone, result['mentions']);
	}

	#unite(stay: DataMap, gone: DataMap): DataMap {
		const { slug, into } = this.#merge;
		const result = this.#mapped(into, stay);
		for (const [key, value] of Object.entries(this.#mapped(slug, gone))) {
			if (united.has(key) || sameData(result[key], value)) continue;
			// A source without a name goes by its entity's.
			const isFree = result[key] === undefined && !(this.#room === 'sources' && key === 'name');
			if (isFree) result[key] = value;
			else this.#drop(slug, key, value);
		}
		const mentions = uniteMentions({
			stay: stay['mentions'],
			gone: gone['mentions'],
			text: this.#text,
			others: this.#otherForms(),
		});
		return this.#withUnited(result, gone, mentions);
	}

	#withUnited(result: DataMap, gone: DataMap, mentions: unknown): DataMap {
		const { slug, into, survivor } = this.#merge;
		if (mentions !== undefined) result['mentions'] = mentions;
		if (this.#room === 'entities') {
			const names = [...listOf(result['aliases']), gone['name'], ...listOf(gone['aliases'])];
			const aliases = distinct(names).filter((name) => name !== result['name']);
			if (aliases.length > 0) result['aliases'] = aliases;
		}
		const formerly = distinct([...listOf(result['formerly']), slug, ...listOf(gone['formerly'])]);
		result['formerly'] = formerly.filter((one) => one !== into);
		if (gone['sensitive'] === true || survivor.sensitive === true) result['sensitive'] = true;
		return result;
	}

	/** The forms that all other entities of the file have wherever they stand. */
	#otherForms(): readonly string[] {
		const { slug, into } = this.#merge;
		const entities = nodeAt(this.#root, ['entities']);
		if (entities?.kind !== 'map') return [];
		return entities.pairs
			.filter(({ key }) => key !== slug && key !== into)
			.flatMap(({ value }) => {
				const mentions = nodeAt(value, ['mentions']);
				return mentions?.kind === 'map' ? mentions.pairs : [];
			})
			.filter(({ value }) => textAt(value, []) === 'all')
			.map(({ key }) => key);
	}

	/** The name of an entity is not dropped: it becomes an alias. */
	#drop(slug: string, key: string, value: unknown): void {
		if (this.#room === 'entities' && key === 'name') return;
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		this.dropped.push({ path: [this.#room, slug, key], value: text });
	}
}

function brokenIn(root: YamlNode, path: readonly string[]): readonly string[] | undefined {
	const node = nodeAt(root, path);
	if (node === undefined) return undefined;
	if (node.kind !== 'map') return path;
	for (const key of ['aliases', 'formerly']) {
		const list = nodeAt(node, [key]);
		if (list && !isListOf(list, 'scalar')) return [...path, key];
	}
	const mentions = nodeAt(node, ['mentions']);
	if (mentions === undefined) return undefined;
	if (mentions.kind !== 'map') return [...path, 'mentions'];
	const isRight = (value: YamlNode): boolean => textAt(value, []) === 'all' || isListOf(value, 'map');
	const wrong = mentions.pairs.find(({ value }) => !isRight(value));
	return wrong && [...path, 'mentions', wrong.key];
}

const isListOf = (node: YamlNode, kind: YamlNode['kind']): boolean =>
	node.kind === 'list' && node.items.every(({ value }) => value.kind === kind);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const distinct = (values: readonly unknown[]): readonly unknown[] => [
	...new Set(values.filter((value) => value !== undefined)),
];
