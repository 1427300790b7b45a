/** A span that one annotator marked: half-open `[start, end)` in UTF-16 units of its text, not empty, with one label. */
export interface CodedSpan {
	readonly coder: string;
	readonly start: number;
	readonly end: number;
	readonly label: string;
}

/** A text as several annotators marked it: what the measures on spans compare. */
export interface CodedText {
	/** In UTF-16 units. */
	readonly length: number;
	/** Everybody who read the text, also who marked nothing. */
	readonly coders: readonly string[];
	/** Of these coders, in any order. */
	readonly spans: readonly CodedSpan[];
}
