import type { TextReading } from '../model/document';
import { readText } from '../text/readText';
import { suggestClaims } from './claims';
import { suggestEntities } from './entities';
import { suggestHedges } from './hedges';
import type { KnownEntity, Suggestions } from './suggestions';

/**
 * Reads `text` by rule, in English; any text gives suggestions, one in another language none; it never throws. Linear in its
 * length.
 * @param reading The text's own, where there is one already.
 * @param known Entities to recognise first.
 */
export function suggest(
	text: string,
	reading: TextReading = readText(text),
	known: readonly KnownEntity[] = [],
): Suggestions {
	if (!reading.isEnglish) return { attributions: [], hedges: [], entities: [], claims: [] };
	return {
		attributions: reading.attributions,
		hedges: suggestHedges(text, reading),
		entities: suggestEntities(text, reading, known),
		claims: suggestClaims(text, reading),
	};
}
