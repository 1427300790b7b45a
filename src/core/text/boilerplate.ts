import type { Boilerplate, BoilerplateKind } from '../model/document';
import type { Span } from '../model/span';
import { openings, pictureAgencies } from './lexicons/boilerplate';

const longestTitle = 140;
const agencies = [...pictureAgencies].sort((a, b) => b.length - a.length);
const post = /(?:pic\.twitter\.com\/\w+|[—–-] [^\n@]{1,60}\(@\w{1,20}\))/;
/** Every post has one of them. */
const postMarks = ['(@', 'pic.twitter.com/'];
const openingsByFirst = new Map<string, (typeof openings)[number][]>();
for (const opening of openings) {
	const first = opening[0][0]!;
	openingsByFirst.set(first, [...(openingsByFirst.get(first) ?? []), opening]);
}
const link = /^[[(]?\s?(?:https?:\/\/|www\.)\S+\s?[\])]?$/;

/**
 * Paragraphs that are not the article's own sentences: the headline, labels and links, credits and captions, embedded posts.
 * Precise rather than complete: what it is not sure of is the article's. Linear.
 */
export function boilerplateOf(text: string, paragraphs: readonly Span[]): readonly Boilerplate[] {
	const found: Boilerplate[] = [];
	const hasPosts = postMarks.some((mark) => text.includes(mark));
	for (const [i, { start, end }] of paragraphs.entries()) {
		const words = text.slice(start, end);
		const isHeadline = i === 0 && paragraphs.length > 1 && isTitle(words);
		const kind = isHeadline ? 'headline' : kindOf(words, hasPosts);
		if (kind) found.push({ start, end, kind });
	}
	return found;
}

/** One line that ends like no sentence, and begins like one. */
export function isTitle(words: string): boolean {
	return (
		words.length <= longestTitle &&
		/^["'“‘]?[\p{Lu}\p{Lo}\d]/u.test(words) &&
		/[\p{L}\p{N}"'”’)?!]$/u.test(words) &&
		!/[.,;][”"’']$/.test(words) &&
		words.includes(' ')
	);
}

function kindOf(words: string, hasPosts: boolean): BoilerplateKind | undefined {
	const candidates = openingsByFirst.get(words[0]!.toLowerCase()[0]!);
	if (candidates) {
		const head = words.slice(0, 60).toLowerCase();
		const opening = candidates.find(([start]) => head.startsWith(start));
		if (opening && (words.length <= 300 || head.startsWith('reporting'))) return opening[1];
	}
	if (link.test(words)) return 'link';
	if (hasPosts && post.test(words.slice(-400))) return 'post';
	return isCredited(words) ? 'caption' : undefined;
}

/** Ends with a picture credit: `Enes Yildirim/Anadolu Agency/Getty`, `(Photo by A. Name)`. */
function isCredited(words: string): boolean {
	if (words.length > 1000) return false;
	const tail = words.slice(-120);
	const isBracketed = tail.endsWith(')') || tail.endsWith(').');
	if (isBracketed && /\((?:photo|image|picture|credit)s?\b[^()]{0,100}\)\.?$/i.test(tail)) return true;
	if (!tail.includes('/')) return false;
	const bare = tail.replace(/[.)\s]+$/, '');
	const agency = agencies.find((name) => bare.endsWith(name));
	return agency !== undefined && bare.slice(0, -agency.length).endsWith('/');
}
