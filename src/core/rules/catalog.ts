import type { Level } from '../model/vocabulary';

/** What is known of a code: the reference of the checks. Prose is our own. */
export interface CatalogEntry {
	readonly code: string;
	/** The default; `corroborate.yaml` may set another. */
	readonly level: Level;
	readonly title: string;
	/** What it notices, in a sentence or two. */
	readonly notices: string;
	/** Why that matters and which standard asks for it. */
	readonly why: string;
	readonly bad: string;
	readonly good: string;
	readonly fix: string;
}

/** Every code by name. */
export const catalog: ReadonlyMap<string, CatalogEntry> = new Map();

/** The page on a code, in Markdown; undefined where there is no such code. */
export function explain(code: string): string | undefined {
	return catalog.get(code)?.title;
}

/** All codes as a Markdown table, for the README. */
export function rulesTable(): string {
	return '';
}
