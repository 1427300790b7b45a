import type { Span, TextEdit } from '../model/span';

/** A span after an edit. */
export interface ShiftedSpan extends Span {
	/** None of its own characters is left, and it has collapsed to where it stood. */
	readonly gone: boolean;
	/** Characters at an edge of it went together with what stood beyond that edge. */
	readonly cut: boolean;
}

/**
 * Carries spans across one change event of an editor: exact, synchronous, in UTF-16 units. `edits` are replacements in the
 * text before the event, disjoint, in any order, as VS Code reports them.
 *
 * Text inserted inside a span extends it, at its edge does not. Deletion clips it. Text that replaces a part of a span and
 * nothing outside belongs to it; text that replaces across its edge stays outside. A span that lost all its characters is
 * `gone`, also where other text took their place; nothing brings it back but looking for its quote again.
 */
export function shiftSpans(spans: readonly Span[], edits: readonly TextEdit[]): readonly ShiftedSpan[] {
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	const grown = [0];
	const deleted = [0];
	for (const [i, edit] of sorted.entries()) {
		grown.push(grown[i]! + edit.text.length - (edit.end - edit.start));
		deleted.push(deleted[i]! + edit.end - edit.start);
	}
	/** How many edits end at `at` or before. */
	const before = (at: number): number => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (sorted[middle]!.end <= at) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	/** How many of the first `at` characters are deleted. */
	const lost = (at: number): number => {
		const count = before(at);
		const next = sorted[count];
		return deleted[count]! + (next && next.start < at ? at - next.start : 0);
	};

	return spans.map(({ start, end }) => {
		const first = before(start);
		const across = sorted[first];
		const left =
			across && across.start < start
				? across.start + grown[first]! + across.text.length
				: start + grown[first]!;
		if (lost(end) - lost(start) >= end - start) {
			const at = across && across.start < start ? across.start + grown[first]! : left;
			return { start: at, end: at, gone: true, cut: true };
		}
		let last = before(end);
		const beyond = sorted[last];
		const cut =
			(across !== undefined && across.start < start) || (beyond !== undefined && beyond.start < end);
		// An insertion right at the end is beyond the span.
		while (last > 0 && sorted[last - 1]!.start === end) last--;
		const right = (beyond && beyond.start < end ? beyond.start : end) + grown[last]!;
		return { start: left, end: right, gone: false, cut };
	});
}
