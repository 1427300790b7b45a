import type { Span } from '../model/span';

/** Without the `that` by which reported speech begins. UTF-16. */
export function withoutThat(text: string, { start, end }: Span): Span {
	const begins = /^that\s+/i.exec(text.slice(start, Math.min(end, start + longest)))?.[0].length ?? 0;
	return { start: start + begins, end };
}

/** `that` with a line end and some white space. */
const longest = 12;
