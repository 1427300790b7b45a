import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import type { SpanRule } from '../model/vocabulary';
import type { Annotating } from '../tagging/annotating';
import { agreedSpan } from '../tagging/agreedSpan';
import type { OpenSuggestions } from '../tagging/open';

/** An article in annotation mode, with somebody who annotates. All spans are UTF-16 units of its text. */
export interface Annotation extends Annotating {
	readonly annotator: string;
	/** The suggestions that are shown; undefined where none are. */
	readonly suggestions?: OpenSuggestions;
}

/** What the annotator has before them. */
export interface Hand {
	/** The selected words, in the order of the text; none where there is a caret only. */
	readonly selections: readonly Span[];
	readonly caret: number;
	/** The id of the claim that was made or changed last. */
	readonly last?: string;
}

/** How the project cuts the edges of claims. */
export function spanRuleOf({ corpus }: Annotating): SpanRule {
	return corpus.project.value.spans ?? 'bare';
}

/** The words as the project's rule cuts them. */
export function agreed(annotating: Annotating, span: Span): Span {
	const { text, reading } = annotating.document;
	return agreedSpan(text, reading, span, spanRuleOf(annotating));
}

/** Parts of a claim, in the order of the text, as the project's rule cuts them; parts that then share words are one. */
export function agreedParts(annotating: Annotating, spans: readonly Span[]): readonly Span[] {
	const parts: Span[] = [];
	for (const span of spans) {
		const { start, end } = agreed(annotating, span);
		const last = parts.at(-1);
		if (last && start < last.end)
			parts[parts.length - 1] = { start: Math.min(last.start, start), end: Math.max(last.end, end) };
		else parts.push({ start, end });
	}
	return parts;
}

/** The annotator's own claims whose place is known, in the order of the text. */
export function ownClaims({ document, annotator }: Annotation): readonly PlacedClaim[] {
	return document.claims.filter((placed) => placed.annotator === annotator && isPlaced(placed));
}

const isPlaced = ({ placement: { state } }: PlacedClaim): boolean =>
	state !== 'ambiguous' && state !== 'orphaned';

/** The annotator's own claim that the keys are about: the one whose very words are selected, else the innermost at the caret. */
export function claimInHand(annotation: Annotation, { selections, caret }: Hand): PlacedClaim | undefined {
	const own = ownClaims(annotation);
	if (selections.length > 0) {
		const cut = agreedParts(annotation, selections);
		return own.find(({ placement: { spans } }) => same(spans, selections) || same(spans, cut));
	}
	const holds = ({ start, end }: Span): boolean => start <= caret && caret < end;
	return own
		.filter(({ placement }) => placement.spans.some(holds))
		.reduce<PlacedClaim | undefined>(
			(best, one) => (best && sizeOf(best) <= sizeOf(one) ? best : one),
			undefined,
		);
}

/** How many UTF-16 units a claim's words have. */
export const sizeOf = ({ placement }: PlacedClaim): number =>
	placement.spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Whether these are the very same words. */
export const same = (a: readonly Span[], b: readonly Span[]): boolean =>
	a.length === b.length && a.every(({ start, end }, i) => b[i]!.start === start && b[i]!.end === end);

/** Whether the outer words hold the inner ones. */
export const covers = (outer: Span, inner: Span): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;
