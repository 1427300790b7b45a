import { axisX, gridX, ruleY, text } from '@observablehq/plot';
import type { ReportedClaim, ReportedDate, ReportedEvent } from '../../core/index';
import type { Html } from '../html';
import { brief, markWords } from '../words';
import { type Canvas, draw } from './draw';

const row = 28;
const [width, marginLeft] = [760, 250];
const day = 24 * 60 * 60 * 1000;

interface Dated extends ReportedDate {
	readonly slug: string;
	readonly from: Date;
	/** Of the day, month or year that the date names. */
	readonly to: Date;
	readonly href: string;
	readonly title: string;
}

/** When events were: their own dates above the line, those of claims on it, a row an event; what is inferred is hollow. */
export function timeline(
	canvas: Canvas,
	label: string,
	events: readonly ReportedEvent[],
	claims: ReadonlyMap<string, ReportedClaim>,
): Html {
	const own = events.flatMap(({ slug, name, when }): readonly Dated[] =>
		when ? [{ ...when, ...period(when), slug, href: `#event-${slug}`, title: `${name}: ${said(when)}` }] : [],
	);
	const told = events.flatMap(({ slug, dates }) =>
		dates.map((date): Dated => {
			const title = `${said(date)}: ${markWords(claims.get(date.claim)!)}`;
			return { ...date, ...period(date), slug, href: `#${date.claim}`, title };
		}),
	);
	const all = [...own, ...told];
	const first = Math.min(...all.map(({ from }) => Number(from)));
	const last = Math.max(...all.map(({ to }) => Number(to)));
	const margin = Math.max(day, (last - first) * 0.04);
	return draw(canvas, label, {
		width,
		height: events.length * row + 34,
		marginTop: 6,
		marginBottom: 28,
		marginLeft,
		marginRight: 24,
		x: { type: 'utc', domain: [new Date(first - margin), new Date(last + margin)], label: null },
		y: { type: 'band', domain: events.map(({ slug }) => slug), axis: null },
		marks: [
			gridX({ className: 'grid', ticks: 5 }),
			axisX({ ticks: 5, tickSize: 4, className: 'axis' }),
			ruleY(events, { y: 'slug', className: 'guide' }),
			text(events, {
				y: 'slug',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -12,
				text: ({ name }) => brief(name, 40),
				className: 'label',
				href: ({ slug }) => `#event-${slug}`,
			}),
			...marks(own, 'event', -5),
			...marks(told, 'told', 4),
		],
	});
}

function marks(all: readonly Dated[], name: string, dy: number) {
	return [true, false].map((isStated) =>
		ruleY(
			all.filter(({ basis }) => (basis === 'stated') === isStated),
			{
				y: 'slug',
				x1: 'from',
				x2: 'to',
				dy,
				className: `${name} ${isStated ? 'stated' : 'inferred'}`,
				href: 'href',
				title: 'title',
			},
		),
	);
}

const said = ({ date, basis }: ReportedDate): string => (basis === 'stated' ? date : `${date} (${basis})`);

/** A day is a point; a month or a year is as long as it is. */
function period({ date }: ReportedDate): { readonly from: Date; readonly to: Date } {
	const [year, month, dayOfMonth] = date.slice(0, 10).split('-').map(Number);
	const from = new Date(Date.UTC(year!, (month ?? 1) - 1, dayOfMonth ?? 1));
	if (dayOfMonth !== undefined) return { from, to: from };
	const after = month === undefined ? Date.UTC(year! + 1, 0, 1) : Date.UTC(year!, month, 1);
	return { from, to: new Date(after - day) };
}
