import { modeKeys, type ModeKey } from '../../../src/core';

/** The keys of annotation mode as a list, a line for each group; what goes by digits is told once. */
export function keysList(): string {
	return modeKeys
		.map(({ title, keys }) => `- **${title}:** ${keys.map(entry).filter(Boolean).join(', ')}`)
		.join('\n');
}

function entry({ key, title }: ModeKey, index: number, keys: readonly ModeKey[]): string {
	const plain = title.replace(/ \d\b/, '');
	const isMore = (one: ModeKey | undefined): boolean => one?.title.replace(/ \d\b/, '') === plain;
	if (isMore(keys[index - 1])) return '';
	const last = keys.findLast((one) => isMore(one))!;
	return `${shown(key)}${last.key === key ? '' : ` to ${shown(last.key)}`} ${plain}`;
}

const names: Readonly<Record<string, string>> = { right: '→', left: '←', up: '↑', down: '↓' };

function shown(key: string): string {
	if (key === 'shift+/') return '`?`';
	const parts = key.split('+');
	const isChord = key.includes(' ');
	return `\`${parts.map((part) => names[part] ?? (isChord || parts.length + part.length === 2 ? part : part[0]!.toUpperCase() + part.slice(1))).join('+')}\``;
}
