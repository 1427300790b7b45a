import type { TextReading } from '../model/document';
import type { Span } from '../model/span';

/**
 * Where the words of a claim that the sidecar holds without a place (its cue, its hedges) stand: the occurrence nearest to the
 * claim in its sentence, else in the sentence before or after. Between word edges, case as written before any case. One
 * result for each of `words`, undefined where they stand nowhere near. Spans in UTF-16 units of `text`.
 */
export function nearestWords(
	reading: TextReading,
	text: string,
	claim: Span,
	words: readonly string[],
): readonly (Span | undefined)[] {
	const { sentences } = reading;
	const first = firstEndingAfter(sentences, claim.start);
	let last = first;
	while (last + 1 < sentences.length && sentences[last + 1]!.start < claim.end) last++;
	const own = join(sentences[first], sentences[Math.min(last, sentences.length - 1)], claim);
	const near = [sentences[first - 1], sentences[last + 1]].filter((one) => one !== undefined);
	return words.map((one) => nearest(text, [own], claim, one) ?? nearest(text, near, claim, one));
}

function join(first: Span | undefined, last: Span | undefined, claim: Span): Span {
	return {
		start: Math.min(first?.start ?? claim.start, claim.start),
		end: Math.max(last?.end ?? claim.end, claim.end),
	};
}

function nearest(text: string, spans: readonly Span[], claim: Span, words: string): Span | undefined {
	if (words.trim() === '') return undefined;
	const find = (fold: (part: string) => string): Span | undefined => {
		let best: Span | undefined;
		for (const { start, end } of spans) {
			const part = fold(text.slice(start, end));
			const wanted = fold(words);
			// Folding case may change lengths in some scripts: then only the case as written counts.
			if (part.length !== end - start) continue;
			for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + 1)) {
				const hit = { start: start + at, end: start + at + wanted.length };
				if (hasEdges(text, hit) && (!best || distance(hit, claim) < distance(best, claim))) best = hit;
			}
		}
		return best;
	};
	return find(flat) ?? find((part) => flat(part).toLowerCase());
}

/** Unit for unit, so that offsets stay. */
const flat = (part: string): string => part.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ');

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function hasEdges(text: string, { start, end }: Span): boolean {
	const isWord = (part: string): boolean => /^[\p{L}\p{N}]/u.test(part);
	const before = text.slice(Math.max(0, start - 1), start);
	return (
		!(isWord(before) && isWord(text.slice(start, start + 2))) &&
		!(isWord(text.slice(end - 1, end)) && isWord(text.slice(end, end + 2)))
	);
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (spans[middle]!.end <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}
