import { coreValue } from './plain';

/** Source text to be written as it stands: a number or a word that a person wrote in a map that is laid out anew. */
export class Verbatim {
	constructor(readonly text: string) {}
}

/** Characters that never stand bare in a file of ours: controls, line separators, marks that turn the reading order. */
const unprintable =
	/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const indicators = '-?:,[]{}#&*!|>\'"%@`';

/**
 * A scalar as Prettier leaves it: bare where YAML reads the same text back, else in double quotes, in single quotes
 * where it holds double ones, and in double quotes with escapes where it holds line ends or unprintable characters.
 * Always one line. `flow`: whether it stands within `{ }` or `[ ]`.
 */
export function scalarText(value: unknown, flow: boolean): string {
	if (value instanceof Verbatim) return value.text;
	if (typeof value === 'number') return numberText(value);
	if (typeof value !== 'string') return String(value);
	if (unprintable.test(value)) return escaped(value);
	if (isBare(value, flow)) return value;
	if (value.includes('"')) return `'${value.replaceAll("'", "''")}'`;
	return `"${value.replaceAll('\\', '\\\\')}"`;
}

function numberText(value: number): string {
	if (Number.isNaN(value)) return '.nan';
	if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
	return Object.is(value, -0) ? '-0' : String(value);
}

function escaped(text: string): string {
	const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(text).replace(new RegExp(unprintable, 'gu'), code);
}

function isBare(text: string, flow: boolean): boolean {
	if (text !== text.trim() || text === '<<' || indicators.includes(text.charAt(0))) return false;
	if (/: |:$| #/.test(text) || (flow && /[,[\]{}]/.test(text))) return false;
	return typeof coreValue(text) === 'string';
}

/** Columns that a line takes, never fewer than Prettier counts: wide characters and emoji take two. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		width += code < 0x1100 || (code >= 0x2010 && code <= 0x2027) ? 1 : 2;
	}
	return width;
}
