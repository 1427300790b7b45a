import type { Span } from '../model/span';
import { edges, type FlatAnchor } from './flat';
import { occurrences } from './occurrences';

/** So many characters of each context name the place between them; fewer than the least tell nothing. */
const taken = 16;
const least = 8;
/** What stands there now may be so many times as long as the quote and some more, or so many times shorter. */
const longer = 2;
const someMore = 20;
const shorter = 3;
const maxPlaces = 200;

/** Where other words stand between the same neighbours as the quote did, in units of a flat text. */
export function betweenNeighbours(
	text: string,
	{ prefix, quote, suffix, fromStart, toEnd }: FlatAnchor,
): Span[] {
	const left = fromStart ? edges.start + prefix : prefix;
	const right = toEnd ? suffix + edges.end : suffix;
	const head = left.slice(-taken);
	const tail = right.slice(0, taken);
	if (head.length < least && !head.startsWith(edges.start)) return [];
	if (tail.length < least && !tail.endsWith(edges.end)) return [];
	const found: Span[] = [];
	for (const at of occurrences(text, head, maxPlaces)) {
		const start = at + head.length;
		const end =
			text.slice(start, start + longer * quote.length + someMore + tail.length).indexOf(tail) + start;
		if (end > start && end - start >= quote.length / shorter) found.push({ start, end });
	}
	return found;
}
