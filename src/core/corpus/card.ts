import type { Document, PlacedClaim } from '../model/document';
import type { Finding } from '../model/finding';
import type { Corpus } from './corpus';

/** A run of words of a card. Plain text from files: whoever renders it escapes it. */
export interface CardPart {
	readonly text: string;
	/** `strong` what matters on the line, `quote` words of an article, `quiet` the rest of the small print. */
	readonly style?: 'strong' | 'quote' | 'quiet';
	/** The claim to go to from here. */
	readonly claim?: string;
}

export interface CardLine {
	readonly kind: 'claim' | 'source' | 'ratings' | 'detail' | 'relations' | 'notes' | 'status' | 'warnings';
	readonly parts: readonly CardPart[];
}

/** What the hover shows of a claim, as data; at most eight lines. */
export interface Card {
	readonly id: string;
	readonly lines: readonly CardLine[];
}

/** @param findings Of the article; only their number is shown, VS Code shows their words itself. */
export function card(
	corpus: Corpus,
	document: Document,
	placed: PlacedClaim,
	findings: readonly Finding[] = [],
): Card {
	const { text } = corpus.chain(document, placed.claim);
	const count = findings.filter((finding) => finding.claims.includes(placed.id)).length;
	return {
		id: placed.id,
		lines: [
			{ kind: 'source', parts: [{ text }] },
			{ kind: 'warnings', parts: [{ text: String(count) }] },
		],
	};
}
