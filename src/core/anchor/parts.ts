import type { Placement } from '../model/document';

/** Candidates beyond these help nobody to choose. */
export const maxCandidates = 20;

/**
 * The place of a quotation in parts, from the places of its parts: the surest state that holds of all of them. A lost part
 * loses it; parts out of order are no place of it.
 */
export function placeParts(placements: readonly Placement[]): Placement {
	if (placements.length === 1) return placements[0]!;
	if (placements.length === 0 || placements.some(({ state }) => state === 'orphaned'))
		return { state: 'orphaned', spans: [] };
	const open = placements.filter(({ state }) => state === 'ambiguous');
	const spans = (open.length > 0 ? open : placements).flatMap((one) => one.spans);
	const inOrder = spans.every((span, i) => i === 0 || span.start >= spans[i - 1]!.end);
	if (open.length > 0 || !inOrder) return { state: 'ambiguous', spans: spans.slice(0, maxCandidates) };
	const states = new Set(placements.map(({ state }) => state));
	return { state: states.has('changed') ? 'changed' : states.has('moved') ? 'moved' : 'exact', spans };
}
