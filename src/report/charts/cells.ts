import { barX } from '@observablehq/plot';
import type { ReportedClaim } from '../../core/index';
import type { Html } from '../html';
import { footings, markWords } from '../words';
import { type Canvas, draw } from './draw';

const height = 16;
/** In pixels: the longest bar, and a cell where there is room. */
const [longest, widest] = [360, 13];

/**
 * A bar with a cell a claim, firmest footing first, each linked to its claim. Cells have one width wherever `most` is the
 * same, so that bars can be compared.
 * @param most Claims in the longest bar.
 */
export function cells(canvas: Canvas, label: string, claims: readonly ReportedClaim[], most: number): Html {
	const width = Math.min(widest, longest / Math.max(1, most));
	const ordered = footings.flatMap((footing) => claims.filter((claim) => claim.footing === footing));
	const items = ordered.map((claim, index) => ({ claim, index }));
	return draw(canvas, label, {
		width: Math.max(1, Math.ceil(ordered.length * width)),
		height,
		margin: 0,
		axis: null,
		x: { domain: [0, Math.max(1, ordered.length)], range: [0, ordered.length * width] },
		marks: footings.map((footing) =>
			barX(
				items.filter(({ claim }) => claim.footing === footing),
				{
					x1: 'index',
					x2: ({ index }) => index + 1,
					insetTop: 1,
					insetBottom: 1,
					insetLeft: 0.5,
					insetRight: width > 4 ? 1.5 : 0.5,
					className: `f-${footing}`,
					href: ({ claim }) => `#${claim.id}`,
					title: ({ claim }) => markWords(claim),
				},
			),
		),
	});
}
