/** What Decide is given by a link, a line above an article or a quick fix: nothing but a claim or an article that is found does anything. */
export interface DecideRequest {
	/** The address of the article; absent: the one in the active editor. */
	readonly article?: string;
	/** The id of a claim in it; absent: with `article` the article itself, else what is at the caret. */
	readonly claim?: string;
}

/** The request in the argument of a command, without what in it is not well formed. */
export function decideRequest(argument: unknown): DecideRequest {
	if (typeof argument === 'string') return { claim: argument };
	const { article, claim } = (typeof argument === 'object' && argument !== null ? argument : {}) as Record<
		string,
		unknown
	>;
	return {
		article: typeof article === 'string' ? article : undefined,
		claim: typeof claim === 'string' ? claim : undefined,
	};
}
