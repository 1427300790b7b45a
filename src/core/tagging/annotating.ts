import type { Corpus } from '../corpus/corpus';
import type { Document } from '../model/document';

/** An article of a project, and who annotates it. */
export interface Annotating {
	readonly corpus: Corpus;
	readonly document: Document;
	/** Whose section is written and whose unfinished pass is seen; undefined where nobody has said yet. */
	readonly annotator: string | undefined;
}
