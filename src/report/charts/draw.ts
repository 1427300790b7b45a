import { type PlotOptions, plot } from '@observablehq/plot';
import { type Html, markup } from '../html';
import { type DrawnNode, written } from '../svg';

/** The document that drawings are made in: a browser’s, or one without a browser. */
export type Canvas = NonNullable<PlotOptions['document']>;

/** A drawing by the plotting library as HTML, with words for those who do not see it. */
export function draw(canvas: Canvas, label: string, options: PlotOptions): Html {
	const drawn = plot({ ...options, document: canvas, className: 'chart' });
	drawn.setAttribute('role', 'group');
	drawn.setAttribute('aria-label', label);
	return markup`${written(drawn as unknown as DrawnNode)}`;
}
