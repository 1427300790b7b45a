import type { Problem, Reading } from '../model/document';
import { isClaimKey } from '../model/schema';
import type { Span } from '../model/span';
import { coreValue, dictionary, plainValue } from './plain';
import { describe, passes, type Shape } from './shape';
import { spanAt, type YamlMap, type YamlNode, type YamlPair, type YamlTree } from './tree';

/** Stands for what is not well formed: it has a problem and is left out. */
const invalid = Symbol('invalid');
type Read = unknown;

/** After the first ones, a file's further problems of the schema say nothing new. */
const maximumProblems = 500;

/** What a required key of the file itself reads as while it is missing. */
export type Fallback = Readonly<Record<string, unknown>>;

/**
 * Reads a parsed file by the shape that it should have. Never throws. What is not of the shape has a problem at its
 * node and is left out: an optional field alone, an item as a whole where a required field is missing or wrong.
 */
export function readTree<T>(tree: YamlTree, shape: Shape, fallback: Fallback): Reading<T> {
	const reader = new TreeReader(tree);
	const value = { ...fallback, ...reader.root(shape, fallback) } as T;
	return {
		value,
		problems: reader.problems,
		locked: tree.locked,
		locate: (path) => spanAt(tree.root, path),
	};
}

class TreeReader {
	readonly problems: Problem[] = [];
	readonly #tree: YamlTree;
	readonly #path: string[] = [];

	constructor(tree: YamlTree) {
		this.#tree = tree;
		for (const { code, message, start, end, path } of tree.faults) {
			this.problems.push({ code, message, span: { start, end }, ...about(path) });
		}
	}

	root(shape: Shape, fallback: Fallback): Record<string, unknown> {
		const { root } = this.#tree;
		if (shape.kind !== 'object' || (root !== undefined && root.kind !== 'map')) return {};
		const value: Record<string, unknown> = {};
		if (root !== undefined) this.#fields(root, shape, value);
		for (const [key, field] of shape.fields) {
			if (!field.required || key in value) continue;
			const isNew = root === undefined && fallback[key] !== '';
			const isWrong = root?.pairs.some((pair) => pair.key === key && pair.value.kind !== 'empty');
			const isBroken = this.#tree.faults.some((fault) => fault.code === 'sidecar.unreadable');
			if (!isNew && !isWrong && !isBroken)
				this.#problem(`The file has no “${key}”, which is required.`, { start: 0, end: 0 });
		}
		return value;
	}

	#problem(message: string, span: Span): void {
		if (this.problems.length >= maximumProblems) return;
		const { start, end } = span;
		this.problems.push({ code: 'sidecar.schema', message, span: { start, end }, ...about(this.#path) });
	}

	/** `named` is where a missing key is reported: the key of the item, or the item itself. */
	#read(node: YamlNode, shape: Shape, named: Span): Read {
		if (node.kind === 'empty' && shape.nullable) return null;
		switch (shape.kind) {
			case 'object':
				return node.kind === 'map' ? this.#object(node, shape, named) : this.#wrong(node, shape);
			case 'record':
				return node.kind === 'map' ? this.#record(node, shape) : this.#wrong(node, shape);
			case 'list':
				return node.kind === 'list' ? this.#list(node, shape) : this.#wrong(node, shape);
			case 'choice':
				return this.#choice(node, shape, named);
			case 'any':
				return plainValue(node);
			default: {
				const value = scalarValue(node, shape);
				return value === invalid ? this.#wrong(node, shape) : value;
			}
		}
	}

	#object(node: YamlMap, shape: Shape & { kind: 'object' }, named: Span): Read {
		const value = shape.rest === undefined ? {} : dictionary<unknown>();
		this.#fields(node, shape, value);
		let complete = true;
		for (const [key, field] of shape.fields) {
			if (!field.required || Object.hasOwn(value, key)) continue;
			complete = false;
			const pair = node.pairs.find((one) => one.key === key);
			if (pair !== undefined && pair.value.kind !== 'empty') continue;
			const name = this.#path.at(-1) ?? '';
			const what = /^\d+$/.test(name) ? 'This item' : `“${name}”`;
			this.#problem(`${what} has no “${key}”, which is required.`, named);
		}
		return complete ? value : invalid;
	}

	#fields(node: YamlMap, shape: Shape & { kind: 'object' }, into: Record<string, unknown>): void {
		for (const pair of node.pairs) {
			const below = shape.fields.get(pair.key)?.shape ?? shape.rest;
			if (below === undefined) {
				const names = [...shape.fields.keys()].join(', ');
				this.#path.push(pair.key);
				this.#problem(
					`“${shorten(pair.key)}” is not a key that can stand here. Possible are: ${names}.`,
					keySpan(pair),
				);
				this.#path.pop();
			} else this.#pair(pair, below, into);
		}
	}

	#record(node: YamlMap, shape: Shape & { kind: 'record' }): Read {
		const value = dictionary<unknown>();
		for (const pair of node.pairs) {
			if (shape.key.kind === 'text' && !passes(shape.key.schema, pair.key)) {
				this.#path.push(pair.key);
				this.#problem(`The key “${shorten(pair.key)}” must be ${describe(shape.key)}.`, keySpan(pair));
				this.#path.pop();
			} else this.#pair(pair, shape.value, value);
		}
		return value;
	}

	#pair(pair: YamlPair, shape: Shape, into: Record<string, unknown>): void {
		this.#path.push(pair.key);
		// An empty field that may not be empty reads as one that is not there.
		const absent = pair.value.kind === 'empty' && !shape.nullable;
		if (absent && this.#isItem()) this.#problem(`“${shorten(pair.key)}” is empty.`, keySpan(pair));
		const value = absent ? invalid : this.#read(pair.value, shape, keySpan(pair));
		this.#path.pop();
		if (value === invalid) return;
		const known = Object.hasOwn(into, pair.key);
		define(into, pair.key, known ? mergeItems(into[pair.key], value, shape) : value);
	}

	/** Whether the current path names an item that people made, such as an entity, rather than a field. */
	#isItem(): boolean {
		const [top = ''] = this.#path;
		return (
			this.#path.length === (top === 'claims' ? 3 : 2) && ['entities', 'sources', 'claims'].includes(top)
		);
	}

	#list(node: YamlNode & { kind: 'list' }, shape: Shape & { kind: 'list' }): Read {
		const value: unknown[] = [];
		node.items.forEach((item, index) => {
			this.#path.push(String(index));
			const read = this.#read(item.value, shape.item, { start: item.start, end: item.value.end });
			this.#path.pop();
			if (read !== invalid) value.push(read);
		});
		return value;
	}

	#choice(node: YamlNode, shape: Shape & { kind: 'choice' }, named: Span): Read {
		for (const option of shape.options) {
			const fits =
				node.kind === 'list'
					? option.kind === 'list'
					: node.kind === 'map'
						? option.kind === 'object' || option.kind === 'record'
						: scalarValue(node, option) !== invalid;
			if (fits) return this.#read(node, option, named);
		}
		return this.#wrong(node, shape);
	}

	#wrong(node: YamlNode, shape: Shape): typeof invalid {
		// One row a fact: a newer version's number has its problem already.
		if (this.#tree.faults.some((fault) => fault.start === node.start && fault.end === node.end))
			return invalid;
		const is = { map: 'keys and values', list: 'a list', empty: 'empty', scalar: '' }[node.kind];
		const found = node.kind === 'scalar' ? `“${shorten(node.text)}”` : is;
		const name = this.#path.at(-1) ?? '';
		const what = /^\d+$/.test(name) ? `An item of “${this.#path.at(-2) ?? ''}”` : `“${shorten(name)}”`;
		this.#problem(`${what} must be ${describe(shape)}; it is ${found}.`, node);
		return invalid;
	}
}

const keySpan = (pair: YamlPair): Span => ({ start: pair.start, end: pair.keyEnd });

const shorten = (text: string): string => {
	const points = Array.from(text.slice(0, 100));
	return points.length > 40 ? `${points.slice(0, 39).join('')}…` : points.join('');
};

const about = (path: readonly string[]): { claim?: string } =>
	path[0] === 'claims' && path[2] !== undefined && isClaimKey(path[2]) ? { claim: path[2] } : {};

/** Sets an own property even where the key is `__proto__`. */
const define = (into: Record<string, unknown>, key: string, value: unknown): void => {
	Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
};

/** A scalar as the shape wants it; where it wants a text, a plain scalar's own source text. */
function scalarValue(node: YamlNode, shape: Shape): unknown {
	if (node.kind !== 'scalar') return invalid;
	const core = (): unknown => (node.style === 'plain' ? coreValue(node.text) : node.text);
	switch (shape.kind) {
		case 'text':
			return passes(shape.schema, node.text) ? node.text : invalid;
		case 'words':
			return shape.words.includes(node.text) ? node.text : invalid;
		case 'number': {
			const value = core();
			return passes(shape.schema, value) ? value : invalid;
		}
		case 'flag': {
			const value = core();
			return typeof value === 'boolean' ? value : invalid;
		}
		case 'literal':
			return (typeof shape.value === 'string' ? node.text : core()) === shape.value ? shape.value : invalid;
		default:
			return invalid;
	}
}

/**
 * Ours with every item added that only theirs has, so that neither of two readings is hidden. Only collections of
 * items are joined (entities, sections, claims, lists of dismissals); an item that both have is ours.
 */
export function mergeItems(ours: unknown, theirs: unknown, shape: Shape | undefined): unknown {
	if (ours === null || ours === undefined) return theirs;
	if (theirs === null || theirs === undefined || shape === undefined) return ours;
	if (Array.isArray(ours) && Array.isArray(theirs)) {
		const have = new Set(ours.map((item) => JSON.stringify(item)));
		return [...(ours as unknown[]), ...theirs.filter((item) => !have.has(JSON.stringify(item)))];
	}
	const collects = shape.kind === 'record' || (shape.kind === 'object' && shape.rest !== undefined);
	if (!collects || typeof ours !== 'object' || typeof theirs !== 'object') return ours;
	const merged = Object.assign(dictionary<unknown>(), ours);
	const below = shape.kind === 'record' ? shape.value : shape.rest;
	for (const [key, value] of Object.entries(theirs)) merged[key] = mergeItems(merged[key], value, below);
	return merged;
}
