import { spanOf } from '../corpus/shown';
import type { PlacedClaim } from '../model/document';
import { agreedHandle } from '../model/vocabulary';
import { placeOf, relatedClaims, type Rule } from './rule';

const code = 'claim.twin';

/** Claims of several annotators on the very same words, which nobody has made one yet. */
export const twin: Rule = {
	codes: [code],
	*check(context) {
		const byWords = new Map<string, PlacedClaim[]>();
		for (const placed of context.claimsFor(code)) {
			if (placed.annotator === agreedHandle || !spanOf(placed)) continue;
			const words = placed.placement.spans.map(({ start, end }) => `${start}-${end}`).join();
			byWords.set(words, [...(byWords.get(words) ?? []), placed]);
		}
		for (const claims of byWords.values()) {
			const [first, ...others] = claims.filter(
				({ annotator }, index) => claims.findIndex((one) => one.annotator === annotator) === index,
			);
			if (first === undefined || others.length === 0) continue;
			const names = others.map(({ annotator }) => annotator).join(' and ');
			yield {
				code,
				message: `Tagged by ${first.annotator} and by ${names}, each as a claim of their own.`,
				about: { kind: 'claim', id: first.id },
				place: placeOf(context.document, first),
				claims: [first, ...others].map(({ id }) => id),
				related: relatedClaims(context.document, others, 'the same words'),
			};
		}
	},
};
