import { axisX, barX, gridX, ruleY, text } from '@observablehq/plot';
import type { ReportedClaim, ReportedEvent } from '../../core/index';
import type { Html } from '../html';
import { brief } from '../words';
import { capsule } from './capsule';
import { type Dated, datesOf, day } from './dated';
import { type Canvas, draw } from './draw';

const row = 15;
const [width, marginLeft, marginRight] = [860, 280, 24];
/** Marks whose middles are nearer than this, in pixels, stand above each other. */
const apart = 12;
/** An event of many claims of one day is no higher than this: the last ones cover each other. */
const mostRows = 6;

/**
 * When events were, a band an event: its own date square, those that claims give to it round, each linked; what is not stated is
 * hollow. Marks that would cover each other stand in rows.
 */
export function timeline(
	canvas: Canvas,
	label: string,
	events: readonly ReportedEvent[],
	claims: ReadonlyMap<string, ReportedClaim>,
): Html {
	const dates = datesOf(events, claims);
	const first = Math.min(...dates.map(({ from }) => from));
	const last = Math.max(...dates.map(({ to }) => to));
	const margin = Math.max(3 * day, (last - first) * 0.05);
	const domain = [first - margin, last + margin] as const;
	const pixel = (domain[1] - domain[0]) / (width - marginLeft - marginRight);
	const placed = inRows(events, dates, apart * pixel);
	const rows = placed.reduce((most, { row: one }) => Math.max(most, one + 1), 0);
	const middles = events.flatMap(({ slug, name }) => {
		const own = placed.filter((one) => one.slug === slug).map((one) => one.row);
		return own.length === 0 ? [] : [{ slug, name, row: Math.min(...own) }];
	});
	const ticks = daysBetween(domain[0], domain[1]);
	return draw(canvas, label, {
		width,
		height: rows * row + 34,
		marginTop: 6,
		marginBottom: 28,
		marginLeft,
		marginRight,
		x: { type: 'utc', domain: domain.map((at) => new Date(at)), label: null },
		y: { type: 'band', padding: 0, domain: Array.from({ length: rows }, (_, index) => index), axis: null },
		marks: [
			gridX(ticks, { className: 'grid' }),
			axisX(ticks, {
				tickSize: 4,
				// Whatever the span: with the year, and in no language’s order.
				tickFormat: (date: Date) => date.toISOString().slice(0, 10),
				className: 'axis',
			}),
			ruleY(middles, { y: 'row', className: 'guide' }),
			text(middles, {
				y: 'row',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -14,
				text: ({ name }) => brief(name, 38),
				className: 'label',
				href: ({ slug }) => `#event-${slug}`,
			}),
			...[true, false].flatMap((isTold) =>
				[true, false].map((isStated) =>
					barX(
						placed.filter((one) => one.isTold === isTold && (one.basis === 'stated') === isStated),
						{
							y: 'row',
							x1: ({ from }) => new Date(from),
							x2: ({ to }) => new Date(to),
							...capsule(row),
							...(isTold ? {} : { rx: 0 }),
							className: `${isTold ? 'told' : 'firm'}${isStated ? '' : ' hollow'}`,
							href: 'href',
							title: 'title',
						},
					),
				),
			),
		],
	});
}

/** A few days, at equal distances: their names are long. */
function daysBetween(from: number, to: number): readonly Date[] {
	const step = Math.max(1, Math.ceil((to - from) / day / 6)) * day;
	const first = Math.ceil(from / day) * day;
	return Array.from(
		{ length: Math.floor((to - first) / step) + 1 },
		(_, index) => new Date(first + index * step),
	);
}

interface InRow extends Dated {
	readonly row: number;
}

/** Puts every mark into the first row of its event where it is free of the others; a row between events stays empty. */
function inRows(events: readonly ReportedEvent[], dates: readonly Dated[], gap: number): readonly InRow[] {
	let next = 0;
	return events.flatMap(({ slug }) => {
		const ends: number[] = [];
		const start = next;
		const own = dates
			.filter((one) => one.slug === slug)
			.map((one) => {
				const free = ends.findIndex((end) => end + gap <= one.from);
				const at = free < 0 ? Math.min(ends.length, mostRows - 1) : free;
				ends[at] = one.to;
				return { ...one, row: start + at };
			});
		if (own.length > 0) next = start + ends.length + 1;
		return own;
	});
}
