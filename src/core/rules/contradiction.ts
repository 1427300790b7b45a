import { claimDate } from '../corpus/claimDate';
import type { Document, PlacedClaim } from '../model/document';
import type { Place } from '../model/finding';
import type { Claim, Relation } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import { hedgeDropped, isHedgeDropped } from './hedgeDropped';
import { type Context, type Draft, placeOf, type Rule } from './rule';

/** What people marked as not fitting together. The engine never finds a contradiction by itself. */
export const contradiction: Rule = {
	codes: [
		'text.contradicts-itself',
		'sources.disagree',
		'claim.hedge-dropped',
		'claims.contradict',
		'claims.differ-over-time',
	],
	*check(context) {
		yield* hedgeDropped(context);
		const seen = new Set<string>();
		for (const { placed, relation, other, document } of pairs(context)) {
			const pair = [placed.id, other.id].sort().join(' ');
			const draft = judge(context, placed, relation, { placed: other, document });
			if (!draft || seen.has(pair) || isDismissed(context, draft.code, placed, other, document)) continue;
			seen.add(pair);
			yield { ...draft, ...described(context, placed, other, document, relation) };
		}
	},
};

function* pairs(context: Context) {
	const { corpus, document: here } = context;
	for (const placed of here.claims) {
		if (!context.isShown(here, placed)) continue;
		for (const relation of placed.claim.relations ?? []) {
			if (relation.type !== 'contradicts' && relation.type !== 'differs-over-time') continue;
			const found = corpus.claim(relation.to);
			if (!found || found.placed.id === placed.id || !context.isShown(found.document, found.placed)) continue;
			yield { placed, relation, other: found.placed, document: found.document };
		}
	}
}

interface Side {
	readonly placed: PlacedClaim;
	readonly document: Document;
}

function judge(
	{ document }: Context,
	placed: PlacedClaim,
	relation: Relation,
	other: Side,
): Pick<Draft, 'code' | 'message'> | undefined {
	if (relation.type === 'differs-over-time') return differsOverTime;
	if (other.document === document) {
		if (placed.claim.said.source !== other.placed.claim.said.source)
			return {
				code: 'sources.disagree',
				message: 'Two voices differ on this; both stay, each with its name.',
			};
		if (isHedgeDropped(placed, other.placed)) return undefined;
		if (areOfOtherDays(placed.claim, other.placed.claim)) return differsOverTime;
		const voice = placed.claim.said.source === articleSource ? 'The article' : 'The same source';
		return { code: 'text.contradicts-itself', message: `${voice} says two things that cannot both hold.` };
	}
	return isSameTime(document, placed.claim, other.document, other.placed.claim)
		? {
				code: 'claims.contradict',
				message: 'Another article says what cannot hold together with this, for the same time.',
			}
		: differsOverTime;
}

const differsOverTime = {
	code: 'claims.differ-over-time',
	message:
		'This differs from what another claim says; one is undated or of another day, so that both may have held.',
} as const;

function isDismissed(context: Context, code: string, a: PlacedClaim, b: PlacedClaim, of: Document): boolean {
	const live = context.claimsFor(code);
	return !live.includes(a) || (of === context.document && !live.includes(b));
}

function described(
	{ document }: Context,
	placed: PlacedClaim,
	other: PlacedClaim,
	of: Document,
	{ note }: Relation,
): Omit<Draft, 'code' | 'message'> {
	const place: Place = placeOf(document, placed);
	const message = note ? `the other side: ${note}` : 'the other side';
	return {
		about: { kind: 'claim', id: placed.id },
		place,
		claims: [placed.id, other.id],
		related: [{ ...placeOf(of, other), message }],
	};
}

/** Whether both claims of an article carry dates of their own that differ as far as both say. */
function areOfOtherDays({ when: a }: Claim, { when: b }: Claim): boolean {
	return a?.date !== undefined && b?.date !== undefined && !isSameDate(a.date, b.date);
}

/** One day, month or year, as far as both dates say. */
function isSameDate(a: string, b: string): boolean {
	const known = Math.min(a.length, b.length, 10);
	return a.slice(0, known) === b.slice(0, known);
}

/** Whether both are dated and speak of one time: one day, month or year as far as both say, or one event. */
function isSameTime(documentA: Document, a: Claim, documentB: Document, b: Claim): boolean {
	const dateA = claimDate(documentA, a);
	const dateB = claimDate(documentB, b);
	if (!dateA || !dateB) return false;
	if (isSameDate(dateA, dateB)) return true;
	const events = new Set((a.events ?? []).map(({ event }) => event));
	return (b.events ?? []).some(({ event }) => events.has(event));
}
