import { axisX, dot, ruleX, ruleY, text } from '@observablehq/plot';
import type { AgreementOnField } from '../../core/index';
import type { Html } from '../html';
import { type Canvas, draw } from './draw';

const row = 24;

/** Krippendorff’s own customary bounds: from 0.8 conclusions may be drawn, from 0.667 tentative ones (Content Analysis, 2004, p. 241). */
const bounds = [0.667, 0.8];

/** The alpha of each field with its interval, a row each, named at the left, in figures at the right. */
export function intervals(canvas: Canvas, label: string, fields: readonly AgreementOnField[]): Html {
	const rows = fields.filter(({ alpha }) => alpha !== undefined);
	const lowest = Math.min(0, ...rows.map(({ alpha, low }) => low ?? alpha!));
	return draw(canvas, label, {
		width: 640,
		height: rows.length * row + 52,
		marginTop: 22,
		marginBottom: 28,
		marginLeft: 110,
		marginRight: 60,
		x: { domain: [lowest, 1], label: null },
		y: { type: 'band', domain: rows.map(({ field }) => field), axis: null },
		marks: [
			axisX({ ticks: 5, tickSize: 4, className: 'axis' }),
			ruleX(bounds, { className: 'bound' }),
			text(bounds, { x: (bound) => bound, frameAnchor: 'top', dy: -12, text: String, className: 'bounds' }),
			text(rows, {
				y: 'field',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -12,
				text: 'field',
				className: 'label',
			}),
			ruleY(rows, {
				y: 'field',
				x1: ({ alpha, low }) => low ?? alpha,
				x2: ({ alpha, high }) => high ?? alpha,
				className: 'interval',
			}),
			dot(rows, {
				y: 'field',
				x: 'alpha',
				r: 4.5,
				className: 'alpha',
				href: ({ field }) => `#agreement-${field}`,
				title: ({ field, alpha }) => `${field}: ${alpha?.toFixed(2)}`,
			}),
			text(rows, {
				y: 'field',
				frameAnchor: 'right',
				textAnchor: 'start',
				dx: 12,
				text: ({ alpha }) => alpha?.toFixed(2),
				className: 'value',
			}),
		],
	});
}
