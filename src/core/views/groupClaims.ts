import { articleSource, topics } from '../model/vocabulary';
import { type ClaimRow, claimStates } from './claimRow';

/** By what claims may be grouped, in the order shown. */
export const claimGroupings = ['article', 'topic', 'source', 'status'] as const;
export type ClaimGrouping = (typeof claimGroupings)[number];

export interface ClaimGroup {
	/** A path, a topic, a source's slug or a state: tells the group from the others of its grouping. */
	readonly key: string;
	/** For people; the files' own text. */
	readonly name: string;
	/** In the order given. */
	readonly rows: readonly ClaimRow[];
}

/**
 * Claims by article (by path), topic (in the order of the vocabulary, a project's own behind it), source (the author's voice
 * first, then by name) or status (drafts first, decided ones last). No group is empty. Linear but for sorting the groups.
 */
export function groupClaims(rows: readonly ClaimRow[], by: ClaimGrouping): readonly ClaimGroup[] {
	const { key, name, rank } = groupers[by];
	const groups = new Map<string, { key: string; name: string; rank: number; rows: ClaimRow[] }>();
	for (const row of rows) {
		const of = key(row);
		const group = groups.get(of);
		if (group) group.rows.push(row);
		else groups.set(of, { key: of, name: name(row), rank: rank(row), rows: [row] });
	}
	return [...groups.values()].sort(
		(a, b) =>
			a.rank - b.rank ||
			(by === 'article' ? 0 : compare(a.name.toLowerCase(), b.name.toLowerCase())) ||
			compare(a.key, b.key),
	);
}

interface Grouper {
	key(row: ClaimRow): string;
	name(row: ClaimRow): string;
	/** The lower the earlier; equals go by name. */
	rank(row: ClaimRow): number;
}

const groupers: Readonly<Record<ClaimGrouping, Grouper>> = {
	article: { key: ({ path }) => path, name: ({ title }) => title, rank: () => 0 },
	topic: {
		key: ({ placed }) => placed.claim.is.topic,
		name: ({ placed }) => placed.claim.is.topic,
		rank: ({ placed }) => placeIn(topics, placed.claim.is.topic),
	},
	source: {
		key: ({ source }) => source.slug,
		name: ({ source }) => source.name,
		rank: ({ source }) => (source.slug === articleSource ? 0 : 1),
	},
	status: {
		key: ({ state }) => state,
		name: ({ state }) => state,
		rank: ({ state }) => placeIn(claimStates, state),
	},
};

function placeIn(values: readonly string[], value: string): number {
	const index = values.indexOf(value);
	return index < 0 ? values.length : index;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
