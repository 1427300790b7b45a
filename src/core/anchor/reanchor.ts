import type { Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import { createCarrier } from './carrier';
import { createLocator } from './locate';

/** What is to be found again. */
export interface ReanchorRequest {
	readonly anchors: readonly Anchor[];
	readonly newText: string;
	/** The text that the anchors were made on, where it can be had. */
	readonly oldText?: string;
}

/**
 * Where each anchor is in `newText`, in the order asked; spans in UTF-16 units. With `oldText` anchors are carried across the
 * difference (`createCarrier`), and `exact` means the same words at the same offset; without, the same words. Never throws.
 */
export function reanchorSpans({ anchors, newText, oldText }: ReanchorRequest): readonly Placement[] {
	const locator = oldText === undefined ? createLocator(newText) : createCarrier(oldText, newText);
	return anchors.map((anchor) => locator.locate(anchor));
}
