import { createLocator } from '../anchor/locate';
import { isPassShown } from '../corpus/shown';
import type { Document, PlacedClaim, PlacedMention } from '../model/document';
import type { Anchor, Dismissal } from '../model/schema';
import type { Span } from '../model/span';
import { suggest } from '../suggest/suggest';
import type { SuggestedEntity, Suggestions } from '../suggest/suggestions';
import { oneLine } from '../text/oneLine';
import type { Annotating } from './annotating';
import { knownEntities } from './known';
import { overlapIn } from './overlap';

/** What may still be tagged in an article. Each list in the order of the text. */
export type OpenSuggestions = Pick<Suggestions, 'claims' | 'entities'>;

/** What a rejected suggestion is dismissed as. */
export const rejectedAs = { claim: 'suggestion.claim', entity: 'suggestion.entity' } as const;
export type SuggestionKind = keyof typeof rejectedAs;

const none: OpenSuggestions = { claims: [], entities: [] };

/**
 * The suggestions for an article that its annotator has neither followed nor rejected: claims on words that none of their
 * claims covers, and entities with those mentions that are not tagged. None while their pass for agreement is open: two
 * people who are measured against each other must not both follow the machine.
 */
export function openSuggestions(annotating: Annotating): OpenSuggestions {
	const { corpus, document, annotator } = annotating;
	if (annotator !== undefined && !isPassShown(document, annotator, undefined)) return none;
	return stillOpen(annotating, suggest(document.text, document.reading, knownEntities(corpus)));
}

/** Of suggestions for the document's text, those that `openSuggestions` gives outside of a pass. */
export function stillOpen(
	{ document, annotator }: Annotating,
	{ claims, entities }: OpenSuggestions,
): OpenSuggestions {
	const rejected = rejectionsIn(document, annotator);
	const isClaimed = halfCovered(
		document.claims.filter((claim) => isOwn(document, claim, annotator)).flatMap(sure),
	);
	const isRejected = halfCovered(rejected.claim.spans);
	return {
		claims: claims.filter(({ span }) => !isClaimed(span) && !isRejected(span)),
		entities: openEntities(document, entities, rejected.entity),
	};
}

/** Where nobody has said who annotates, everybody's claims count. */
function isOwn(document: Document, claim: PlacedClaim, annotator: string | undefined): boolean {
	return annotator === undefined
		? isPassShown(document, claim.annotator, undefined)
		: claim.annotator === annotator;
}

const sure = ({ placement: { state, spans } }: PlacedClaim | PlacedMention): readonly Span[] =>
	state === 'ambiguous' ? [] : spans;

/** Whether half of the shorter of two spans lies in the other, for any of `spans`. */
function halfCovered(spans: readonly Span[]): (span: Span) => boolean {
	const overlapping = overlapIn(spans);
	return (span) =>
		overlapping(span).some((other) => {
			const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
			return shared * 2 >= Math.min(span.end - span.start, other.end - other.start);
		});
}

interface Rejections {
	readonly spans: readonly Span[];
	/** The words as they were when they were rejected. */
	readonly words: ReadonlySet<string>;
}

/** Where the words now are whose suggestions were rejected for good, in whatever text that was. */
function rejectionsIn(
	{ text, sidecar }: Document,
	annotator: string | undefined,
): Readonly<Record<SuggestionKind, Rejections>> {
	const dismissed = (annotator !== undefined && sidecar?.value.dismissed?.[annotator]) || [];
	const locator = createLocator(text);
	const of = (kind: SuggestionKind): Rejections => {
		const anchors = dismissed.flatMap((one) => anchorIn(one, rejectedAs[kind]));
		return {
			spans: anchors.flatMap((anchor) => {
				const { state, spans } = locator.locate(anchor);
				return state === 'ambiguous' ? [] : spans;
			}),
			words: new Set(anchors.map(({ quote }) => oneLine(quote))),
		};
	};
	return { claim: of('claim'), entity: of('entity') };
}

function anchorIn({ code, target }: Dismissal, wanted: string): readonly Anchor[] {
	return code === wanted && typeof target !== 'string' ? [target] : [];
}

/**
 * A name that was rejected at one place is rejected wherever it stands in the article: with all that is thought to be the
 * same thing, unless that is known and so right in itself.
 */
function openEntities(
	{ text, sidecar, mentions }: Document,
	entities: readonly SuggestedEntity[],
	rejected: Rejections,
): readonly SuggestedEntity[] {
	const tagged = overlapIn(mentions.flatMap(sure));
	const isRejectedPlace = overlapIn(rejected.spans);
	const formsInUse = new Set(
		Object.values(sidecar?.value.entities ?? {}).flatMap((entity) => Object.keys(entity.mentions ?? {})),
	);
	const formOf = ({ start, end }: Span): string => oneLine(text.slice(start, end));
	const isRejected = (span: Span): boolean =>
		rejected.words.has(formOf(span)) || isRejectedPlace(span).length > 0;
	return entities.flatMap((entity) => {
		const isKnown = entity.known !== undefined;
		if (!isKnown && entity.mentions.some(isRejected)) return [];
		const open = entity.mentions.filter(
			(span) => tagged(span).length === 0 && !formsInUse.has(formOf(span)) && !(isKnown && isRejected(span)),
		);
		return open.length > 0 ? [{ ...entity, mentions: open }] : [];
	});
}
