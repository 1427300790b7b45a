import { spanOf } from '../corpus/shown';
import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import { isCheckable, isFlat } from './judgement';
import { type Context, type Draft, placeOf, type Rule } from './rule';

const code = 'claim.prediction-as-fact';

/** What is yet to come, told as if it were certain: a matter of who says so, and how surely. */
export const prediction: Rule = {
	codes: [code],
	*check(context) {
		for (const placed of context.claimsFor(code)) {
			const { claim, id } = placed;
			const isForecast = claim.is.act === 'predicts';
			if (!isFlat(claim) || isHeldBack(context, placed)) continue;
			const words = isForecast ? undefined : certainWords(context, placed);
			if (!isForecast && !words) continue;
			const speaker = speakerOf(context, placed);
			yield {
				code,
				message: `Told as certain before it happened${words ? ` (“${words}”)` : ''}: ${
					speaker
						? `${speaker} says so without “may” or “likely”`
						: 'nothing holds it back, and nobody says it'
				}.`,
				about: { kind: 'claim', id },
				place: placeOf(context.document, placed),
				claims: [id],
				atMost: levelFor(placed, isForecast, speaker !== undefined),
			};
		}
	},
};

function levelFor({ claim }: PlacedClaim, isForecast: boolean, isSaid: boolean): Draft['atMost'] {
	if (isForecast) return isSaid ? 'note' : undefined;
	// What a party means to do is told by “will” too, and so are dates of meetings.
	if (claim.is.act === 'intends' || !isCheckable(claim)) return 'off';
	return isSaid ? 'off' : undefined;
}

/** Whoever can be held to it: not the article, and nobody who could be anyone. */
function speakerOf(context: Context, { claim }: PlacedClaim): string | undefined {
	if (claim.said.source === articleSource) return undefined;
	const { name, identification } = context.source(claim.said.source);
	return identification === 'none' || identification === 'vague' ? undefined : name;
}

/** A hedge in the claim's own words, which its annotator did not list. */
function isHeldBack({ document: { reading } }: Context, placed: PlacedClaim): boolean {
	const span = spanOf(placed);
	return span !== undefined && reading.hedges.some((hedge) => isWithin(hedge.span, span));
}

const certainty =
	/\b(?:will|won['’]t|would|shall|(?:is|are) (?:certain|sure|bound|destined) to|inevitabl[ey]|undoubtedly|without doubt|only certainty)\b/i;

function certainWords({ document: { text } }: Context, placed: PlacedClaim): string | undefined {
	const span = spanOf(placed);
	return span && certainty.exec(text.slice(span.start, span.end))?.[0];
}

function isWithin(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}
