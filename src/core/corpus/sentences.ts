import { countWhere } from '../countWhere';
import type { TextReading } from '../model/document';
import type { Span } from '../model/span';

/** Indexes of the first and the last sentence that `span` touches; the nearest one where it touches none. */
export function sentenceRange(reading: TextReading, span: Span): readonly [number, number] {
	const { sentences } = reading;
	const first = Math.min(firstEndingAfter(sentences, span.start), sentences.length - 1);
	let last = Math.max(first, 0);
	while (last + 1 < sentences.length && sentences[last + 1]!.start < span.end) last++;
	return [Math.max(first, 0), Math.min(last, sentences.length - 1)];
}

/** Index of the paragraph that holds an offset. */
export function paragraphAt(reading: TextReading, offset: number): number {
	return firstEndingAfter(reading.paragraphs, offset);
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
	return countWhere(spans.length, (i) => spans[i]!.end <= offset);
}
