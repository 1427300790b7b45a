import type { Corpus } from '../corpus/corpus';
import { shownClaims } from '../corpus/shown';
import type { SourceView } from '../corpus/source';
import type { Document, PlacedClaim } from '../model/document';
import type { Finding } from '../model/finding';
import type { Claim } from '../model/schema';
import { decisions, statuses } from '../model/vocabulary';
import { oneLine } from '../text/oneLine';

/** How far a claim has come: what a reviewer decided, else whether its annotator is done with it. In the order shown. */
export const claimStates = [...statuses, ...decisions] as const;
export type ClaimState = (typeof claimStates)[number];

/** A claim as lists show it, with what it is grouped and filtered by. All text is the files' own. */
export interface ClaimRow {
	/** Of its article. */
	readonly path: string;
	/** The article's title, else its file's name. */
	readonly title: string;
	readonly placed: PlacedClaim;
	/** The words as its sidecar has them, on one line. */
	readonly quote: string;
	readonly source: SourceView;
	readonly state: ClaimState;
	/** Of the most serious finding that concerns it. */
	readonly level?: Finding['level'];
}

/**
 * The claims of an article that count as rows, in the order of the text: none of others' unfinished passes, and where adjudication has
 * spoken, what it agreed on in the place of what it took over or left out.
 * @param findings Of the article, as `check` gives them.
 * @param reader The annotator whose unfinished pass is shown.
 */
export function claimRows(
	corpus: Corpus,
	document: Document,
	findings: readonly Finding[],
	reader: string | undefined,
): readonly ClaimRow[] {
	const levels = levelsOf(findings);
	const title = titleOf(document);
	return shownClaims(document, reader).map((placed) => ({
		path: document.path,
		title,
		placed,
		quote: wordsOf(placed.claim),
		source: corpus.source(document, placed.claim.said.source),
		state: placed.claim.review?.decision ?? placed.claim.is.status,
		level: levels.get(placed.id),
	}));
}

/** The title that an article has in its sidecar, else its file's name. */
export function titleOf({ path, sidecar }: Document): string {
	return sidecar?.value.article?.title ?? path.slice(path.lastIndexOf('/') + 1);
}

function wordsOf({ quote }: Claim): string {
	return oneLine(typeof quote === 'string' ? quote : quote.map((part) => part.quote).join(' … ')).trim();
}

const severity: readonly Finding['level'][] = ['note', 'warning', 'error'];

function levelsOf(findings: readonly Finding[]): ReadonlyMap<string, Finding['level']> {
	const levels = new Map<string, Finding['level']>();
	for (const { claims, level } of findings)
		for (const id of claims)
			if (severity.indexOf(level) > severity.indexOf(levels.get(id) ?? 'note') || !levels.has(id))
				levels.set(id, level);
	return levels;
}
