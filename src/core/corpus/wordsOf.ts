import type { Claim } from '../model/schema';

/** The words of a claim as annotated, with an ellipsis between the parts of a quotation that was split. */
export function wordsOf({ quote }: Claim): string {
	return typeof quote === 'string' ? quote : quote.map((part) => part.quote).join(' … ');
}
