import { axisX, barX, ruleY, text } from '@observablehq/plot';
import type { ReportedFigure } from '../../core/index';
import type { Html } from '../html';
import { brief, rangeWords } from '../words';
import { capsule } from './capsule';
import { type Canvas, draw } from './draw';

const row = 24;
const [width, marginLeft, marginRight] = [700, 250, 110];

/**
 * Ranges of one measure from 0 on, a row each, named at the left, in figures at the right; each linked to the claim that gives it.
 * What is the event’s own record is hollow.
 */
export function ranges(canvas: Canvas, label: string, { ranges: all }: ReportedFigure): Html {
	const rows = all.map((one, index) => ({ ...one, index }));
	const highest = Math.max(...rows.map(({ high }) => high));
	return draw(canvas, label, {
		width,
		height: rows.length * row + 30,
		marginTop: 4,
		marginBottom: 26,
		marginLeft,
		marginRight,
		x: { domain: [0, highest > 0 ? highest : 1], nice: true, label: null },
		y: { type: 'band', padding: 0, domain: rows.map(({ index }) => index), axis: null },
		marks: [
			axisX({ ticks: 4, tickSize: 4, className: 'axis' }),
			ruleY(rows, { y: 'index', className: 'guide' }),
			text(rows, {
				y: 'index',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -14,
				text: ({ by }) => brief(by, 32),
				className: 'label',
			}),
			...[true, false].map((isClaim) =>
				barX(
					rows.filter(({ claim }) => (claim !== undefined) === isClaim),
					{
						y: 'index',
						x1: 'low',
						x2: 'high',
						...capsule(row),
						className: isClaim ? 'firm' : 'firm hollow',
						href: ({ claim }) => claim && `#${claim}`,
						title: ({ by, low, high }) => `${by}: ${rangeWords(low, high)}`,
					},
				),
			),
			text(rows, {
				y: 'index',
				frameAnchor: 'right',
				textAnchor: 'start',
				dx: 14,
				text: ({ low, high }) => rangeWords(low, high),
				className: 'value',
			}),
		],
	});
}
