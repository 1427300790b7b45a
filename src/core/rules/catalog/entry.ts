import type { Level } from '../../model/vocabulary';

/** What is known of a code: the reference of the checks. Prose is our own; a standard is named, not copied. */
export interface CatalogEntry {
	readonly code: string;
	/** The default; `corroborate.yaml` may set another. */
	readonly level: Level;
	/** A short name of what is wrong, for a list. */
	readonly title: string;
	/** What it notices, and when it keeps quiet or speaks lower. */
	readonly notices: string;
	/** Why that matters, and which standard asks for it. */
	readonly why: string;
	readonly bad: string;
	readonly good: string;
	readonly fix: string;
}
