import { isClaimKey } from '../model/schema';
import { scalarText, Verbatim, widthOf } from './scalar';
import { shapeBelow, type Shape } from './shape';

/** Prettier's default. */
export const printWidth = 80;

/** Where a value stands in the file: its keys from the root, and what the schema says of it. */
export interface Place {
	readonly path: readonly string[];
	readonly shape: Shape | undefined;
}

/** The place of a key in the map that stands at a place. */
export const below = ({ path, shape }: Place, key: string): Place => ({
	path: [...path, key],
	shape: shapeBelow(shape, key),
});

/** Whether a value is written as a map. */
export const isMapValue = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);

const alwaysBlock = new Set(['article', 'entities', 'sources', 'claims', 'dismissed', 'sides']);

/** Whether a map is never put on one line, so that what is added to it later adds lines and changes none. */
function isBlockPlace(path: readonly string[]): boolean {
	const [top = '', , id] = path;
	if (path.length === 1) return alwaysBlock.has(top);
	return top === 'claims' && (path.length === 2 || (path.length === 3 && isClaimKey(id!)));
}

/** Collections whose items are sorted by slug. */
export const isSorted = (path: readonly string[]): boolean =>
	path.length === 1 && (path[0] === 'entities' || path[0] === 'sources');

/** The fields to write, in the order of the schema; unknown ones last, as they come; undefined ones not at all. */
function orderedEntries(value: Record<string, unknown>, { path, shape }: Place): [string, unknown][] {
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	if (isSorted(path)) return entries.sort(([a], [b]) => (a < b ? -1 : 1));
	const rank = rankIn(shape);
	return entries.sort(([a], [b]) => rank(a) - rank(b));
}

/** The place of a key in the order of the schema; a key that it does not know comes after all others. */
export function rankIn(shape: Shape | undefined): (key: string) => number {
	const map = shape?.kind === 'choice' ? shape.options.find((option) => option.kind === 'object') : shape;
	const keys = map?.kind === 'object' ? [...map.fields.keys()] : [];
	return (key) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
}

/** On one line; undefined where `strict` and it holds a list of maps, which is never written on one line. */
export function flowText(value: unknown, place: Place, strict: boolean): string | undefined {
	if (Array.isArray(value)) {
		if (strict && value.some(isMapValue)) return undefined;
		const items = value.map((item, index) => flowText(item, below(place, String(index)), strict));
		return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
	}
	if (!isMapValue(value)) return scalarText(value, true);
	const pairs = orderedEntries(value, place).map(([key, item]) => {
		const text = flowText(item, below(place, key), strict);
		return text === undefined ? undefined : `${scalarText(key, true)}: ${text}`;
	});
	if (pairs.includes(undefined)) return undefined;
	return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A value in its canonical form: what goes behind the colon, or lines to go below it, the first without indent. */
export type ValueText =
	| { readonly inline: string; readonly block?: undefined }
	| { readonly block: string; readonly inline?: undefined };

/**
 * A value's canonical text. `column`: where a one-line text would start; `indent`: where the lines of a block stand.
 * Lines end with LF.
 */
export function valueText(value: unknown, place: Place, column: number, indent: number): ValueText {
	if (value === null) return { inline: '' };
	const isMap = isMapValue(value);
	if (!isMap && !Array.isArray(value)) return { inline: scalarText(value, false) };
	const items = isMap ? orderedEntries(value, place) : (value as unknown[]);
	const empty = isMap ? '{}' : '[]';
	if (items.length === 0) return column + 2 <= printWidth ? { inline: empty } : { block: empty };
	const flow = isBlockPlace(place.path) ? undefined : flowText(value, place, true);
	if (flow !== undefined && column + widthOf(flow) <= printWidth) return { inline: flow };
	const lines = isMap
		? orderedEntries(value, place).map(([key, item]) => pairText(key, item, below(place, key), indent))
		: (value as unknown[]).map((item, index) => itemText(item, below(place, String(index)), indent));
	return { block: lines.join(`\n${' '.repeat(indent)}`) };
}

/** `key: value`, canonical, at an indent; further lines are indented, the first is not. Lines end with LF. */
export function pairText(key: string, value: unknown, place: Place, indent: number): string {
	const name = scalarText(key, false);
	const text = valueText(value, place, indent + widthOf(name) + 2, indent + 2);
	if (text.inline === '') return `${name}:`;
	if (text.inline !== undefined) return `${name}: ${text.inline}`;
	return `${name}:\n${' '.repeat(indent + 2)}${text.block}`;
}

/** `- value`, canonical, at an indent, as `pairText`. */
export function itemText(value: unknown, place: Place, indent: number): string {
	const text = valueText(value, place, indent + 2, indent + 2);
	return text.inline === '' ? '-' : `- ${text.inline ?? text.block}`;
}
