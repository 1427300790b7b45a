import type { Corpus } from '../../corpus/corpus';
import type { Document } from '../../model/document';
import type { Finding } from '../../model/finding';
import type { FileFix } from './fix';
import { fixesFor } from './fixesFor';

/** A fix in an article's own sidecar that may be made with others, unasked for one by one. */
export type SafeFix = FileFix & { readonly of: 'sidecar'; readonly safe: true };

/**
 * The safe fixes of an article's findings, in their order: what Fix All in the editor and `check --fix` make. Their changes may be
 * made together.
 * @param findings Of the article and of its sidecar.
 */
export function safeFixes(
	corpus: Corpus,
	document: Document,
	findings: Iterable<Finding>,
): readonly SafeFix[] {
	return [...findings].flatMap((finding) => fixesFor(corpus, document, finding).filter(isSafe));
}

/** Whether a fix is safe. */
export const isSafe = (fix: { readonly of: string; readonly safe?: true }): fix is SafeFix =>
	fix.of === 'sidecar' && fix.safe === true;
