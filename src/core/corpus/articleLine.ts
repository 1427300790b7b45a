import { check, type Summary, summarise } from '../check';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import type { Corpus } from './corpus';

/** The one line above an article. */
export interface ArticleLine {
	/** Plain text: what the claims rest on, then what is wrong with the article as a whole, or `nothing noticed`. */
	readonly text: string;
	/** The most serious finding about the article as a whole. */
	readonly worst?: Finding;
	readonly counts: Summary;
}

/** @param findings Of this article, most serious first, as `check` gives them. */
export function articleLine(
	corpus: Corpus,
	document: Document,
	findings: readonly Finding[] = check(corpus, { paths: [document.path] }),
): ArticleLine {
	return { text: `${document.claims.length} claims`, counts: summarise(findings) };
}
