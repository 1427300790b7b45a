import { shownClaims } from '../corpus/shown';
import type { PlacedClaim } from '../model/document';
import { makerOf } from '../review/makerOf';
import { type Review, type ReviewState, reviewState } from '../review/reviewState';
import { count } from '../text/count';
import { brief } from '../text/oneLine';
import { type Context, type Draft, placeOf, relatedClaims, type Rule } from './rule';

/** What people decided, and whether it still stands: a decision is theirs, that it is missing or out of date is noticed. */
export const review: Rule = {
	codes: ['review.stale', 'review.self', 'review.undecided', 'review.held'],
	*check(context) {
		const { corpus, document } = context;
		if (!document.sidecar) return yield* undecidedArticle(context, { state: 'none' });
		const ofArticle = reviewState(corpus.project, document);
		const ofClaims = new Map<PlacedClaim, ReviewState>();
		const stateOf = (placed: PlacedClaim): ReviewState => {
			let state = ofClaims.get(placed);
			if (!state) ofClaims.set(placed, (state = reviewState(corpus.project, document, placed)));
			return state;
		};
		yield* ofArticleItself(context, ofArticle, stateOf);
		yield* stale(context, stateOf);
		yield* self(context, stateOf);
		if (ofArticle.state === 'none' || isPublished(ofArticle.review)) yield* undecided(context, stateOf);
		if (ofArticle.state !== 'none' && isPublished(ofArticle.review)) yield* held(context, ofArticle.review);
	},
};

type StateOf = (placed: PlacedClaim) => ReviewState;

const isPublished = ({ decision }: Review): boolean => decision === 'publish' || decision === 'attribute';

function* ofArticleItself(context: Context, state: ReviewState, stateOf: StateOf): Iterable<Draft> {
	yield* undecidedArticle(context, state);
	if (state.state === 'stale')
		yield { ...articleDraft(context), code: 'review.stale', message: staleWords(state, 'article') };
	if (state.state === 'none') return;
	const { by } = state.review;
	const own = shownClaims(context.document, undefined).filter((placed) => {
		const of = stateOf(placed);
		return makerOf(placed) === by && !(of.state === 'current' && of.review.by !== by);
	});
	if (own.length === 0) return;
	yield {
		...articleDraft(context),
		code: 'review.self',
		message: `${by} decided on the article and made ${count(own.length, 'claim')} of it, on which nobody else has decided.`,
		related: relatedClaims(context.document, own, `a claim of ${by}’s`),
	};
}

function* undecidedArticle(context: Context, { state }: ReviewState): Iterable<Draft> {
	if (state !== 'none') return;
	yield {
		...articleDraft(context),
		code: 'review.undecided',
		message: 'Nobody has decided whether the article may be published.',
	};
}

function* stale({ document, claimsFor }: Context, stateOf: StateOf): Iterable<Draft> {
	for (const placed of claimsFor('review.stale')) {
		const state = stateOf(placed);
		if (state.state !== 'stale') continue;
		yield claimDraft(document, placed, 'review.stale', staleWords(state, 'claim'));
	}
}

function* self({ document, claimsFor }: Context, stateOf: StateOf): Iterable<Draft> {
	for (const placed of claimsFor('review.self')) {
		const state = stateOf(placed);
		if (state.state === 'none' || makerOf(placed) !== state.review.by) continue;
		yield claimDraft(document, placed, 'review.self', `${state.review.by} decided on a claim of their own.`);
	}
}

function* undecided({ document, claimsFor }: Context, stateOf: StateOf): Iterable<Draft> {
	for (const placed of claimsFor('review.undecided')) {
		if (placed.claim.is.status !== 'ready' || stateOf(placed).state !== 'none') continue;
		const message = 'The claim is ready, and nobody has decided whether it may be published.';
		yield claimDraft(document, placed, 'review.undecided', message);
	}
}

function* held({ document, claimsFor }: Context, ofArticle: Review): Iterable<Draft> {
	for (const placed of claimsFor('review.held')) {
		const { review: decided } = placed.claim;
		if (!decided || isPublished(decided)) continue;
		const why = decided.reason ? `: ${brief(decided.reason, 80)}` : '';
		const message = `${decided.by} decided “${decided.decision}” on this claim${why}; ${ofArticle.by} decided “${ofArticle.decision}” on the article.`;
		yield claimDraft(document, placed, 'review.held', message);
	}
}

function staleWords(
	{ review: decided, why }: Extract<ReviewState, { state: 'stale' }>,
	what: string,
): string {
	const { by, on, decision, of } = decided;
	switch (why) {
		case 'changed':
			return `${by} decided “${decision}” on ${on}; the ${what} was changed since.`;
		case 'unbound':
			return `${by} decided “${decision}” on ${on}; what it was decided on is not recorded (“of”), so that nobody can tell whether it still holds.`;
		case 'malformed':
			return `${by} decided “${decision}” on ${on}; “${brief(of ?? '', 40)}” (“of”) does not name what it was decided on.`;
	}
}

function articleDraft({ document: { path } }: Context): Pick<Draft, 'about' | 'place'> {
	return { about: { kind: 'article', id: path }, place: { path, span: { start: 0, end: 0 } } };
}

function claimDraft(
	document: Context['document'],
	placed: PlacedClaim,
	code: string,
	message: string,
): Draft {
	return {
		code,
		message,
		about: { kind: 'claim', id: placed.id },
		place: placeOf(document, placed),
		claims: [placed.id],
	};
}
