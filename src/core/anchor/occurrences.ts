/** `indexOf` may compare all of the words at every place; from this length on that could hang on a text that repeats itself. */
const longWords = 256;

/** Where `words` stand in `text`, overlapping places too, at most `limit` of them. Linear for long words. */
export function occurrences(text: string, words: string, limit: number): readonly number[] {
	if (words.length >= longWords) return inLinearTime(text, words, limit);
	const found: number[] = [];
	for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1))
		found.push(at);
	return found;
}

/** Knuth, Morris and Pratt's search. */
function inLinearTime(text: string, words: string, limit: number): readonly number[] {
	// A long quote mostly stands with its first characters once or not at all.
	const first = text.indexOf(words.slice(0, longWords / 2));
	if (first < 0) return [];
	const borders = bordersOf(words);
	const found: number[] = [];
	let matched = 0;
	for (let i = first; i < text.length && found.length < limit; i++) {
		const unit = text.charCodeAt(i);
		while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
		if (words.charCodeAt(matched) === unit) matched++;
		if (matched < words.length) continue;
		found.push(i - words.length + 1);
		matched = borders[matched - 1]!;
	}
	return found;
}

/** For each beginning of the words, how long a shorter one also ends it. */
function bordersOf(words: string): Int32Array {
	const borders = new Int32Array(words.length);
	let length = 0;
	for (let i = 1; i < words.length; i++) {
		const unit = words.charCodeAt(i);
		while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1]!;
		if (words.charCodeAt(length) === unit) length++;
		borders[i] = length;
	}
	return borders;
}
