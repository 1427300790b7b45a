import type { PlacedClaim } from '../model/document';
import type { Relation } from '../model/schema';
import { isFlat, isHedged } from './judgement';
import { type Context, type Draft, placeOf, relatedClaims } from './rule';
import { wordsOf } from './words';

const code = 'claim.hedge-dropped';

/** What one voice says with a hedge in one place and flatly in another: one row, at the hedged claim. */
export function* hedgeDropped(context: Context): Iterable<Draft> {
	const { document } = context;
	const claims = context.claimsFor(code);
	const flats = claims.filter(({ claim }) => isFlat(claim));
	for (const hedged of claims) {
		if (!isHedged(hedged.claim)) continue;
		const alike = flats.filter((other) => isHedgeDropped(hedged, other));
		// A phrase that many claims quote is a term, no statement: there only a person's relation counts.
		const flat = alike.length > 3 ? alike.filter((other) => areRelated(hedged, other)) : alike;
		if (flat.length === 0) continue;
		const words = hedged.claim.hedges?.map((word) => `“${word}”`).join(', ');
		yield {
			code,
			message: `Hedged here${words ? ` (${words})` : ''}, stated flatly elsewhere in the article by the same voice.`,
			about: { kind: 'claim', id: hedged.id },
			place: placeOf(document, hedged),
			claims: [hedged.id, ...flat.map(({ id }) => id)],
			related: relatedClaims(document, flat, 'the same without the hedge'),
		};
	}
}

/** Whether the two claims are of one voice and say the same thing, one hedged and the other flat. */
export function isHedgeDropped(a: PlacedClaim, b: PlacedClaim): boolean {
	const [hedged, flat] = isHedged(a.claim) ? [a, b] : [b, a];
	if (!isHedged(hedged.claim) || !isFlat(flat.claim)) return false;
	if (hedged.claim.said.source !== flat.claim.said.source || hedged.claim.is.topic !== flat.claim.is.topic)
		return false;
	if (areOfTwoTimes(hedged, flat)) return false;
	const fragments = fragmentsOf(hedged);
	for (const fragment of fragmentsOf(flat)) if (fragments.has(fragment)) return true;
	return areRelated(hedged, flat) && isSameProposition(hedged, flat);
}

/** Marked by a person as the same thing said again, or as not fitting. */
function areRelated(a: PlacedClaim, b: PlacedClaim): boolean {
	return isLinked(a, b, 'contradicts') || isLinked(a, b, 'repeats');
}

/** Marked by a person as true of different times. */
function areOfTwoTimes(a: PlacedClaim, b: PlacedClaim): boolean {
	return isLinked(a, b, 'differs-over-time');
}

function isLinked(a: PlacedClaim, b: PlacedClaim, type: Relation['type']): boolean {
	const links = (from: PlacedClaim, to: PlacedClaim) =>
		(from.claim.relations ?? []).some((relation) => relation.to === to.id && relation.type === type);
	return links(a, b) || links(b, a);
}

/** Half of the shorter one's words stand in the other. */
function isSameProposition(a: PlacedClaim, b: PlacedClaim): boolean {
	const wordsA = wordsOf(textOf(a));
	const wordsB = wordsOf(textOf(b));
	const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
	return shared * 2 >= Math.min(wordsA.size, wordsB.size) && shared >= 2;
}

function textOf({ claim: { quote } }: PlacedClaim): string {
	return typeof quote === 'string' ? quote : quote.map((part) => part.quote).join(' ');
}

const known = new WeakMap<PlacedClaim, ReadonlySet<string>>();

/** Quoted phrases of two words or more: distinctive enough to know a statement by. */
function fragmentsOf(placed: PlacedClaim): ReadonlySet<string> {
	let fragments = known.get(placed);
	if (!fragments) known.set(placed, (fragments = readFragments(textOf(placed))));
	return fragments;
}

function readFragments(text: string): ReadonlySet<string> {
	const fragments = new Set<string>();
	for (const match of text.matchAll(/(?<![\p{L}\p{N}])["“‘']([^"“”‘’']{5,80})["”’']/gu)) {
		const words = match[1]!.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
		if (words.length > 1) fragments.add(words.join(' '));
	}
	return fragments;
}
