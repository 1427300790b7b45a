import type { Footing, ReportedArticle, ReportedClaim, ReportedReview } from '../core/index';

/** On what a claim rests, firmest first. */
export const footingWords: Readonly<Record<Footing, string>> = {
	named: 'named source',
	pseudonymous: 'pseudonym',
	anonymous: 'unnamed source',
	vague: 'vague source',
	none: 'no source identified',
	author: 'author’s own word',
};
export const footings = Object.keys(footingWords) as readonly Footing[];

/** `1 claim`, `2 claims`. */
export const count = (number: number, noun: string): string =>
	`${formatted(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A number with separators, at most three digits behind the point. */
export const formatted = (number: number): string => numbers.format(number);
/** Made once: that takes longer than using it. */
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

export const inWords = (slug: string): string => slug.replaceAll('-', ' ');

/** A range of figures: one number where it is one. */
export const rangeWords = (low: number, high: number): string =>
	low === high ? formatted(low) : `${formatted(low)}–${formatted(high)}`;

/** The part of a longer text that fits, with an ellipsis. */
export function brief(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, length - 1).trimEnd()}…`;
}

/** What a mark of a claim says of it. */
export const markWords = ({ words, chain, line }: ReportedClaim): string =>
	`“${brief(words, 80)}” ${brief(chain, 60)}${line === undefined ? '' : `, line ${line}`}`;

/** Why a decision may not be taken as one on what stands there today. */
export const staleWords = { changed: 'changed since', unknown: 'on a state that is not recorded' } as const;

export const reviewWords = ({ decision, by, on, stale }: ReportedReview): string =>
	`${decision}, by ${by} on ${on}${stale ? ` (${staleWords[stale]})` : ''}`;

/** Where an article stands in the register. */
export const articleAnchor = (index: number): string => `article-${index + 1}`;

export const isUntitled = ({ path, title }: ReportedArticle): boolean => path.endsWith(title);
