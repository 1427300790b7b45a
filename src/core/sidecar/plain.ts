import type { YamlNode } from './tree';

/** What YAML 1.2's core schema makes of a plain scalar; the text itself where it is none of its words or numbers. */
export function coreValue(text: string): string | number | boolean | null {
	if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
	if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
	if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
	if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
	return text;
}

/** A map without a prototype, for keys that people choose: `constructor` is then a name like any other. */
export const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** A node as data, without any schema: plain scalars as YAML's core schema reads them, a map's first pair of a key. */
export function plainValue(node: YamlNode): unknown {
	switch (node.kind) {
		case 'empty':
			return null;
		case 'scalar':
			return node.style === 'plain' ? coreValue(node.text) : node.text;
		case 'list':
			return node.items.map((item) => plainValue(item.value));
		case 'map': {
			const map = dictionary<unknown>();
			for (const { key, value } of node.pairs) if (!(key in map)) map[key] = plainValue(value);
			return map;
		}
	}
}
