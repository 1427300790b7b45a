import { isClaimKey } from '../model/schema';

/** An item of a file of ours in which a merge left a `conflict`. */
export interface Conflicted {
	/** From the file down; empty for the file itself. */
	readonly path: readonly string[];
	/** By field, as a merge writes them. */
	readonly conflict: Readonly<Record<string, unknown>>;
}

/** Every conflict that merges left in a sidecar, a project's file or an event's, as read. */
export function conflictsIn(file: object): Conflicted[] {
	const { article, entities, sources, claims, dismissed } = file as Readonly<Record<string, unknown>>;
	const found: Conflicted[] = [];
	const look = (item: unknown, path: readonly string[]): void => {
		if (typeof item !== 'object' || item === null || !('conflict' in item)) return;
		const { conflict } = item;
		if (conflict !== undefined && conflict !== null)
			found.push({ path, conflict: conflict as Conflicted['conflict'] });
	};
	look(file, []);
	look(article, ['article']);
	for (const [top, items] of Object.entries({ entities, sources }))
		for (const [slug, item] of entriesOf(items)) look(item, [top, slug]);
	for (const [handle, section] of entriesOf(claims))
		for (const [id, claim] of entriesOf(section)) if (isClaimKey(id)) look(claim, ['claims', handle, id]);
	for (const [key, item] of entriesOf(dismissed)) {
		look(item, ['dismissed', key]);
		if (Array.isArray(item)) item.forEach((one, index) => look(one, ['dismissed', key, String(index)]));
	}
	return found;
}

const entriesOf = (value: unknown): [string, unknown][] =>
	typeof value === 'object' && value !== null ? Object.entries(value) : [];
