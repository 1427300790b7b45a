import { plainStyler, type Styler } from '../core/index';
import type { Io } from './io';

const sgr = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;

const ansi: Styler = {
	heading: sgr(4, 24),
	dim: sgr(2, 22),
	error: sgr(31, 39),
	warning: sgr(33, 39),
	note: sgr(36, 39),
	success: sgr(32, 39),
};

/** Colours on a terminal, unless NO_COLOR is set (no-color.org: to anything but the empty string) or it is dumb. */
export const stylerFor = ({ isTTY, env }: Io): Styler =>
	isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? ansi : plainStyler;
