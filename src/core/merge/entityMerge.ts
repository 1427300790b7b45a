import type { Entity } from '../model/schema';
import type { Span } from '../model/span';

/** Two entities that are one. */
export interface EntityMerge {
	/** The slug of the one that goes. */
	readonly slug: string;
	/** The slug of the one that stays. */
	readonly into: string;
	/** What holds of the one that stays in every article: written where a file has the other one alone. */
	readonly survivor: Entity;
	/** The slugs of the project's sides: where an entity has one of them, `side` means the side and not the entity. */
	readonly sides: readonly string[];
}

/** A place of a file that changes: a reference, or the record of an entity or a source. */
export interface MergedPlace {
	readonly path: readonly string[];
	/** In the file as it was; UTF-16. */
	readonly span: Span;
}

/** What the one that goes says otherwise than the one that stays, and nobody says any more. */
export interface DroppedField {
	/** Empty for a comment. */
	readonly path: readonly string[];
	/** Text as it is, all else as JSON. */
	readonly value: string;
}
