import type { TextReading } from '../model/document';
import { withKnown } from './knownNames';
import { groupNames } from './nameGroups';
import { namesOf } from './names';
import type { KnownEntity, SuggestedEntity } from './suggestions';

/**
 * What is named in `text`, its mentions grouped by what they name, in the order of their first; those of `known` entities
 * under their slugs, also by other forms of their names. Peoples and titles are no names, and where nothing tells the kind of a name it
 * is left out. Spans in UTF-16 units; those of persons without titles. Linear.
 */
export const suggestEntities = (
	text: string,
	reading: TextReading,
	known: readonly KnownEntity[],
): readonly SuggestedEntity[] => groupNames(text, withKnown(text, namesOf(text, reading), known), known);
