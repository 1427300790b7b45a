import { readText, type Span } from '../../../src/core';
import type { Random } from './random';

/**
 * Spans of an article as people annotate them, by chance: sentences, quotations, those who are said to speak, and runs of words
 * inside of a paragraph. At most `count`, apart from white space alone.
 */
export function samplesOf(text: string, random: Random, count: number): readonly Span[] {
	const { sentences, quotations, attributions, paragraphs } = readText(text);
	const pools: readonly (readonly Span[])[] = [
		sentences,
		quotations.map(({ span }) => span),
		attributions.flatMap(({ source }) => source),
		paragraphs.map((paragraph) => someWords(text, paragraph, random)),
	].filter((pool) => pool.length > 0);
	const spans = new Map<string, Span>();
	for (let i = 0; i < count; i++) {
		const span = random.pick(random.pick(pools));
		if (text.slice(span.start, span.end).trim() !== '') spans.set(`${span.start} ${span.end}`, span);
	}
	return [...spans.values()];
}

function someWords(text: string, { start, end }: Span, random: Random): Span {
	const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)];
	if (words.length === 0) return { start, end };
	const first = random.int(words.length);
	const last = words[Math.min(words.length - 1, first + random.int(25))]!;
	return { start: start + words[first]!.index, end: start + last.index + last[0].length };
}
