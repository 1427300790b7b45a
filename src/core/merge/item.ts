/** What a conflict is about. The article, and the file for what stands in no item of it, have no id. */
export interface Item {
	readonly about: 'claim' | 'entity' | 'source' | 'article' | 'dismissal' | 'file';
	/** The claim's id or the slug; for a dismissal its section, code and target: `anna language.loaded k3f9wq2`. */
	readonly id: string;
}

/** An item that both sides changed, with the fields that could not be joined, named as in its `conflict`. */
export interface MergeConflict extends Item {
	readonly fields: readonly string[];
}

const kinds: Readonly<Record<string, Item['about']>> = {
	claims: 'claim',
	entities: 'entity',
	sources: 'source',
};

/** The item at a path such as `claims`, `anna`, `k3f9wq2`. */
export const itemAt = (path: readonly string[]): Item => ({
	about: kinds[path[0] ?? ''] ?? 'file',
	id: path.at(-1) ?? '',
});
