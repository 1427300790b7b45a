import type { Finding } from '../model/finding';
import { count } from '../text/count';

/** So many rows of one code on one file are a list; more are a flood. */
export const mostRows = 100;

/**
 * Of `findings` in their order, at most `mostRows` of one code on one file, and then one row of the same code that says how many
 * more there are, at the first of them. What is wrong with a sidecar or with a place that it names is never left out.
 */
export function capped<T extends Finding>(findings: readonly T[]): (T | Finding)[] {
	if (findings.length <= mostRows) return [...findings];
	const rows = new Map<string, T[]>();
	for (const finding of findings) {
		const key = `${finding.code} ${finding.place.path}`;
		const known = rows.get(key);
		if (known) known.push(finding);
		else rows.set(key, [finding]);
	}
	const left = new Set<T>();
	const last = new Map<T, Finding>();
	for (const group of rows.values()) {
		const hidden = isNeverCapped(group[0]!.code) ? [] : group.slice(mostRows);
		if (hidden.length < 2) continue;
		for (const finding of hidden) left.add(finding);
		last.set(hidden[0]!, moreOf(hidden[0]!, hidden.length));
	}
	return findings.flatMap((finding) => (left.has(finding) ? (last.get(finding) ?? []) : finding));
}

const isNeverCapped = (code: string): boolean => code.startsWith('sidecar.') || code.startsWith('anchor.');

function moreOf({ code, level, place }: Finding, more: number): Finding {
	return {
		code,
		level,
		message: `${count(more, 'more finding')} of this kind from here on: they are not listed.`,
		about: { kind: 'article', id: place.path },
		// Where they begin, not the words of one of them: these may have to be kept back.
		place: { ...place, span: { start: place.span.start, end: place.span.start } },
		claims: [],
		related: [],
	};
}
