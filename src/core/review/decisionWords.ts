import { brief } from '../text/oneLine';
import type { ReviewState } from './reviewState';

/** A decision for people: what was decided, by whom, when and why, and whether it still stands; undefined where there is none. */
export function decisionWords(
	state: ReviewState,
): { readonly what: string; readonly who: string } | undefined {
	if (state.state === 'none') return undefined;
	const { decision, by, on, reason } = state.review;
	const stale = state.state === 'stale' ? `stale, ${staleWords[state.why]}: ` : '';
	return { what: `${stale}${decision}`, who: `by ${by} on ${on}${reason ? `: ${brief(reason)}` : ''}` };
}

const staleWords = {
	changed: 'changed since',
	unbound: 'not bound to a content',
	malformed: 'not bound to a content',
} as const;
