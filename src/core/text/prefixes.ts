/** One of several texts, and the longest other one that it begins with. */
export interface Prefix {
	readonly text: string;
	readonly shorter: Prefix | undefined;
}

/**
 * Finds which of many texts stand at a place: gives a function of a text and an offset (UTF-16) to the longest of them that
 * the text goes on with there; the others that do are its chain of `shorter`. Unit for unit; empty ones count for nothing.
 * A look costs the logarithm of their number, however many begin alike.
 */
export function createPrefixes(texts: Iterable<string>): (text: string, at: number) => Prefix | undefined {
	const sorted: Prefix[] = [];
	for (const text of [...new Set(texts)].filter((one) => one !== '').sort()) {
		let shorter = sorted.at(-1);
		while (shorter && !text.startsWith(shorter.text)) shorter = shorter.shorter;
		sorted.push({ text, shorter });
	}
	return (text, at) => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const { text: one } = sorted[middle]!;
			if (one <= text.slice(at, at + one.length)) low = middle + 1;
			else high = middle;
		}
		// In the order of sorting, whatever lies between a prefix and the text begins with that prefix too.
		const last = sorted[low - 1];
		if (!last || text.startsWith(last.text, at)) return last;
		const common = commonLength(last.text, text, at);
		let found = last.shorter;
		while (found && found.text.length > common) found = found.shorter;
		return found;
	};
}

function commonLength(one: string, text: string, at: number): number {
	let length = 0;
	while (length < one.length && one.charCodeAt(length) === text.charCodeAt(at + length)) length++;
	return length;
}
