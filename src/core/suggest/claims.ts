import type { TextReading } from '../model/document';
import type { SuggestedClaim } from './suggest';

/** The sentences and clauses of `text` that state what a reviewer would want to know the source of. */
export function suggestClaims(_text: string, _reading: TextReading): readonly SuggestedClaim[] {
	return [];
}
