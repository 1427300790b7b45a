const maximumLength = 40;

/**
 * A slug for a name: small letters, digits and hyphens, without a leading article.
 * @param taken whether a slug is in use for something else; then a number is added
 * @param fallback a slug for names without any letter of a to z
 */
export function slugFor(name: string, taken: (slug: string) => boolean, fallback: string): string {
	const words = name
		.normalize('NFKD')
		.replace(/\p{M}|['’]/gu, '')
		.toLowerCase()
		.replace(/^(?:the|an?) /, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let base = '';
	for (const word of words) {
		const longer = base ? `${base}-${word}` : word.slice(0, maximumLength);
		if (longer.length > maximumLength) break;
		base = longer;
	}
	base ||= fallback;
	let slug = base;
	for (let number = 2; taken(slug); number++) slug = `${base}-${number}`;
	return slug;
}
