import { createDiffer } from '../anchor/difference';
import type { Document } from '../model/document';
import type { Span } from '../model/span';
import { oneLine } from '../text/oneLine';

/** Sentences of an article that are others now. */
export interface TextChange {
	/** Empty where sentences were only added. */
	readonly from: string;
	/** Empty where they were only deleted. */
	readonly to: string;
	/** In UTF-16 units of the later text; empty where sentences were only deleted. */
	readonly span: Span;
}

/**
 * What became of the sentences of an article, in the order of the later text. White space does not count. Texts that differ
 * beyond what a bounded difference finds are one change.
 */
export function textChanges(before: Document, after: Document): readonly TextChange[] {
	if (before.text === after.text) return [];
	const [old, now] = [sentencesOf(before), sentencesOf(after)];
	const numbers = new Map<string, number>();
	const numbered = (sentences: readonly Sentence[]): readonly number[] =>
		sentences.map(({ words }) => {
			if (!numbers.has(words)) numbers.set(words, numbers.size);
			return numbers.get(words)!;
		});
	const changes: TextChange[] = [];
	let [i, j] = [0, 0];
	const upTo = (oldEnd: number, nowEnd: number): void => {
		if (oldEnd > i || nowEnd > j)
			changes.push(changeOf(old.slice(i, oldEnd), now.slice(j, nowEnd), startAt(j)));
		[i, j] = [oldEnd + 1, nowEnd + 1];
	};
	const startAt = (index: number): number => now[index]?.start ?? after.text.length;
	createDiffer()(numbered(old), numbered(now), upTo);
	upTo(old.length, now.length);
	return changes;
}

interface Sentence extends Span {
	/** On one line, so that another line end is no other sentence. */
	readonly words: string;
}

function sentencesOf({ text, reading }: Document): readonly Sentence[] {
	return reading.sentences.map(({ start, end }) => ({
		start,
		end,
		words: oneLine(text.slice(start, end)).trim(),
	}));
}

function changeOf(from: readonly Sentence[], to: readonly Sentence[], at: number): TextChange {
	const wordsOf = (sentences: readonly Sentence[]): string => sentences.map(({ words }) => words).join(' ');
	const end = to.at(-1)?.end ?? at;
	return { from: wordsOf(from), to: wordsOf(to), span: { start: to[0]?.start ?? at, end } };
}
