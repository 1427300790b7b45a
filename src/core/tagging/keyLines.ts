import { modeKeys, type ModeAction, type ModeKey } from './modeKeys';

/** A line of the page of keys. */
export interface KeyLine {
	/** As people write keys: `Shift+→`; what several do stands on one line: `2 … 9`, `Backspace, Delete`. */
	readonly keys: string;
	readonly title: string;
	/** What it does; that of the first, where there are several. */
	readonly action: ModeAction;
}

/** Every key of annotation mode as people read of them, in groups. */
export function keyLines(): readonly { readonly title: string; readonly lines: readonly KeyLine[] }[] {
	return modeKeys.map(({ title, keys }) => ({ title, lines: linesOf(keys) }));
}

function linesOf(keys: readonly ModeKey[]): readonly KeyLine[] {
	const lines = new Map<string, KeyLine>();
	for (const { key, title, action } of keys) {
		const plain = title.replace(/ \d\b/, '');
		const first = lines.get(plain);
		if (!first) lines.set(plain, { keys: shownKey(key), title: plain, action });
		else if (/\d$/.test(key))
			lines.set(plain, { ...first, keys: `${first.keys.split(' … ')[0]!} … ${shownKey(key)}` });
		else lines.set(plain, { ...first, keys: `${first.keys}, ${shownKey(key)}` });
	}
	return [...lines.values()];
}

const names: Readonly<Record<string, string>> = {
	'shift+/': '?',
	right: '→',
	left: '←',
	up: '↑',
	down: '↓',
};

function shownKey(key: string): string {
	if (names[key]) return names[key];
	if (key.length === 1 || key.includes(' ')) return key;
	return key
		.split('+')
		.map((part) => names[part] ?? part[0]!.toUpperCase() + part.slice(1))
		.join('+');
}
