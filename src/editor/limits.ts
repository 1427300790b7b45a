/** Longer articles, in UTF-16 units, get no colours for quotations, hedges and datelines. */
export const maximumColoured = 1_000_000;
/** Larger files, in bytes, are more than the core reads of any text, and are not even opened to be changed. */
export const maximumWritten = 15_000_000;
