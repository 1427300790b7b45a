import { alignClaims } from '../adjudication/align';
import type { PlacedClaim } from '../model/document';

/**
 * Claims of one article that several annotators made on the same words, as adjudication lays them together: of each but the first
 * the id of the first, so that nothing is counted twice. @param claims in the order of the text
 */
export function twinsIn(claims: readonly PlacedClaim[]): ReadonlyMap<string, string> {
	const annotators = [...new Set(claims.map(({ annotator }) => annotator))];
	if (annotators.length < 2) return new Map();
	const sides = claims.map((placed) => ({ side: annotators.indexOf(placed.annotator), placed }));
	return new Map(
		alignClaims(sides, () => 0).flatMap(([first, ...others]) =>
			others.map(({ placed }) => [placed.id, first!.placed.id] as const),
		),
	);
}
