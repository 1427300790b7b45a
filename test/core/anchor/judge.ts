import type { Placement, Span } from '../../../src/core';
import { fold } from '../../../src/core/anchor/fold';
import type { Marked } from './marked';

/** How a placement compares with the truth. Of spans that are gone, only `orphaned` is right. */
export interface Verdict {
	readonly right: boolean;
	/** `exact` or `moved`, and not there, or its words differ beyond what does not count. */
	readonly silent: boolean;
	/** `changed` or worse though its words did not change. */
	readonly needless: boolean;
	readonly orphaned: boolean;
	readonly gone: boolean;
	readonly intact: boolean;
}

const words = (text: string): string => fold(text).text;

/** Judges where an anchor with `quote` was placed after an edit. A changed span is right where half of both is shared. */
export function judge({ state, spans }: Placement, quote: string, { text, span }: Marked): Verdict {
	const passes = state === 'exact' || state === 'moved';
	const [place] = spans;
	const intact = span !== undefined && words(text.slice(span.start, span.end)) === words(quote);
	const there = span !== undefined && place?.start === span.start && place.end === span.end;
	const right = !span
		? state === 'orphaned'
		: intact
			? passes && there
			: state === 'changed' && place !== undefined && shared(place, span) >= 0.5;
	return {
		right,
		silent: passes && !(intact && there),
		needless: intact && !passes,
		orphaned: state === 'orphaned',
		gone: !span,
		intact,
	};
}

/** Judges a tool that only ever says where: right is the right place, edited or not; any other place is silently wrong. */
export function judgePlace(place: Span | undefined, { span }: Marked): Verdict {
	const right = place && span ? shared(place, span) >= 0.5 : !place && !span;
	const gone = !span;
	return {
		right,
		silent: place !== undefined && !right,
		needless: false,
		orphaned: !place,
		gone,
		intact: false,
	};
}

/** What two spans share, of what they cover together. */
function shared(a: Span, b: Span): number {
	const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Shares of verdicts, in percent. */
export interface Shares {
	readonly count: number;
	readonly right: number;
	readonly silent: number;
	readonly needless: number;
	/** Neither right nor silently wrong: people are asked. */
	readonly flagged: number;
	/** Of those that are gone, or else of all. */
	readonly orphaned: number;
}

export function sharesOf(verdicts: readonly Verdict[]): Shares {
	const percent = (holds: (verdict: Verdict) => boolean, of = verdicts): number =>
		of.length === 0 ? 0 : (100 * of.filter(holds).length) / of.length;
	const gone = verdicts.filter((verdict) => verdict.gone);
	return {
		count: verdicts.length,
		right: percent(({ right }) => right),
		silent: percent(({ silent }) => silent),
		needless: percent(
			({ needless }) => needless,
			verdicts.filter(({ intact }) => intact),
		),
		flagged: percent(({ right, silent }) => !right && !silent),
		orphaned: percent(({ orphaned }) => orphaned, gone.length > 0 ? gone : verdicts),
	};
}
