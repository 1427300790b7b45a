/**
 * Data as one line of JSON that is the same for the same content: keys in order; strings in NFC with CR LF as LF; what is
 * undefined, null, or an empty list or map is left out. Takes what YAML gives; other objects are taken by their own keys.
 */
export function canonical(value: unknown): string {
	return JSON.stringify(plain(value)) ?? 'null';
}

function plain(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll('\r\n', '\n').normalize('NFC');
	if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
	if (typeof value !== 'object' || value === null) return value ?? undefined;
	const entries = Object.entries(value)
		.map(([key, held]) => [key.normalize('NFC'), plain(held)] as const)
		.filter(([, held]) => held !== undefined && !isEmpty(held))
		.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
	return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
