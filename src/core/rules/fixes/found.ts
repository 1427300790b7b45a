import type { Corpus } from '../../corpus/corpus';
import type { Document, PlacedClaim } from '../../model/document';
import type { Finding } from '../../model/finding';
import type { Fix } from './fix';

/** A finding with what it is about. */
export interface Found {
	readonly corpus: Corpus;
	readonly document: Document;
	readonly finding: Finding;
	/** The finding's claims in this article. */
	readonly claims: readonly PlacedClaim[];
}

/** The fixes of a finding, none where it is no case for them. */
export type Fixes = (found: Found) => readonly Fix[];

/** Where a claim stands in its sidecar. */
export function pathOf({ annotator, id }: PlacedClaim): readonly string[] {
	return ['claims', annotator, id];
}
