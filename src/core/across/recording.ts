import type { ClaimInCorpus } from '../corpus/corpus';
import type { PlacedClaim } from '../model/document';
import type { Relation } from '../model/schema';
import type { Change } from '../sidecar/change';
import type { EventProposal } from './events';
import { pairTarget, type RelationProposal, relationSuggestion } from './relations';

/** Changes to the sidecar of one article, about claims that must still be there. */
export interface Recording {
	/** The article's. */
	readonly path: string;
	readonly claims: readonly PlacedClaim[];
	readonly changes: readonly Change[];
}

/** `a` derives from `b` and not the other way round; all other types hold from both sides. */
const directed: ReadonlySet<Relation['type']> = new Set(['derived-from', 'updates']);

/**
 * The change that records a proposed relation: on the annotator's own claim where one of the two is theirs and the type holds from either
 * side; else on the claim that it is proposed for.
 */
export function recordRelation(
	{ from, to, type, independence }: RelationProposal,
	annotator: string,
): Recording {
	const isOwn = ({ placed }: ClaimInCorpus): boolean => placed.annotator === annotator;
	const [holder, other] = !directed.has(type) && !isOwn(from) && isOwn(to) ? [to, from] : [from, to];
	const { id, annotator: section } = holder.placed;
	const value: Relation = { type, to: other.placed.id, independence };
	return {
		path: holder.document.path,
		claims: [holder.placed],
		changes: [{ do: 'append', path: ['claims', section, id, 'relations'], value }],
	};
}

/** The change that rejects a proposed relation for good, in the annotator's section of the article that it was proposed in. */
export function rejectRelation({ from, to }: RelationProposal, annotator: string): Change {
	const target = pairTarget(from.placed.id, to.placed.id);
	return {
		do: 'dismiss',
		annotator,
		dismissal: { code: relationSuggestion, target, reason: 'relation rejected' },
	};
}

/** The changes that make claims of a proposed event be about `slug`, article by article; those that are already are left. */
export function recordEvent({ claims }: Pick<EventProposal, 'claims'>, slug: string): readonly Recording[] {
	const byPath = new Map<string, PlacedClaim[]>();
	for (const { document, placed } of claims) {
		if (placed.claim.events?.some(({ event }) => event === slug)) continue;
		const list = byPath.get(document.path);
		if (list) list.push(placed);
		else byPath.set(document.path, [placed]);
	}
	return [...byPath].map(([path, placed]) => ({
		path,
		claims: placed,
		changes: placed.map(({ annotator, id }) => ({
			do: 'append',
			path: ['claims', annotator, id, 'events'],
			value: { event: slug },
		})),
	}));
}
