import type { Span } from './span';
import type { Level } from './vocabulary';

/** What a finding is about: one row a fact, never a claim and its words for one code. */
export interface Subject {
	readonly kind: 'article' | 'source' | 'claim' | 'entity' | 'event' | 'sidecar';
	/** The claim's id or the slug; the path for an article or a sidecar. */
	readonly id: string;
}

/** A place in a file of the project. A finding without one of its own has an empty span at 0. */
export interface Place {
	/** Relative to the project's root, with `/`. An article, a sidecar, `corroborate.yaml` or an event's file. */
	readonly path: string;
	readonly span: Span;
}

/** Something that the engine noticed. It explains and proposes; it never rates, decides or corroborates. */
export interface Finding {
	/** A code of the catalogue, such as `source.anonymous`. */
	readonly code: string;
	readonly level: Exclude<Level, 'off'>;
	/** One sentence in plain words; may quote the article. Plain text, never markup. */
	readonly message: string;
	readonly place: Place;
	readonly about: Subject;
	/** Ids of the claims that the finding concerns, most important first. */
	readonly claims: readonly string[];
	/** Words that would be right in the place of those at `place`, where that can be said. */
	readonly correction?: string;
	/** Other places to look at: the claims that rest on it, the other side of a contradiction; also in other files. */
	readonly related: readonly (Place & { readonly message: string })[];
}
