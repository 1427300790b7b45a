/** Cuts the common endings of English words, so that a lexicon need not list them. Rough: for look-ups only, never shown. */
export function stem(lower: string): string {
	const word = lower.replace(/'s?$/, '');
	if (word.length < 4) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
	if (word.endsWith('ing') && word.length > 5) return base(word.slice(0, -3));
	if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
	if (word.endsWith('ed') && word.length > 4) return base(word.slice(0, -2));
	if (/[^su]s$/.test(word)) return base(word.slice(0, -1));
	return base(word);
}

/** Drops a doubled consonant and a silent e. */
function base(word: string): string {
	if (/([bdgmnprt])\1$/.test(word)) return word.slice(0, -1);
	return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
