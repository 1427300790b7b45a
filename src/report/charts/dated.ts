import type { ReportedClaim, ReportedDate, ReportedEvent } from '../../core/index';
import { markWords } from '../words';

/** A date of an event, or one that a claim gives to it, as a timeline draws it. */
export interface Dated extends ReportedDate {
	/** Of the event. */
	readonly slug: string;
	/** The first and the last day of what the date names; milliseconds, UTC. */
	readonly from: number;
	readonly to: number;
	readonly href: string;
	readonly title: string;
	/** False for the event’s own date. */
	readonly isTold: boolean;
}

export const day = 24 * 60 * 60 * 1000;

/** The dates of events, each event’s own first; what is no day of the calendar is left out. */
export function datesOf(
	events: readonly ReportedEvent[],
	claims: ReadonlyMap<string, ReportedClaim>,
): readonly Dated[] {
	return events
		.flatMap(({ slug, name, when, dates }) => [
			...(when
				? [
						{
							...when,
							...period(when),
							slug,
							href: `#event-${slug}`,
							title: `${name}: ${said(when)}`,
							isTold: false,
						},
					]
				: []),
			...dates.map((date) => ({
				...date,
				...period(date),
				slug,
				href: `#${date.claim}`,
				title: `${said(date)}: ${markWords(claims.get(date.claim)!)}`,
				isTold: true,
			})),
		])
		.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
}

/** A date with how it is known. */
export const said = ({ date, basis }: ReportedDate): string =>
	basis === 'stated' ? date : `${date} (${basis})`;

/** A day is a point; a month or a year is as long as it is. */
function period({ date }: ReportedDate): { readonly from: number; readonly to: number } {
	const [year, month, dayOfMonth] = date.slice(0, 10).split('-').map(Number);
	const from = Date.UTC(year!, (month ?? 1) - 1, dayOfMonth ?? 1);
	if (dayOfMonth !== undefined) return { from, to: from };
	const after = month === undefined ? Date.UTC(year! + 1, 0, 1) : Date.UTC(year!, month, 1);
	return { from, to: after - day };
}
