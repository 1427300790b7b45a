import type { TextReading } from '../model/document';
import type { KnownEntity, SuggestedEntity } from './suggest';

/** What is named in `text`, its mentions grouped by what they name; those of `known` entities under theirs. */
export function suggestEntities(
	_text: string,
	_reading: TextReading,
	_known: readonly KnownEntity[],
): readonly SuggestedEntity[] {
	return [];
}
