import { quoteOf } from '../anchor/anchorsOf';
import { spanOf } from '../corpus/shown';
import type { SidecarReading } from '../model/document';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { newClaimId } from '../sidecar/claimId';
import { textId } from '../text/textId';
import { addSource } from './addSource';
import type { Annotating } from './annotating';
import { fieldsOf, type ClaimDraft } from './claimDraft';

/** A claim that is about to be written. */
export interface NewClaim {
	/** Its words, in the order of the text, one span at least; UTF-16 of the document. */
	readonly spans: readonly Span[];
	readonly draft: ClaimDraft;
	readonly origin?: Claim['origin'];
}

/**
 * The changes that write a claim into an annotator's section, in the order of the text, with its source where no file knows
 * it. It names the text where that is not the one that the sidecar names.
 * @param sidecar As it is now, which may be newer than the document's.
 */
export function claimChanges(
	annotating: Annotating,
	sidecar: SidecarReading,
	annotator: string,
	{ spans, draft, origin }: NewClaim,
): readonly Change[] {
	const { text } = annotating.document;
	const present = textId(text);
	const claim: Claim = {
		...quoteOf(text, spans),
		text: sidecar.value.article?.text === present ? undefined : present,
		...fieldsOf(draft),
		origin,
	};
	return [
		...addSource(sidecar, draft.source),
		{
			do: 'add-claim',
			annotator,
			id: newClaimId((id) => isTaken(annotating, sidecar, id)),
			claim,
			before: nextIn(annotating, sidecar, annotator, spans[0]!),
		},
	];
}

function isTaken({ corpus }: Annotating, sidecar: SidecarReading, id: string): boolean {
	if (corpus.claimsWithId(id).length > 0) return true;
	return Object.values(sidecar.value.claims ?? {}).some((section) => section && Object.hasOwn(section, id));
}

/** The annotator's claim that follows in the text, so that claims stand in its order. */
function nextIn(
	{ document }: Annotating,
	sidecar: SidecarReading,
	handle: string,
	{ start }: Span,
): string | undefined {
	const section = sidecar.value.claims?.[handle] ?? {};
	const next = document.claims.find((claim) => {
		const isOwn = claim.annotator === handle && Object.hasOwn(section, claim.id);
		return isOwn && (spanOf(claim)?.start ?? -1) > start;
	});
	return next?.id;
}
