import { type PlotOptions, plot } from '@observablehq/plot';
import { type Html } from '../html';
import { type DrawnNode, written } from '../svg';

/** The document that drawings are made in: a browser’s, or one without a browser. */
export type Canvas = NonNullable<PlotOptions['document']>;

/** A drawing by the plotting library as HTML, with words for those who do not see it: its links have their marks’ titles. */
export function draw(canvas: Canvas, label: string, options: PlotOptions): Html {
	const drawn = plot({ ...options, document: canvas, className: 'chart' });
	drawn.setAttribute('role', 'group');
	drawn.setAttribute('aria-label', label);
	for (const link of drawn.querySelectorAll('a')) {
		const title = link.querySelector('title');
		if (title) link.prepend(title);
	}
	return written(drawn as unknown as DrawnNode);
}
