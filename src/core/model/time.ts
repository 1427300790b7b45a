import type { Span } from './span';

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** What an expression of time says by itself, before it is known when it was written. Months, days and weekdays count from 1; Monday is 1. */
export type WrittenTime =
	| { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number }
	| { readonly kind: 'month'; readonly year?: number; readonly month: number; readonly shift?: Shift }
	| { readonly kind: 'year'; readonly year: number }
	/** Without a shift, the latest one. */
	| { readonly kind: 'weekday'; readonly weekday: number; readonly shift?: Shift }
	/** `count` units from the time of writing: `last week` is -1. */
	| { readonly kind: 'offset'; readonly unit: TimeUnit; readonly count: number }
	/** How long something has gone on: `nearly two years`. */
	| { readonly kind: 'duration'; readonly unit: TimeUnit; readonly count: number }
	/** `recently`, `for months`: no calendar tells. */
	| { readonly kind: 'vague' };

/** `last`, `this`, `next`. */
export type Shift = -1 | 0 | 1;

/** An expression of time in the text. */
export interface DateExpression {
	/** UTF-16. */
	readonly span: Span;
	readonly time: WrittenTime;
	/** The weekday that the text gives beside a date. */
	readonly weekday?: number;
}

/** When something was, as far as the text and the day of writing tell. */
export interface ResolvedDate {
	/** ISO 8601, to the precision known; a week by its Monday. */
	readonly date: string;
	/** UCDP: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year. */
	readonly precision: 1 | 2 | 3 | 4 | 5;
	/** `stated` where the text has all of it; `inferred` where it was counted from the day of writing. */
	readonly basis: 'stated' | 'inferred';
}
