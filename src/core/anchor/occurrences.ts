/** Where `words` stand in `text`, overlapping places too, at most `limit` of them. */
export function occurrences(text: string, words: string, limit: number): readonly number[] {
	const found: number[] = [];
	for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1))
		found.push(at);
	return found;
}
