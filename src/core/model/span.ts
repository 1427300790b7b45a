/** A stretch of text in UTF-16 code units, end exclusive: the core's and the editor's unit. Files and outputs use code points. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** One replacement in a text, in UTF-16 code units of the text before any of its siblings is applied. */
export interface TextEdit extends Span {
	readonly text: string;
}
