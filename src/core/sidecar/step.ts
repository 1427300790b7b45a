import { isMapValue } from './emit';
import { coreValue, dictionary } from './plain';
import { Verbatim } from './scalar';

/** The few things that are done to a file; every change comes down to these. Paths are keys and indices of lists. */
export type Step =
	| {
			readonly do: 'set';
			readonly path: readonly string[];
			readonly value: unknown;
			/** The key in the same map before which a new one goes; else the order of the schema. */
			readonly before?: string;
	  }
	| { readonly do: 'delete'; readonly path: readonly string[] }
	| { readonly do: 'rename'; readonly path: readonly string[]; readonly to: string }
	| { readonly do: 'append'; readonly path: readonly string[]; readonly value: unknown };

/** The data as it should be after a step: what the edited file is compared with. Alters `data` where that is a map or a list. */
export function applyStep(data: unknown, step: Step, depth = 0): unknown {
	const key = step.path[depth];
	if (key === undefined) {
		if (step.do === 'append') {
			const items: unknown[] = Array.isArray(data) ? data : [];
			items.push(clean(step.value));
			return items;
		}
		return step.do === 'set' ? clean(step.value) : undefined;
	}
	const isLast = depth === step.path.length - 1;
	const isDeleted = isLast && step.do === 'delete' && isSection(step.path.slice(0, -1));
	if (Array.isArray(data)) {
		const items = data as unknown[];
		if (isLast && step.do === 'delete') items.splice(Number(key), 1);
		else items[Number(key)] = applyStep(items[Number(key)], step, depth + 1);
		return isDeleted && items.length === 0 ? null : items;
	}
	const map = isMapValue(data) ? data : dictionary<unknown>();
	if (isLast && step.do === 'rename') map[step.to] = map[key];
	if (isLast && (step.do === 'delete' || step.do === 'rename')) Reflect.deleteProperty(map, key);
	else map[key] = applyStep(map[key], step, depth + 1);
	return isDeleted && Object.keys(map).length === 0 ? null : map;
}

/** An annotator's section: emptied, its header stays, so that git merges what two people add next. */
export const isSection = (path: readonly string[]): boolean =>
	path.length === 2 && (path[0] === 'claims' || path[0] === 'dismissed');

/** Without undefined fields, which are not written. */
function clean(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(clean);
	if (!isMapValue(value)) return value;
	const map = dictionary<unknown>();
	for (const [key, item] of Object.entries(value)) if (item !== undefined) map[key] = clean(item);
	return map;
}

/** Deep equality of data; the order of keys does not count. */
export function sameData(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, index) => sameData(item, b[index]));
	}
	if (!isMapValue(a) || !isMapValue(b)) return Object.is(scalar(a), scalar(b));
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
	);
}

const scalar = (value: unknown): unknown => (value instanceof Verbatim ? coreValue(value.text) : value);
