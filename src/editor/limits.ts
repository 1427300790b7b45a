import { maximumSize } from '../core';

/** Longer articles, in UTF-16 units, get no colours for quotations, hedges and datelines. */
export const maximumColoured = 1_000_000;
/** Larger files, in bytes, are not even opened to be changed: in UTF-8 a unit that the core counts takes three bytes at most. */
export const maximumWritten = 3 * maximumSize;
