/** News outlets, and words in the names of them. Written for Corroborate from general knowledge. Lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const mediaWords = set(
	`outlet newspaper paper channel broadcaster magazine agency tabloid daily weekly blog portal website station times post
	journal tribune telegraph guardian news press media gazette herald review`,
);

/** News outlets that one word names. */
export const mediaNames = set(
	`bbc cnn cnbc reuters afp ap tass nexta nbc abc cbs npr sky bloomberg telegraph guardian economist politico axios
	meduza ukrinform interfax sofrep newsweek al-jazeera aljazeera dw rferl rfe/rl`,
);
