import type { Cue, TextReading } from '../model/document';
import type { Span } from '../model/span';
import { weakHedges } from '../text/lexicons/hedges';

/** A hedge holds back; a weasel hides who says so, or how many do. */
export interface SuggestedHedge extends Cue {
	readonly kind: 'hedge' | 'weasel';
}

/**
 * The hedges of `text` and, in sentences that read as uncertain, its weasel words, in the order of the text; none overlap. A
 * hedge that is as often ability, permission or a condition (`may`, `could`, `if`) is one here only in such a sentence. Linear.
 */
export function suggestHedges(text: string, { hedges, uncertain }: TextReading): readonly SuggestedHedge[] {
	const found: SuggestedHedge[] = [];
	let at = 0;
	const takeUntil = (end: number, isUncertain: boolean): void => {
		for (; at < hedges.length && hedges[at]!.span.start < end; at++)
			if (isUncertain || !isWeak(hedges[at]!))
				found.push({ span: hedges[at]!.span, entry: hedges[at]!.entry, kind: 'hedge' });
	};
	for (const { span: sentence, cues } of uncertain) {
		takeUntil(sentence.start, false);
		for (const span of cues) {
			takeUntil(span.start, true);
			const from = at;
			while (at < hedges.length && isWeak(hedges[at]!) && isPartOf(hedges[at]!.span, span)) at++;
			const before = found.at(-1);
			const isTaken = before && before.span.end > span.start;
			if (isTaken || (hedges[at] && hedges[at]!.span.start < span.end)) {
				at = from;
				takeUntil(span.end, true);
			} else found.push({ span, entry: text.slice(span.start, span.end).toLowerCase(), kind: 'weasel' });
		}
		takeUntil(sentence.end, true);
	}
	takeUntil(Infinity, false);
	return found;
}

/** Inside it, and shorter. */
const isPartOf = (one: Span, other: Span): boolean =>
	one.end <= other.end && one.end - one.start < other.end - other.start;

const isWeak = ({ entry }: Cue): boolean => weakHedges.has(entry);
