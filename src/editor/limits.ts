/** Longer articles, in UTF-16 units, get no colours for quotations, hedges and datelines. */
export const maximumColoured = 1_000_000;
