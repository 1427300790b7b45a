import type { Finding } from '../../../src/core/model/finding';
import type { Output } from '../../../src/core/formats/output';

/** A finding about one claim in `a.txt`, unless told otherwise. */
export function finding(parts: Partial<Finding> = {}): Finding {
	return {
		code: 'claim.hedge-dropped',
		level: 'error',
		message: 'Hedged here, stated flatly elsewhere.',
		place: { path: 'a.txt', span: { start: 0, end: 0 } },
		about: { kind: 'claim', id: 'k3f9wq2' },
		claims: ['k3f9wq2'],
		related: [],
		...parts,
	};
}

/** A place in `a.txt`: where `words` first stand in `text`. */
export function at(text: string, words: string, path = 'a.txt') {
	const start = text.indexOf(words);
	return { path, span: { start, end: start + words.length } };
}

export function output(texts: Readonly<Record<string, string>>, articles = 1): Output {
	return { articles, textOf: (path) => texts[path] };
}
