import type { Claim, Sidecar } from '../model/schema';
import type { Change } from '../sidecar/change';
import type { Side } from './sides';

/** The records of sources and entities that a claim of a revision names, which that revision has and the sidecar has not any more. */
export function neededRecords(claim: Claim, { revision, document }: Side, file: Sidecar): readonly Change[] {
	const from = document.sidecar?.value;
	if (!from || revision === undefined) return [];
	const { said, where, actors = [], casualties } = claim;
	const sources = new Set([said.source, ...(said.via ?? [])].filter((slug) => isMissing('sources', slug)));
	const named = [...sources].flatMap((slug) => {
		const { entity, side } = from.sources![slug]!;
		return [entity ?? slug, side ?? []].flat();
	});
	const slugs = [
		said.source,
		...(said.via ?? []),
		...named,
		where?.place ?? [],
		...actors,
		casualties?.side ?? [],
	];
	const entities = new Set(slugs.flat().filter((slug) => isMissing('entities', slug)));
	return [
		...[...entities].map((slug): Change => ({ do: 'add-entity', slug, entity: from.entities![slug]! })),
		...[...sources].map((slug): Change => ({ do: 'add-source', slug, source: from.sources![slug]! })),
	];

	function isMissing(kind: 'sources' | 'entities', slug: string): boolean {
		return Object.hasOwn(from![kind] ?? {}, slug) && !Object.hasOwn(file[kind] ?? {}, slug);
	}
}
