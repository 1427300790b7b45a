import { paragraphAt, sentenceRange } from '../corpus/sentences';
import type { PlacedClaim } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { isCheckable, isConsequential } from './judgement';
import { type Context, type Draft, placeOf, spanOf } from './rule';

const code = 'source.none';

/** Checkable claims in the article's own voice: a row each, loud where it would matter if they were wrong. */
export function* unsourced(context: Context): Iterable<Draft> {
	const { document } = context;
	const all = context.claimsFor(code);
	for (const placed of all) {
		const { claim, id } = placed;
		if (claim.said.source !== articleSource || !isCheckable(claim) || claim.said.mode === 'footage') continue;
		const attributed = before(context, placed, all);
		yield {
			code,
			message: attributed
				? `In the author's own voice, after what ${context.source(attributed.claim.said.source).name} said: if that carries on, say so.`
				: "Stated in the author's own voice: nothing here says who reports it.",
			about: { kind: 'claim', id },
			place: placeOf(document, placed),
			claims: [id],
			atMost: attributed || !isConsequential(claim) ? 'note' : undefined,
		};
	}
}

/** A claim on the same topic that somebody is said to have made, up to two sentences back in the paragraph. */
function before(
	{ document }: Context,
	placed: PlacedClaim,
	all: readonly PlacedClaim[],
): PlacedClaim | undefined {
	const span = spanOf(placed);
	if (!span) return undefined;
	const { reading } = document;
	const [sentence] = sentenceRange(reading, span);
	const start = reading.sentences[Math.max(0, sentence - 2)]?.start ?? 0;
	const paragraph = paragraphAt(reading, span.start);
	return all.findLast((other) => {
		const at = spanOf(other);
		const { said, is } = other.claim;
		if (!at || at.start >= span.start || at.end <= start || is.topic !== placed.claim.is.topic) return false;
		return (
			said.mode === 'indirect' &&
			said.source !== articleSource &&
			isCheckable(other.claim) &&
			sentenceRange(reading, at)[1] < sentence &&
			paragraphAt(reading, at.start) === paragraph
		);
	});
}
