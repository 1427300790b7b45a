/** Letters that are written from right to left, and the invisible marks that turn the direction of writing. */
const needsIsolation =
	/[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** They turn all that follows, whoever wrote it: embeddings and overrides, for which isolates are the heirs. */
const overrides = /[\u202a-\u202e]/g;
const [firstStrong, endOfIsolate] = ['\u2068', '\u2069'];

/**
 * Text of files as a part of a sentence in whatever language: where it is, or may be, written from right to left, it stands
 * between FSI and PDI, so that it orders itself and nothing beside it (Unicode Standard Annex #9, 2.7: by its first strong
 * letter). Overrides are left out, and isolates of its own end within it. Other text is returned as it is.
 */
export function isolated(text: string): string {
	if (!needsIsolation.test(text)) return text;
	let depth = 0;
	const balanced = text.replace(overrides, '').replace(/[\u2066-\u2069]/g, (mark) => {
		if (mark !== endOfIsolate) depth++;
		else if (depth === 0) return '';
		else depth--;
		return mark;
	});
	return `${firstStrong}${balanced}${endOfIsolate.repeat(depth)}${endOfIsolate}`;
}
