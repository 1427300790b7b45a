import type { PlacedClaim } from '../model/document';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import { brief } from '../text/oneLine';
import type { Context, Draft } from './rule';

/** Of the places that stand beside a row, and of the words that its message repeats. */
const mostPlaces = 50;
const mostWords = 4;

export interface WordNotice {
	readonly code: string;
	/** @param words The words noticed, in quotation marks. */
	readonly message: (words: string) => string;
	/** Whether a claim says itself what its words leave open. */
	readonly isSettled?: (claim: Claim) => boolean;
}

/** Words that a code is about: one row for each claim that holds some, and one for all those in no claim, as a note. */
export function* wordRows(
	context: Context,
	spans: readonly Span[],
	{ code, message, isSettled }: WordNotice,
): Iterable<Draft> {
	if (spans.length === 0) return;
	const byClaim = new Map<PlacedClaim, Span[]>();
	const bare: Span[] = [];
	for (const span of spans) {
		const claims = context.shownAt(span);
		if (claims.length === 0) bare.push(span);
		for (const placed of claims) {
			if (isSettled?.(placed.claim)) continue;
			const of = byClaim.get(placed);
			if (of) of.push(span);
			else byClaim.set(placed, [span]);
		}
	}
	for (const [{ id }, of] of byClaim)
		yield { ...rowOf(context, code, of, message), about: { kind: 'claim', id }, claims: [id] };
	if (bare.length > 0) yield { ...rowOf(context, code, bare, message), atMost: 'note' };
}

/** One row for several places in an article, at the first of them. @param spans At least one, in order. */
export function rowOf(
	{ document: { path, text } }: Context,
	code: string,
	spans: readonly Span[],
	message: (words: string) => string,
): Draft {
	const [span, ...others] = spans;
	return {
		code,
		message: message(wordsAt(text, spans)),
		about: { kind: 'article', id: path },
		place: { path, span: span! },
		related: others.slice(0, mostPlaces).map((other) => ({ path, span: other, message: 'also here' })),
	};
}

/** `“several villages”, “heavy losses” and 3 more` */
export function wordsAt(text: string, spans: readonly Span[]): string {
	const words = [...new Set(spans.map(({ start, end }) => `“${brief(text.slice(start, end), 60)}”`))];
	if (words.length <= mostWords) return words.join(', ');
	return `${words.slice(0, mostWords).join(', ')} and ${words.length - mostWords} more`;
}
