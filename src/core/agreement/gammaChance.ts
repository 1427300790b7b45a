import type { CodedSpan, CodedText } from './codedText';

/**
 * The text as annotators who know nothing of each other might mark it (Mathet et al. 2015, 5.2): each gets what one of them, drawn
 * at random, has marked, moved along the text by a random distance; what leaves at the end comes in at the start. The distances
 * are half a mean span apart where that can be had, lest two that get the same spans get them at the same place.
 * @param text With a span at least.
 */
export function shuffled(text: CodedText, random: () => number): CodedText {
	const { length, coders } = text;
	const byCoder = new Map(coders.map((coder) => [coder, text.spans.filter((span) => span.coder === coder)]));
	const apart = text.spans.reduce((sum, { start, end }) => sum + end - start, 0) / text.spans.length / 2;
	for (;;) {
		const moves: number[] = [];
		const spans: CodedSpan[] = [];
		for (const coder of coders) {
			const drawn = byCoder.get(coders[Math.floor(random() * coders.length)]!) ?? [];
			const by = moveFrom(moves, apart, length, random);
			moves.push(by);
			for (const { start, end, label } of drawn) {
				const to = (start + by) % length;
				spans.push({ coder, start: to, end: to + end - start, label });
			}
		}
		// An annotator without spans can be drawn for everybody.
		if (spans.length > 0) return { length, coders, spans };
	}
}

function moveFrom(others: readonly number[], apart: number, length: number, random: () => number): number {
	let by = 0;
	for (let attempt = 0; attempt < 100; attempt++) {
		by = Math.floor(random() * length);
		const isNear = others.some((other) => {
			const between = Math.abs(by - other);
			return Math.min(between, length - between) < apart;
		});
		if (!isNear) break;
	}
	return by;
}
