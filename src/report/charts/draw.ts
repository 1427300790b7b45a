import { type PlotOptions, plot } from '@observablehq/plot';
import { type Html } from '../html';
import { type DrawnNode, written } from '../svg';

/** The document that drawings are made in: a browser’s, or one without a browser. */
export type Canvas = NonNullable<PlotOptions['document']>;

export interface DrawOptions extends PlotOptions {
	/** Whether its links stand beside it in words too, so that the Tab key passes over them. */
	readonly isShortcut?: boolean;
}

/**
 * A drawing by the plotting library as HTML, with words for those who do not see it: its links have their marks’ titles, or it
 * is a picture for them where it is but a short cut.
 */
export function draw(canvas: Canvas, label: string, { isShortcut = false, ...options }: DrawOptions): Html {
	const drawn = plot({ ...options, document: canvas, className: 'chart' });
	drawn.setAttribute('role', isShortcut ? 'img' : 'group');
	drawn.setAttribute('aria-label', label);
	for (const link of drawn.querySelectorAll('a')) {
		const title = link.querySelector('title');
		if (title) link.prepend(title);
		if (isShortcut) link.setAttribute('tabindex', '-1');
	}
	return written(drawn as unknown as DrawnNode);
}
