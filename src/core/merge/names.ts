/** A path within an item as `conflict` names it: `is.credibility`. A dot within a key is written `\.`. */
export const fieldName = (path: readonly string[]): string =>
	path.map((key) => key.replace(/[\\.]/g, '\\$&')).join('.');

/** The path that `fieldName` was given. */
export function fieldPath(name: string): string[] {
	const keys = [''];
	for (const [part] of name.matchAll(/\\[\s\S]|[\s\S]/g)) {
		if (part === '.') keys.push('');
		else keys[keys.length - 1] += part.length > 1 ? part.slice(1) : part;
	}
	return keys;
}
