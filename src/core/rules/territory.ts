import { sentenceRange } from '../corpus/sentences';
import { spanOf } from '../corpus/shown';
import type { PlacedClaim } from '../model/document';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import { covering } from './covering';
import { datesWithin } from './datesWithin';
import { isCheckable } from './judgement';
import { type Context, type Draft, placeOf, type Rule } from './rule';
import { writtenOn } from './writtenOn';

const code = 'territory.undated';

/** Who holds what, advances and withdrawals of which no day is known. */
export const territory: Rule = {
	codes: [code],
	*check(context) {
		const { document } = context;
		const written = writtenOn(document);
		const claims = context.claimsFor(code);
		const claimsAt = covering(claims);
		for (const placed of claims) {
			const { claim, id } = placed;
			if (claim.is.topic !== 'territory' || claim.when?.date !== undefined) continue;
			if (hasDate(context, placed, claimsAt)) continue;
			yield {
				code,
				message: written?.isStated
					? 'Ground is held, taken or lost, and nothing says when: only the article’s own date bounds it.'
					: 'Ground is held, taken or lost, and nothing says when.',
				about: { kind: 'claim', id },
				place: placeOf(document, placed),
				claims: [id],
				atMost: levelFor(claim, written?.isStated ?? false),
			};
		}
	},
};

/** A denial says that nothing moved: there is no day of it to be known. */
function levelFor(claim: Claim, isArticleDated: boolean): Draft['atMost'] {
	if (!isCheckable(claim) || claim.is.modality === 'denied') return 'off';
	return isArticleDated ? 'note' : undefined;
}

/** Whether a time stands in the claim’s sentence that no other claim has; one that cannot be placed is `date.relative`’s matter. */
function hasDate(
	{ document: { reading } }: Context,
	placed: PlacedClaim,
	claimsAt: (span: Span) => readonly PlacedClaim[],
): boolean {
	const span = spanOf(placed);
	if (!span) return false;
	const [first, last] = sentenceRange(reading, span);
	const start = reading.sentences[first]?.start ?? span.start;
	const end = reading.sentences[last]?.end ?? span.end;
	return datesWithin(reading.dates, { start, end }).some(({ span: at, time }) => {
		if (time.kind === 'vague' || time.kind === 'duration') return false;
		const claims = claimsAt(at);
		return claims.length === 0 || claims.includes(placed);
	});
}
