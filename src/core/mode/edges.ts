import type { Span } from '../model/span';
import { tokensOf } from '../text/tokens';
import { type Annotation, type Hand } from './hand';
import { sentenceAt } from './moves';

export type Edge = 'start' | 'end';
export type EdgeMove = 'word-on' | 'word-back' | 'sentence';

/**
 * The selected words with one edge a word further on or back, or at that end of the sentence; at least a word is left. From a
 * caret, the word there. Undefined where the edge can go no further.
 */
export function withEdge(
	annotation: Annotation,
	{ selections, caret }: Hand,
	edge: Edge,
	move: EdgeMove,
): readonly Span[] | undefined {
	const { text } = annotation.document;
	const spans = selections.length > 0 ? [...selections] : [{ start: caret, end: caret }];
	const index = edge === 'start' ? 0 : spans.length - 1;
	const span = spans[index]!;
	const to = target(annotation, span, edge, move, text);
	if (to === undefined || to === span[edge]) return undefined;
	const changed = { ...span, [edge]: to };
	const touches = spans.some(
		(other, i) => i !== index && other.start < changed.end && changed.start < other.end,
	);
	if (changed.end <= changed.start || touches) return undefined;
	spans[index] = changed;
	return spans;
}

function target(
	annotation: Annotation,
	span: Span,
	edge: Edge,
	move: EdgeMove,
	text: string,
): number | undefined {
	if (move === 'sentence') {
		const sentence = sentenceAt(
			annotation,
			edge === 'start' ? span.start : Math.max(span.start, span.end - 1),
		);
		return sentence?.[edge];
	}
	// A word is reached within this many characters, or there is none.
	const from = Math.max(0, span[edge] - reach);
	const words = tokensOf(text, from, Math.min(text.length, span[edge] + reach)).filter(
		({ isWord }) => isWord,
	);
	const at = span[edge];
	if (edge === 'start')
		return move === 'word-on'
			? words.find(({ start }) => start > at)?.start
			: words.findLast(({ start }) => start < at)?.start;
	return move === 'word-on'
		? words.find(({ end }) => end > at)?.end
		: words.findLast(({ end }) => end < at)?.end;
}

const reach = 400;
