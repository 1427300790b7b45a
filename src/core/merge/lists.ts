import { isMapValue } from '../sidecar/emit';
import { coreValue } from '../sidecar/plain';
import { Verbatim } from '../sidecar/scalar';

/** What tells the items of a list apart, by the list's key; items of other lists are the same where all of them is. */
const identities: Readonly<Record<string, readonly string[]>> = {
	relations: ['type', 'to'],
	events: ['event'],
	dismissed: ['code', 'target'],
};

/** Names for the items of a list, in order, no two alike: two equal items are the first and the second of their name. */
export function namesOf(items: readonly unknown[], list: string): string[] {
	const seen = new Map<string, number>();
	return items.map((item) => {
		const name = nameOf(item, list);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} #${times}`;
	});
}

function nameOf(item: unknown, list: string): string {
	const keys = Object.hasOwn(identities, list) ? identities[list]! : [];
	if (keys.length === 0 || !isMapValue(item)) return canonical(item);
	return keys.map((key) => (typeof item[key] === 'string' ? item[key] : canonical(item[key]))).join(' ');
}

/** Data as text that is the same for the same data, whatever the order of keys. */
function canonical(value: unknown): string {
	if (typeof value === 'string') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isMapValue(value)) return String(value instanceof Verbatim ? coreValue(value.text) : value);
	const pairs = Object.keys(value)
		.sort()
		.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
	return `{${pairs.join()}}`;
}
