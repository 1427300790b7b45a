import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { align } from './align';
import { carry, type Crossing } from './carry';
import { fold, isSameWords, type Folded } from './fold';
import { createLocator, locateVerbatim, type Locator } from './locate';
import { placeParts } from './parts';
import { sourceSpan } from './sourceSpan';
import { countUpTo, tokensOf, type Numbering } from './tokens';

/**
 * A locator of `newText` for anchors that were made on `oldText`: each is verified in the old text and carried across one
 * difference of the two, made when first needed. `exact` is the same words at the same offset; `moved` another offset, or
 * equality but for quote style, normalisation, line ends and white space. An anchor that the old text does not hold, or holds
 * twice, is located without it. Line ends of the old text may be CR LF where the anchor has LF. Never throws.
 * @param locator One of `newText`, where there is one already.
 */
export function createCarrier(oldText: string, newText: string, locator = createLocator(newText)): Locator {
	const old = oldText.replaceAll('\r\n', '\n');
	let crossing: (Crossing & { readonly folded: Folded }) | undefined;
	const locate = (anchor: Anchor): Placement => {
		const { state, spans } = locateVerbatim(old, anchor);
		const [was] = spans;
		if (state !== 'exact' || !was) return locator.locate(anchor);
		if (old === newText) return { state, spans };
		crossing ??= cross(old, newText);
		const { folded, now } = crossing;
		const carried = carry(crossing, foldedSpan(folded, was));
		if (!carried) return locator.locate(anchor);
		const places = carried.spans.map((span) => sourceSpan(now.folded, span, anchor.quote));
		const [place] = places;
		if (carried.state !== 'moved' || !place) return { state: carried.state, spans: places };
		const words = newText.slice(place.start, place.end);
		// A span may have begun or ended inside of a composed character.
		if (!isSameWords(words, anchor.quote)) return { state: 'changed', spans: places };
		return { state: place.start === was.start && words === anchor.quote ? 'exact' : 'moved', spans: places };
	};
	return { ...locator, locate, place: (parts) => placeParts(parts.map(locate)) };
}

function cross(oldText: string, newText: string): Crossing & { readonly folded: Folded } {
	const numbering: Numbering = new Map();
	const folded = fold(oldText);
	const old = tokensOf(oldText, folded, numbering);
	const now = tokensOf(newText, fold(newText), numbering);
	return { old, now, alignment: align(old, now), folded };
}

/** The folded units that a span of the source touches. */
function foldedSpan({ starts, ends }: Folded, span: Span): Span {
	return { start: countUpTo(ends, span.start), end: countUpTo(starts, span.end - 1) };
}
