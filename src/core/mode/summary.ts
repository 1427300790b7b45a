import { draftSummary } from '../tagging/claimDraft';
import { type Annotation, claimInHand, type Hand } from './hand';
import { draftOf } from './fields';

/** What the annotator has before them, in one line: what their claim says, or what Enter would tag. */
export interface HandSummary {
	readonly is: 'claim' | 'proposal';
	/** Topic, act, modality and source. */
	readonly text: string;
}

/** The claim in hand, else what the selected words would be tagged as; undefined for a caret outside of claims. */
export function handSummary(annotation: Annotation, hand: Hand): HandSummary | undefined {
	const placed = claimInHand(annotation, hand);
	if (placed) {
		const { is, said } = placed.claim;
		const source = annotation.corpus.source(annotation.document, said.source);
		return { is: 'claim', text: draftSummary({ ...is, source }) };
	}
	if (hand.selections.length === 0) return undefined;
	const drafted = draftOf(annotation, hand);
	return drafted && { is: 'proposal', text: draftSummary(drafted.draft) };
}
