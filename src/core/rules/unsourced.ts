import { paragraphAt, sentenceRange } from '../corpus/sentences';
import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import { isCheckable, isConsequential } from './judgement';
import { spanOf } from '../corpus/shown';
import { type Context, type Draft, placeOf } from './rule';

const code = 'source.none';

/** Claims in the article's own voice: a row each, loud where it would matter if they were wrong; what cannot be checked is for audits. */
export function* unsourced(context: Context): Iterable<Draft> {
	const { document } = context;
	const all = context.claimsFor(code);
	const headlines = document.reading.boilerplate.filter(({ kind }) => kind === 'headline');
	for (const [index, placed] of all.entries()) {
		const { claim, id } = placed;
		if (claim.said.source !== articleSource || claim.said.mode === 'footage') continue;
		const headed = headlines.some((headline) => isInside(placed, headline)) && below(all, placed);
		const attributed = headed || before(context, all, index);
		const name = attributed && context.source(attributed.claim.said.source).name;
		yield {
			code,
			message: headed
				? `A headline in the author's own voice, above what ${name} said: it leaves out who reports it.`
				: name !== undefined
					? `In the author's own voice, after what ${name} said: if that carries on, say so.`
					: "Stated in the author's own voice: nothing here says who reports it.",
			about: { kind: 'claim', id },
			place: placeOf(document, placed),
			claims: [id],
			atMost: !isCheckable(claim) ? 'off' : attributed || !isConsequential(claim) ? 'note' : undefined,
		};
	}
}

/** A claim on the topic of a headline's that somebody is said to have made: the text below names its source. */
function below(all: readonly PlacedClaim[], headline: PlacedClaim): PlacedClaim | undefined {
	return all.find(
		({ claim }) =>
			claim.said.source !== articleSource && claim.is.topic === headline.claim.is.topic && isCheckable(claim),
	);
}

function isInside(placed: PlacedClaim, { start, end }: Span): boolean {
	const span = spanOf(placed);
	return span !== undefined && span.start >= start && span.end <= end;
}

/** A claim on the same topic that somebody is said to have made, up to two sentences back in the paragraph. */
function before(
	{ document: { reading } }: Context,
	all: readonly PlacedClaim[],
	index: number,
): PlacedClaim | undefined {
	const placed = all[index]!;
	const span = spanOf(placed);
	if (!span) return undefined;
	const [sentence] = sentenceRange(reading, span);
	const paragraph = paragraphAt(reading, span.start);
	// Claims stand in the order of the text: the paragraph's beginning ends the search.
	for (let i = index - 1; i >= 0; i--) {
		const other = all[i]!;
		const at = spanOf(other);
		if (!at || paragraphAt(reading, at.start) !== paragraph) return undefined;
		const { said, is } = other.claim;
		const [, last] = sentenceRange(reading, at);
		const isNear = last < sentence && last >= sentence - 2;
		const isAttributed = said.mode === 'indirect' && said.source !== articleSource;
		if (isNear && isAttributed && is.topic === placed.claim.is.topic && isCheckable(other.claim))
			return other;
	}
	return undefined;
}
