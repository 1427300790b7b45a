import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import { createLocator } from './locate';

/** What is to be found again. */
export interface ReanchorRequest {
	readonly anchors: readonly Anchor[];
	readonly newText: string;
	/** The text that the anchors were made on, where it can be had. */
	readonly oldText?: string;
}

/**
 * Where each anchor is in `newText`, in the order asked; spans in UTF-16 units. With `oldText`, `exact` means the same
 * words at the same offset; without, the same words.
 */
export function reanchorSpans({ anchors, newText, oldText }: ReanchorRequest): readonly Placement[] {
	const locator = createLocator(newText);
	const placements = anchors.map((anchor) => locator.locate(anchor));
	if (oldText === undefined || oldText === newText) return placements;
	const old = createLocator(oldText);
	return placements.map((placement, i) => {
		if (placement.state !== 'exact') return placement;
		const was = old.locate(anchors[i]!);
		const stayed = was.state === 'exact' && was.spans[0]!.start === placement.spans[0]!.start;
		return stayed ? placement : { state: 'moved', spans: placement.spans };
	});
}
