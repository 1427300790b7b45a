/**
 * Compiles a glob of paths with `/`: `?` is one character and `*` any number of them, both within a segment; `**` as a whole
 * segment is any number of segments. None of them stands for the dot that a name begins with; case counts; a leading `./` does
 * not. Any text is accepted. Matching takes the product of the two lengths at most, whatever both hold.
 */
export function compileGlob(glob: string): (path: string) => boolean {
	const segments = glob
		.replace(/^\.\//, '')
		.split('/')
		.map((segment) => [...segment]);
	return (path) =>
		isMatch(
			segments,
			path.split('/').map((segment) => [...segment]),
			(segment) => segment.length === 2 && segment[0] === '*' && segment[1] === '*',
			(name) => name[0] !== '.',
			isSegment,
		);
}

const isSegment = (pattern: readonly string[], name: readonly string[]): boolean =>
	(name[0] !== '.' || pattern[0] === '.') &&
	isMatch(
		pattern,
		name,
		(sign) => sign === '*',
		() => true,
		(sign, character) => sign === '?' || sign === character,
	);

/** Matches with wildcards of any length. Only the last one is ever tried again: what came before it matched at its earliest. */
function isMatch<Item>(
	pattern: readonly Item[],
	items: readonly Item[],
	isWild: (part: Item) => boolean,
	mayBeSkipped: (item: Item) => boolean,
	isSame: (part: Item, item: Item) => boolean,
): boolean {
	let part = 0;
	let wild: { readonly part: number; item: number } | undefined;
	for (let item = 0; item < items.length;) {
		if (part < pattern.length && isWild(pattern[part]!)) wild = { part: part++, item };
		else if (part < pattern.length && isSame(pattern[part]!, items[item]!)) {
			part++;
			item++;
		} else if (wild && mayBeSkipped(items[wild.item]!)) {
			part = wild.part + 1;
			item = ++wild.item;
		} else return false;
	}
	return pattern.slice(part).every(isWild);
}
