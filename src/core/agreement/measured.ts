/** There is no value, and why: a sentence for people. */
export interface Undefined {
	readonly undefined: string;
}

/** A coefficient, or why there is none; never NaN. */
export type Measured = Coefficient | Undefined;

/** A chance-corrected coefficient: 1 is perfect agreement, 0 what chance gives, below 0 less than that. */
export interface Coefficient {
	readonly value: number;
	/** The share that was observed and the one that chance would give: of agreement for kappas, of disagreement for alphas. */
	readonly observed: number;
	readonly expected: number;
}

/** Whether a measure has no value; its reason is in `undefined`. */
export const isUndefined = (measured: object): measured is Undefined => 'undefined' in measured;

export const oneCategory: Undefined = {
	undefined: 'All values are the same, so nothing can tell agreement from chance.',
};
export const nothingToCompare: Undefined = {
	undefined: 'No two annotators gave a value to the same.',
};

/** How far observed agreement goes beyond chance, of what it could; undefined where chance alone gives full agreement. */
export function beyondChance(observed: number, expected: number): Measured {
	if (1 - expected < tiny) return oneCategory;
	return { value: (observed - expected) / (1 - expected), observed, expected };
}

/** Sums of floating point numbers that should be 0 are not. */
export const tiny = 1e-12;
