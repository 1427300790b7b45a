import search from 'approx-string-match';
import type { Span } from '../../src/core';

/** An anchor as Hypothesis stores it: 32 characters on each side always, and where it stood. */
export interface PeerAnchor {
	readonly quote: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly hint: number;
}

export function peerAnchor(text: string, { start, end }: Span): PeerAnchor {
	const prefix = text.slice(Math.max(0, start - 32), start);
	return { quote: text.slice(start, end), prefix, suffix: text.slice(end, end + 32), hint: start };
}

/**
 * Places an anchor by Hypothesis's published scoring, written anew: exact occurrences where there are any, else approximate ones
 * with up to half of the quote wrong; the best of quote, prefix, suffix and position, whatever its score.
 */
export function peerPlace(text: string, { quote, prefix, suffix, hint }: PeerAnchor): Span | undefined {
	let best: Span | undefined;
	let highest = -1;
	for (const { start, end, errors } of candidates(text, quote, Math.min(256, quote.length / 2))) {
		const before =
			prefix === '' ? 1 : likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
		const after = suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix);
		const near = 1 - Math.abs(start - hint) / text.length;
		const score = 50 * (1 - errors / quote.length) + 20 * before + 20 * after + 2 * near;
		if (score > highest) [highest, best] = [score, { start, end }];
	}
	return best;
}

function candidates(text: string, words: string, maxErrors: number) {
	const exact: { start: number; end: number; errors: number }[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
		exact.push({ start: at, end: at + words.length, errors: 0 });
	return exact.length > 0 ? exact : search(text, words, maxErrors);
}

function likeness(text: string, words: string): number {
	if (text === '') return 0;
	const [best] = candidates(text, words, words.length);
	return best ? 1 - best.errors / words.length : 0;
}
