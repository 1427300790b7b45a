import type { TextEdit } from '../model/span';
import {
	below,
	flowText,
	isMapValue,
	isSorted,
	itemText,
	pairText,
	printWidth,
	rankIn,
	valueText,
	type Place,
} from './emit';
import { deleteFromFlow, insertIntoFlow } from './flow';
import { entriesOf, extentOf, Lines, type Extent } from './lines';
import { coreValue, dictionary, plainValue } from './plain';
import { Refusal } from './refusal';
import { replaceByBlock, replaceInline } from './replace';
import { scalarText, Verbatim, widthOf } from './scalar';
import { shapeBelow, type Shape } from './shape';
import { applyStep, isSection, type Step } from './step';
import { listIndex, nodeAt, pairOf, type YamlList, type YamlMap, type YamlNode, type YamlTree } from './tree';

type Collection = YamlMap | YamlList;

/** Writes steps into a parsed file as edits of its source, each on the lines of the item that it changes. */
export class Splicer {
	readonly #source: string;
	readonly #root: YamlNode | undefined;
	readonly #lines: Lines;
	readonly #shape: Shape;

	constructor(tree: YamlTree, shape: Shape) {
		this.#source = tree.source;
		this.#root = tree.root;
		this.#lines = new Lines(tree.source);
		this.#shape = shape;
	}

	/** The edits, ascending and apart; none where nothing is to do. Throws a `Refusal`. */
	edits(step: Step): TextEdit[] {
		const edits = this.#edits(step);
		const flow = this.#flowAround(step.path, step.do === 'append');
		const laidOut = flow && this.#layOut(flow, step, edits);
		return (laidOut ?? edits).sort((a, b) => a.start - b.start || a.end - b.end);
	}

	#edits(step: Step): TextEdit[] {
		if (step.do === 'delete') return this.#delete(step.path);
		if (step.do === 'append') return this.#append(step.path, step.value);
		if (step.do === 'rename') return this.#rename(step.path, step.to);
		return this.#set(step.path, step.value, step.before);
	}

	#set(path: readonly string[], value: unknown, before?: string): TextEdit[] {
		const key = path.at(-1);
		if (key === undefined) return this.#setRoot(value);
		const parentPath = path.slice(0, -1);
		const parent = nodeAt(this.#root, parentPath);
		if (parent === undefined || this.#isBare(parent)) return this.#set(parentPath, { [key]: value });
		if (parent.kind === 'map') {
			return pairOf(parent, key) === undefined
				? this.#insertPair(parent, parentPath, key, value, before)
				: this.#replace(parent, parentPath, key, value);
		}
		if (parent.kind === 'list' && listIndex(key, parent.items.length) >= 0)
			return this.#replace(parent, parentPath, key, value);
		throw new Refusal(`“${parentPath.join('.')}” cannot hold “${key}”.`);
	}

	/** Nothing that a new value could not take the place of: no value, `null`, `{}` or `[]` without a comment. */
	#isBare(node: YamlNode): boolean {
		if (node.kind === 'empty') return true;
		if (node.kind === 'scalar') return node.style === 'plain' && coreValue(node.text) === null;
		if (entriesOf(node).length > 0) return false;
		return !this.#source.slice(node.start, node.end).includes('#');
	}

	#setRoot(value: unknown): TextEdit[] {
		if (!isMapValue(value)) throw new Refusal('The file itself must be keys and values.');
		const text = valueText(value, this.#place([]), printWidth, 0);
		const block = this.#eol(text.block ?? text.inline ?? '');
		if (this.#root !== undefined) return [{ start: this.#root.start, end: this.#root.end, text: block }];
		const end = this.#source.length;
		const fresh = this.#lines.start(end) === end;
		return [{ start: end, end, text: `${fresh ? '' : this.#lines.eol}${block}${this.#lines.eol}` }];
	}

	#append(path: readonly string[], value: unknown): TextEdit[] {
		const list = nodeAt(this.#root, path);
		if (list === undefined || this.#isBare(list)) return this.#set(path, [value]);
		if (list.kind !== 'list') throw new Refusal(`“${path.join('.')}” is not a list.`);
		const place = below(this.#place(path), String(list.items.length));
		if (list.flow) {
			const text = flowText(value, place, false) ?? '';
			return insertIntoFlow(this.#lines, list, list.items.length, text);
		}
		const column = this.#lines.column(list.start);
		return [
			this.#insertAfter(
				this.#extent(list, list.items.length - 1, path),
				itemText(value, place, column),
				column,
			),
		];
	}

	#insertPair(
		map: YamlMap,
		path: readonly string[],
		key: string,
		value: unknown,
		before?: string,
	): TextEdit[] {
		const index = this.#indexFor(map, path, key, before);
		const place = below(this.#place(path), key);
		if (map.flow) {
			const text = `${scalarText(key, true)}: ${flowText(value, place, false) ?? ''}`;
			return insertIntoFlow(this.#lines, map, index, text);
		}
		const column = this.#lines.column(map.start);
		const text = pairText(key, value, place, column);
		const follows = before !== undefined && index < map.pairs.length;
		if (index > 0 && !follows) return [this.#insertAfter(this.#extent(map, index - 1, path), text, column)];
		const { top, head, inline } = this.#extent(map, index, path);
		const at = inline ? head : top;
		const indent = inline ? '' : ' '.repeat(column);
		const rest = inline ? ' '.repeat(column) : '';
		return [{ start: at, end: at, text: `${indent}${this.#eol(text)}${this.#lines.eol}${rest}` }];
	}

	#indexFor(map: YamlMap, path: readonly string[], key: string, before?: string): number {
		const named = map.pairs.findIndex((pair) => pair.key === before);
		if (before !== undefined && named >= 0) return named;
		if (isSorted(path)) {
			const greater = map.pairs.findIndex((pair) => pair.key > key);
			return greater < 0 ? map.pairs.length : greater;
		}
		const shape = this.#place(path).shape;
		const rank = rankIn(shape);
		if (rank(key) === rank('')) return map.pairs.length;
		return map.pairs.findLastIndex((pair) => rank(pair.key) <= rank(key)) + 1;
	}

	#insertAfter({ tail }: Extent, text: string, column: number): TextEdit {
		return this.#lines.insertBelow(tail, ' '.repeat(column) + this.#eol(text));
	}

	#delete(path: readonly string[]): TextEdit[] {
		const parentPath = path.slice(0, -1);
		const parent = nodeAt(this.#root, parentPath);
		const index = this.#indexOf(parent, path.at(-1) ?? '');
		if (parent === undefined || index < 0)
			throw new Refusal(`There is no “${path.join('.')}” in the file any more.`);
		const collection = parent as Collection;
		const entries = entriesOf(collection);
		if (collection.flow) {
			if (entries.length > 1 || !isSection(parentPath)) return deleteFromFlow(this.#lines, collection, index);
			return this.#set(parentPath, null);
		}
		const { top, head, inline, tail } = this.#extent(collection, index, parentPath);
		if (entries.length === 1) return this.#empty(collection, parentPath, { top, head, inline, tail });
		const next = entries[index + 1];
		if (!inline || next === undefined) return [{ start: top, end: this.#lines.after(tail), text: '' }];
		const rest = this.#extent(collection, index + 1, parentPath);
		return [{ start: head, end: rest.top + (next.start - this.#lines.start(next.start)), text: '' }];
	}

	/** Deletes the only item of a block map or list. */
	#empty(node: Collection, path: readonly string[], { top, inline, tail }: Extent): TextEdit[] {
		const text = node.kind === 'map' ? '{}' : '[]';
		const key = path.at(-1) ?? '';
		const holder = nodeAt(this.#root, path.slice(0, -1));
		const pair = holder?.kind === 'map' ? pairOf(holder, key) : undefined;
		if (pair === undefined || inline)
			return [{ start: node.start, end: this.#lines.beforeEol(node.end), text }];
		const lines = { start: top, end: this.#lines.after(tail), text: '' };
		return isSection(path)
			? [lines]
			: [{ start: pair.colon + 1, end: pair.colon + 1, text: ` ${text}` }, lines];
	}

	#rename(path: readonly string[], to: string): TextEdit[] {
		const parentPath = path.slice(0, -1);
		const parent = nodeAt(this.#root, parentPath);
		const pair = pairOf(parent, path.at(-1) ?? '');
		if (parent?.kind !== 'map' || pair === undefined)
			throw new Refusal(`There is no “${path.join('.')}” in the file any more.`);
		if (pairOf(parent, to) !== undefined)
			throw new Refusal(`There is a “${[...parentPath, to].join('.')}” in the file already.`);
		const name = scalarText(to, parent.flow);
		const key = { start: pair.start, end: pair.keyEnd, text: name };
		const { value } = pair;
		const line = this.#source.slice(this.#lines.start(pair.start), value.end);
		const wider = widthOf(name) - widthOf(this.#source.slice(pair.start, pair.keyEnd));
		const isOneLine = (value.kind === 'map' || value.kind === 'list') && value.flow && !line.includes('\n');
		const fits = widthOf(line) > printWidth || widthOf(line) + wider <= printWidth;
		if (parent.flow || !isOneLine || fits) return [key];
		return [key, ...this.#replace(parent, parentPath, pair.key, written(value), wider)];
	}

	#indexOf(node: YamlNode | undefined, key: string): number {
		if (node?.kind === 'map') return node.pairs.findIndex((pair) => pair.key === key);
		return node?.kind === 'list' ? listIndex(key, node.items.length) : -1;
	}

	#extent(node: Collection, index: number, path: readonly string[]): Extent {
		const entries = entriesOf(node);
		const { start, end } = entries[index]!;
		const previous = entries[index - 1]?.end;
		const holder = nodeAt(this.#root, path.slice(0, -1));
		const header = holder?.kind === 'map' ? pairOf(holder, path.at(-1) ?? '')?.colon : undefined;
		return extentOf(this.#lines, start, end, previous ?? header ?? (path.length > 0 ? node.start : 0));
	}

	/** Puts another value in the place of the one at a key or index; `wider`: by how much the key is about to grow. */
	#replace(parent: Collection, path: readonly string[], key: string, value: unknown, wider = 0): TextEdit[] {
		const index = this.#indexOf(parent, key);
		const place = below(this.#place(path), key);
		const entry =
			parent.kind === 'map' ? parent.pairs[index]! : { ...parent.items[index]!, colon: undefined };
		const old = entry.value;
		// Behind the colon or the dash.
		const after = entry.colon === undefined ? entry.start + 1 : entry.colon < 0 ? old.start : entry.colon + 1;
		if (parent.flow) {
			const text = flowText(value, place, false) ?? '';
			if (old.kind !== 'empty') return [{ start: old.start, end: old.end, text }];
			return [{ start: after, end: after, text: `${entry.colon === -1 ? ':' : ''} ${text}` }];
		}
		const column = this.#lines.column(entry.start);
		const isItem = entry.colon === undefined;
		const width = isItem ? 2 : widthOf(this.#source.slice(entry.start, after)) + 1 + wider;
		const text = valueText(value, place, column + width, column + 2);
		const inline = text.inline ?? (isItem ? text.block : undefined);
		const slot = { old, after, isItem, extent: this.#extent(parent, index, path) };
		if (inline !== undefined) return replaceInline(this.#lines, slot, this.#eol(inline));
		return replaceByBlock(this.#lines, slot, ' '.repeat(column + 2) + this.#eol(text.block ?? ''));
	}

	/** The outermost `{ }` or `[ ]` that the change lies in. */
	#flowAround(path: readonly string[], withLast: boolean): readonly string[] | undefined {
		let node = this.#root;
		for (let depth = 0; depth < path.length + (withLast ? 1 : 0); depth += 1) {
			if (node === undefined || node.kind === 'scalar' || node.kind === 'empty') return undefined;
			if (node.flow) return path.slice(0, depth);
			node = nodeAt(node, path.slice(depth, depth + 1));
		}
		return undefined;
	}

	/** A small map of ours that no longer fits on its line is laid out anew; a hand-made one never. */
	#layOut(path: readonly string[], step: Step, edits: readonly TextEdit[]): TextEdit[] | undefined {
		const node = nodeAt(this.#root, path);
		if (path.length === 0 || step.do === 'delete' || node === undefined) return undefined;
		const line = this.#source.slice(this.#lines.start(node.start), node.end);
		if (line.includes('\n') || widthOf(line) > printWidth) return undefined;
		const relative = { ...step, path: step.path.slice(path.length) };
		const value = applyStep(written(node), relative);
		const place = this.#place(path);
		const grown = edits.reduce(
			(width, { start, end, text }) => width + widthOf(text) - widthOf(this.#source.slice(start, end)),
			widthOf(line),
		);
		if (grown <= printWidth && flowText(value, place, true) !== undefined) return undefined;
		const parent = nodeAt(this.#root, path.slice(0, -1)) as Collection;
		return this.#replace(parent, path.slice(0, -1), path.at(-1)!, value);
	}

	#place(path: readonly string[]): Place {
		return { path, shape: path.reduce(shapeBelow, this.#shape as Shape | undefined) };
	}

	#eol(text: string): string {
		return this.#lines.eol === '\n' ? text : text.replaceAll('\n', this.#lines.eol);
	}
}

/** A node as data to be written again: what is not a text keeps the form in which it is written. */
function written(node: YamlNode): unknown {
	if (node.kind === 'list') return node.items.map((item) => written(item.value));
	if (node.kind === 'map') {
		const map = dictionary<unknown>();
		for (const { key, value } of node.pairs) map[key] = written(value);
		return map;
	}
	const value = plainValue(node);
	return typeof value === 'string' || node.kind === 'empty'
		? value
		: new Verbatim((node as { text: string }).text);
}
