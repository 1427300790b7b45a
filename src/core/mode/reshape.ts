import { partsOf } from '../corpus/document';
import { reattach } from '../corpus/reattach';
import type { PlacedClaim } from '../model/document';
import { hull, type Span } from '../model/span';
import { claimChanges } from '../tagging/claimChanges';
import { draftClaim } from '../tagging/claimDraft';
import { rejection } from '../tagging/reject';
import { tokensOf } from '../text/tokens';
import { type Edge, type EdgeMove, withEdge } from './edges';
import { gone, type Step, type StepChanges } from './fields';
import { hasClaim } from '../tagging/hasClaim';
import {
	agreed,
	agreedParts,
	type Annotation,
	claimInHand,
	covers,
	type Hand,
	ownClaims,
	same,
	sizeOf,
} from './hand';
import { hullOf } from './moves';

const noClaim: Step = { say: 'There is no claim of yours at the caret.' };

/** Moves an edge of the claim in hand, or of the selected words where they are no claim. */
export function moveEdge(annotation: Annotation, hand: Hand, edge: Edge, move: EdgeMove): Step {
	const placed = hand.selections.length > 0 ? claimInHand(annotation, hand) : undefined;
	const from = placed ? { ...hand, selections: placed.placement.spans } : hand;
	const spans = withEdge(annotation, from, edge, move);
	if (!spans) return { say: 'There are no more words this way.' };
	if (!placed) return { select: spans, say: '' };
	return { select: spans, changes: respan(annotation, placed, spans), say: 'The claim has other words now.' };
}

/** Puts the claim in hand and the next one of the annotator's together, with the fields of the first. */
export function join(annotation: Annotation, hand: Hand): Step {
	const first = claimInHand(annotation, hand);
	if (!first) return noClaim;
	const own = ownClaims(annotation);
	const end = first.placement.spans.at(-1)!.end;
	const second = own.find(({ placement }) => placement.spans[0]!.start >= end);
	if (!second) return { say: 'There is no claim of yours behind it to join.' };
	if (holdsMore(second) || isReferredTo(annotation, second))
		return {
			say: `Claim ${second.id} has notes, ratings or relations that would be lost: delete it by hand first.`,
		};
	const { text } = annotation.document;
	const gap = { start: end, end: second.placement.spans[0]!.start };
	const isNext = tokensOf(text, gap.start, gap.end).every(
		({ isWord, lower }) => !isWord || joining.has(lower),
	);
	const [opening, ...rest] = second.placement.spans;
	const before = first.placement.spans.slice(0, -1);
	const last = first.placement.spans.at(-1)!;
	const spans = isNext
		? [...before, agreed(annotation, { start: last.start, end: opening!.end }), ...rest]
		: [...before, last, opening!, ...rest];
	const respanned = respan(annotation, first, spans);
	return {
		select: spans,
		changes: (sidecar) => {
			if (!hasClaim(sidecar, second)) return gone(second);
			const changes = respanned(sidecar);
			if ('refused' in changes) return changes;
			return [...changes, { do: 'delete', path: ['claims', second.annotator, second.id] }];
		},
		say: 'Joined with the next claim.',
	};
}

/**
 * Makes two claims of one: the selected words of a claim become one of their own, with its fields, and what is left keeps the
 * first; a claim that is selected as a whole is split at the conjunction or mark nearest to its middle.
 */
export function split(annotation: Annotation, hand: Hand): Step {
	const { text } = annotation.document;
	const own = ownClaims(annotation);
	const here = hullOf(hand);
	const placed =
		claimInHand(annotation, hand) ??
		own
			.filter(({ placement }) => placement.spans.some((span) => covers(span, here)))
			.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
	if (!placed) return noClaim;
	const index = placed.placement.spans.findIndex((span) => covers(span, here));
	const whole = placed.placement.spans[Math.max(index, 0)]!;
	const isPart = hand.selections.length === 1 && index >= 0 && !same([agreed(annotation, here)], [whole]);
	const taken = isPart
		? here
		: behindMiddle(text, whole, hand.selections.length === 0 ? hand.caret : undefined);
	const cut = taken && agreed(annotation, taken);
	if (!cut) return { say: 'Select the part that is a claim of its own first.' };
	const left = [
		agreed(annotation, withoutJoin(text, { start: whole.start, end: cut.start })),
		agreed(annotation, { start: cut.end, end: whole.end }),
	].filter((span) => tokensOf(text, span.start, span.end).some(({ isWord }) => isWord));
	if (left.length === 0) return { say: 'Nothing would be left of the claim.' };
	const rest = placed.placement.spans.toSpliced(Math.max(index, 0), 1, ...left);
	const respanned = respan(annotation, placed, rest);
	const { is, said } = placed.claim;
	const draft = draftClaim(annotation, [cut]);
	return {
		select: [cut],
		changes: (sidecar) => {
			const changes = respanned(sidecar);
			if ('refused' in changes) return changes;
			const added = claimChanges(annotation, sidecar, annotation.annotator, { spans: [cut], draft });
			return [
				...changes,
				...added
					.filter((change) => change.do === 'add-claim')
					.map((change) => ({
						...change,
						claim: { ...change.claim, is: { ...is, status: 'draft' as const, credibility: undefined }, said },
					})),
			];
		},
		say: 'Split into two claims.',
	};
}

/** Adds the selected words to the last claim as a part of its own. */
export function addPart(annotation: Annotation, hand: Hand): Step {
	const last = ownClaims(annotation).find(({ id }) => id === hand.last);
	if (!last) return { say: 'Tag the first part of the claim first.' };
	if (hand.selections.length === 0) return { say: 'Select the words to add first.' };
	const cut = agreedParts(annotation, hand.selections);
	const overlaps = cut.some((span) =>
		last.placement.spans.some((at) => at.start < span.end && span.start < at.end),
	);
	if (overlaps) return { say: 'The claim has these words already.' };
	const spans = [...last.placement.spans, ...cut].sort((a, b) => a.start - b.start);
	return { select: spans, changes: respan(annotation, last, spans), say: 'Added to the last claim.' };
}

/** Deletes the claim in hand with what refers to it here; where there is none, rejects the suggestion that is selected. */
export function remove(annotation: Annotation, hand: Hand): Step {
	const placed = claimInHand(annotation, hand);
	const { annotator } = annotation;
	if (placed)
		return {
			changes: (sidecar) =>
				hasClaim(sidecar, placed)
					? [
							{ do: 'delete-references', id: placed.id },
							{ do: 'delete', path: ['claims', annotator, placed.id] },
						]
					: gone(placed),
			say: `Deleted: claim ${placed.id}. Undo takes it back.`,
		};
	const words = hull(hand.selections);
	const suggested =
		words &&
		annotation.suggestions?.claims.find(({ span }) =>
			same([agreed(annotation, span)], [agreed(annotation, words)]),
		);
	if (!suggested) return noClaim;
	const { text } = annotation.document;
	return {
		changes: () => [rejection(annotator, 'claim', text, suggested.span)],
		say: 'The suggestion is rejected for good.',
	};
}

/** Puts a claim on other words; all else that is said of it stays. */
function respan(annotation: Annotation, placed: PlacedClaim, spans: readonly Span[]): StepChanges {
	const { text, sidecar } = annotation.document;
	const { annotator, id, claim, placement } = placed;
	const unsettled = {
		path: ['claims', annotator, id],
		anchors: partsOf(claim),
		placement,
		text: claim.text ?? sidecar?.value.article?.text,
		of: placed,
	};
	return (now) => reattach(now, unsettled, text, spans);
}

/** Whether more is said of a claim than annotation mode can say again. */
function holdsMore({ claim }: PlacedClaim): boolean {
	return (
		claim.is.credibility !== undefined ||
		Object.entries(claim).some(([key, value]) => value !== undefined && !sayable.has(key))
	);
}

const sayable: ReadonlySet<string> = new Set([
	'quote',
	'prefix',
	'suffix',
	'text',
	'is',
	'said',
	'hedges',
	'origin',
]);

/** Whether a relation, in any article, leads to a claim. */
function isReferredTo({ corpus }: Annotation, { id }: PlacedClaim): boolean {
	return [...corpus.documents()].some(({ claims }) =>
		claims.some(({ claim }) => claim.relations?.some(({ to }) => to === id)),
	);
}

/** The words of a claim from a caret on, or from the mark or the joining word nearest to its middle. */
function behindMiddle(text: string, whole: Span, caret: number | undefined): Span | undefined {
	const tokens = tokensOf(text, whole.start, whole.end);
	const words = tokens.filter(({ isWord }) => isWord);
	const starts =
		caret === undefined
			? tokens.flatMap((token, i) => {
					const next = tokens[i + 1];
					const divides = token.isWord ? joining.has(token.lower) : marks.has(token.text);
					return divides && next?.isWord && i > 0 && !joining.has(next.lower) ? [next.start] : [];
				})
			: words
					.filter(({ start }) => start >= caret)
					.map(({ start }) => start)
					.slice(0, 1);
	const middle = (whole.start + whole.end) / 2;
	const [start] = starts
		.filter((at) => at > whole.start)
		.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
	return start === undefined ? undefined : { start, end: whole.end };
}

const marks: ReadonlySet<string> = new Set([',', ';', ':', '—', '–', '،', '؛']);
const joining: ReadonlySet<string> = new Set(['and', 'but', 'or', 'while']);

/** Without the `and` at its end, which has nothing to join any more. */
function withoutJoin(text: string, { start, end }: Span): Span {
	const last = tokensOf(text, start, end).at(-1);
	return { start, end: last && joining.has(last.lower) ? last.start : end };
}
