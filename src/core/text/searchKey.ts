import { oneLine } from './oneLine';

const plain = /^[ -~]*$/;

/**
 * A text as people look for it: without case, accents and other marks, compatibility forms (NFKD) and runs of white space;
 * curly apostrophes are straight. For comparing only: its length is another one, and it is no text to show.
 */
export function searchKey(text: string): string {
	const flat = oneLine(text).trim();
	if (plain.test(flat)) return flat.toLowerCase();
	const bare = flat
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘]/g, "'")
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll('ς', 'σ');
	// Some marks that stand alone leave a blank behind.
	return oneLine(bare).trim();
}
