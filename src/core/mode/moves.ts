import type { Span } from '../model/span';
import { overlapIn } from '../tagging/overlap';
import { spansAround } from '../tagging/spansAround';
import type { Move } from '../tagging/modeKeys';
import { agreed, type Annotation, claimInHand, covers, type Hand, ownClaims, spanRuleOf } from './hand';
import { likelySpans, spansIn } from './likelySpans';
import { withoutThat } from './withoutThat';

/** The words that a key of annotation mode selects from where the annotator is; undefined where there are none that way. */
export function moved(annotation: Annotation, hand: Hand, move: Move): readonly Span[] | undefined {
	const { text, reading } = annotation.document;
	const here = hullOf(hand);
	switch (move) {
		case 'go-on':
			return one(stops(annotation, hand).find(({ start }) => start >= after(hand)));
		case 'go-back':
			return one(stops(annotation, hand).findLast(({ start }) => start < here.start));
		case 'next-sentence':
			return one(
				sentencePick(
					annotation,
					reading.sentences.find(({ start }) => start > here.start),
				),
			);
		case 'previous-sentence': {
			const before = reading.sentences.findLast(({ end }) => end <= here.start);
			return one(sentencePick(annotation, before));
		}
		case 'next-span':
		case 'previous-span':
			return one(neighbour(annotation, here, move === 'next-span' ? 1 : -1));
		case 'grow':
			return one(around(annotation, here).find((span) => lengthOf(span) > lengthOf(here)));
		case 'shrink':
			return one(
				around(annotation, { start: here.start, end: here.start }).findLast(
					(span) => lengthOf(span) > 0 && lengthOf(span) < lengthOf(here) && span.end <= here.end,
				),
			);
		case 'quotation': {
			const next = reading.quotations.find(
				({ span }) => span.end > here.start && !covers(here, agreed(annotation, span)),
			);
			return one(next && agreed(annotation, next.span));
		}
		case 'without-attribution': {
			const contents = reading.attributions.flatMap(({ content }) => content);
			const said = contents.find((span) => overlaps(span, here) && !covers(here, agreed(annotation, span)));
			return one(said && agreed(annotation, withoutThat(text, said)));
		}
		case 'last-claim': {
			const own = ownClaims(annotation);
			const before = (): (typeof own)[number] | undefined =>
				own.findLast(({ placement }) => placement.spans[0]!.start <= here.start);
			const last = own.find(({ id }) => id === hand.last) ?? before();
			return last?.placement.spans;
		}
	}
}

/** From the first to the last selected word; the caret, where nothing is selected. */
export function hullOf({ selections, caret }: Hand): Span {
	const [first] = selections;
	return first ? { start: first.start, end: selections.at(-1)!.end } : { start: caret, end: caret };
}

/** The sentence of an offset, else the next one; undefined behind the last. */
export function sentenceAt({ document }: Annotation, offset: number): Span | undefined {
	return document.reading.sentences.find(({ end }) => end > offset);
}

/** Where *go on* stops: at what is suggested, else at what may be a claim; not where one is already. */
function stops(annotation: Annotation, hand: Hand): readonly Span[] {
	const own = overlapIn(ownClaims(annotation).flatMap(({ placement }) => placement.spans));
	const here = claimInHand(annotation, hand);
	const all = annotation.suggestions
		? annotation.suggestions.claims.map(({ span }) => agreed(annotation, span))
		: likelySpans(annotation.document, spanRuleOf(annotation));
	return all.filter((span) => own(span).length === 0 || here?.placement.spans.some((at) => covers(at, span)));
}

const after = ({ selections, caret }: Hand): number =>
	selections.length > 0 ? selections.at(-1)!.end : caret;

/** What a walk by sentences selects of one: what is likely a claim, else all of it. */
function sentencePick(annotation: Annotation, sentence: Span | undefined): Span | undefined {
	if (!sentence) return undefined;
	const rule = spanRuleOf(annotation);
	const likely = likelySpans(annotation.document, rule).find((span) => overlaps(span, sentence));
	return likely ?? agreed(annotation, sentence);
}

/** Of the words of the sentence that may be a claim the next or previous ones; from its last ones to the first again. */
function neighbour(annotation: Annotation, here: Span, step: 1 | -1): Span | undefined {
	const sentence = sentenceAt(annotation, here.start);
	if (!sentence) return undefined;
	const spans = spansIn(annotation.document, sentence, spanRuleOf(annotation));
	const at = spans.findIndex(({ start, end }) => start === here.start && end === here.end);
	if (at >= 0) return spans[(at + step + spans.length) % spans.length];
	return step === 1
		? (spans.find(({ start }) => start >= here.start) ?? spans[0])
		: (spans.findLast(({ start }) => start < here.start) ?? spans.at(-1));
}

/** What is around the selected words, from the word on, as it would be tagged; each inside the next. */
function around(annotation: Annotation, here: Span): readonly Span[] {
	const { text, reading } = annotation.document;
	return spansAround(text, reading, here.start)
		.map((span) => agreed(annotation, span))
		.filter((span) => covers(span, here));
}

const one = (span: Span | undefined): readonly Span[] | undefined => span && [span];
const lengthOf = ({ start, end }: Span): number => end - start;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
