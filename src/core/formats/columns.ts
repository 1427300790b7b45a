const wide =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** How many columns a terminal takes for a text: wide characters two, combining marks none. */
export function columns(text: string): number {
	let sum = 0;
	for (const character of text) if (!/[\p{Mn}\p{Cf}]/u.test(character)) sum += wide.test(character) ? 2 : 1;
	return sum;
}

/** Filled with spaces to `width` columns. */
export const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)));

/** About `width` wide, cut in the middle: where it begins and where it ends is what one looks for. */
export function clip(text: string, width: number): string {
	if (columns(text) <= width) return text;
	const words = text.split(' ');
	const half = (width - 3) / 2;
	const take = (from: readonly string[]) => {
		let sum = 0;
		const fitting = from.filter((word) => (sum += columns(word) + 1) <= half);
		return fitting.length > 0 ? fitting : [[...(from[0] ?? '')].slice(0, Math.floor(half / 2)).join('')];
	};
	const head = take(words);
	const tail = take(words.slice(head.length).reverse()).reverse();
	return `${head.join(' ')} … ${tail.join(' ')}`;
}

/** Breaks at spaces, so that no line is wider than `width` unless one word is. */
export function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && columns(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	lines.push(line);
	return lines;
}
