import type { OpenSuggestions, Span, SuggestedClaim, SuggestedEntity } from '../../core';

/** A suggestion and the words of it that are meant: of an entity, one mention. */
export type SuggestionAt =
	| { readonly kind: 'claim'; readonly span: Span; readonly claim: SuggestedClaim }
	| { readonly kind: 'entity'; readonly span: Span; readonly entity: SuggestedEntity };

/** What commands at a UTF-16 offset are about: a claim that begins there, else the shortest suggestion around it. */
export function suggestionAt(
	{ claims, entities }: OpenSuggestions,
	offset: number,
): SuggestionAt | undefined {
	const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
	const found: SuggestionAt[] = [
		...claims
			.filter(({ span }) => holds(span))
			.map((claim) => ({ kind: 'claim', span: claim.span, claim }) as const),
		...entities.flatMap((entity) =>
			entity.mentions.filter(holds).map((span) => ({ kind: 'entity', span, entity }) as const),
		),
	];
	const rank = ({ kind, span }: SuggestionAt): number =>
		kind === 'claim' && span.start === offset ? 0 : span.end - span.start;
	return found.reduce<SuggestionAt | undefined>(
		(best, one) => (best && rank(best) <= rank(one) ? best : one),
		undefined,
	);
}

/** Where a walk through suggestions stops: at every claim, and once at every entity; of a known one, once at every form. */
export function stops(text: string, { claims, entities }: OpenSuggestions): readonly Span[] {
	return [...claims.map(({ span }) => span), ...entities.flatMap((entity) => firstMentions(text, entity))];
}

function firstMentions(text: string, { known, mentions }: SuggestedEntity): readonly Span[] {
	if (known === undefined) return mentions.slice(0, 1);
	const byForm = new Map<string, Span>();
	for (const span of mentions) {
		const form = text.slice(span.start, span.end);
		if (!byForm.has(form)) byForm.set(form, span);
	}
	return [...byForm.values()];
}

/** The mentions in the very words of one of them. */
export function sameForm(text: string, { mentions }: SuggestedEntity, of: Span): readonly Span[] {
	const form = text.slice(of.start, of.end);
	return mentions.filter(({ start, end }) => text.slice(start, end) === form);
}
