/** Claims to a rank or a record. Written for Corroborate from general knowledge of English news style; lower case. */
const list = (words: string): readonly string[] => words.split(/\s*\|\s*/);
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const superlatives = list(
	`unprecedented|unparalleled|unrivalled|unrivaled|never before|for the first time|first time since|first time that|first time in|first-ever|the first major|the first direct|first direct|first major|the first known|the first such|the only|the sole|the only remaining|the entire|no one from|no one has ever|like never before|in living memory|of all time|a record number|record number of|record high|record low|all-time high|all-time low|the largest|the biggest|the deadliest|the bloodiest|the fiercest|the heaviest|the worst|the fastest|the longest|the strongest|the greatest|the highest|the lowest|most|one of the worst|one of the largest|one of the biggest|one of the deadliest|one of the bloodiest|one of the fiercest|some of the fiercest|some of the heaviest|some of the worst|some of the bloodiest|biggest ever|largest ever|deadliest|bloodiest|fiercest`,
);

/** After `the most` they rank nothing. */
export const noRank = set('recent recently part of likely probably commonly common people voters');

/** Ranks of these are common knowledge: `the largest city`. */
export const ranked = set(
	`city cities town towns port ports country countries state states province region regions economy economies party bank
	employer court office number level levels possible child way thing things reason person`,
);
