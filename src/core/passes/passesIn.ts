import type { Corpus } from '../corpus/corpus';
import { isPassShown } from '../corpus/shown';
import type { Document } from '../model/document';
import { agreedHandle } from '../model/vocabulary';
import { passStateOf, type PassState } from './passState';

/** How one annotator's pass of one article stands. */
export interface PassRow {
	readonly path: string;
	readonly annotator: string;
	/** Undefined where they have claims there and never had a pass, or are named by the project and have not begun. */
	readonly state: PassState | undefined;
	/** How many claims they have there; undefined where that is theirs alone to know. */
	readonly claims: number | undefined;
}

/**
 * The passes of a project, by article, then by annotator: those whom `corroborate.yaml` names in its order, then whoever
 * has a section. What stands in others' open passes is not told.
 * @param reader whose own open passes are counted; undefined: nobody's
 * @param documents the articles to tell of; all where absent
 */
export function passesIn(
	corpus: Corpus,
	reader: string | undefined,
	documents: Iterable<Document> = corpus.documents(),
): readonly PassRow[] {
	const named = corpus.project.value.annotators ?? [];
	return [...documents].flatMap((document) => {
		const sections = Object.keys(document.sidecar?.value.claims ?? {});
		const annotators = new Set([...named, ...sections]);
		annotators.delete(agreedHandle);
		return [...annotators].map((annotator) => ({
			path: document.path,
			annotator,
			state: passStateOf(document.sidecar, annotator),
			claims: isPassShown(document, annotator, reader)
				? document.claims.filter((claim) => claim.annotator === annotator).length
				: undefined,
		}));
	});
}
