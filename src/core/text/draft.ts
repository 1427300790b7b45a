import type { Span } from '../model/span';
import type { Unit } from './unit';

/** An attribution that may still gain content. */
export interface Draft {
	readonly source: Span | undefined;
	readonly cue: Span;
	readonly content: Span[];
	/** Whether the cue is of speech, so that more of it may follow. */
	readonly isSaying: boolean;
	readonly speaker: Span | undefined;
	readonly via: Span | undefined;
}

export interface ReadUnit {
	readonly unit: Unit;
	readonly drafts: readonly Draft[];
}

/** Whether some content holds any of a span. */
export const claims = (drafts: readonly Draft[], span: Span): boolean =>
	drafts.some(({ content }) => content.some((one) => one.start < span.end && span.start < one.end));
