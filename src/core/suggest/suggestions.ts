import type { Attribution } from '../model/document';
import type { Span } from '../model/span';
import type { Act, EntityKind, Topic } from '../model/vocabulary';
import type { SuggestedHedge } from './hedges';

/** Something named in the text: all its mentions, under whatever form, are one entity. */
export interface SuggestedEntity {
	/** Its fullest form, without titles. */
	readonly name: string;
	readonly kind: EntityKind;
	/** The slug of the known entity that it is. */
	readonly known?: string;
	/** In the order of the text; UTF-16. */
	readonly mentions: readonly Span[];
}

/** Words that a careful annotator would tag as a claim; `suggestDefaults` has its other fields. */
export interface SuggestedClaim {
	/** UTF-16. */
	readonly span: Span;
	readonly topic: Topic;
	readonly act: Act;
}

/** An entity that a project or a sidecar knows, by which new mentions are recognised. */
export interface KnownEntity {
	readonly slug: string;
	readonly name: string;
	readonly kind: EntityKind;
	/** Other forms of its name. */
	readonly forms: readonly string[];
}

/** What rules find in a text that nobody annotated: proposals, never annotations. Each list in the order of the text. */
export interface Suggestions {
	readonly attributions: readonly Attribution[];
	readonly hedges: readonly SuggestedHedge[];
	readonly entities: readonly SuggestedEntity[];
	readonly claims: readonly SuggestedClaim[];
}
