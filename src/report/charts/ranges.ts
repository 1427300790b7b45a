import { axisX, ruleY, text } from '@observablehq/plot';
import type { ReportedFigure } from '../../core/index';
import type { Html } from '../html';
import { brief, rangeWords } from '../words';
import { type Canvas, draw } from './draw';

const row = 24;
const [width, marginLeft, marginRight] = [640, 210, 110];

/** Ranges of one measure, a row each, named at the left, in figures at the right; each linked to the claim that gives it. */
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
		y: { type: 'band', domain: rows.map(({ index }) => index), axis: null },
		marks: [
			axisX({ ticks: 4, tickSize: 4, className: 'axis' }),
			ruleY(rows, { y: 'index', className: 'guide' }),
			text(rows, {
				y: 'index',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -12,
				text: ({ by }) => brief(by, 34),
				className: 'label',
			}),
			ruleY(rows, {
				y: 'index',
				x1: 'low',
				x2: 'high',
				className: 'range',
				href: ({ claim }) => claim && `#${claim}`,
				title: ({ by, low, high }) => `${by}: ${rangeWords(low, high)}`,
			}),
			text(rows, {
				y: 'index',
				frameAnchor: 'right',
				textAnchor: 'start',
				dx: 12,
				text: ({ low, high }) => rangeWords(low, high),
				className: 'value',
			}),
		],
	});
}
