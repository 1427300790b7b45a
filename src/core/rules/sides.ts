import { resolveEntity, type SourceView } from '../corpus/source';
import type { Document } from '../model/document';
import type { ProjectRecord } from '../model/schema';

/** The side that a source belongs to or helps. */
export interface Stand {
	/** The side in words. */
	readonly side: string;
	readonly isAlly: boolean;
}

/**
 * Where a source stands in the conflict, by `corroborate.yaml`: on a side, as one of its actors, or as an ally. Every side
 * and every ally are treated alike. Undefined for all others. In a project that names no sides, who has one is a party.
 */
export function standOf(
	document: Document,
	project: ProjectRecord,
	{ side, sideName, entity, slug }: SourceView,
): Stand | undefined {
	if (side !== undefined && noParty.has(side)) return undefined;
	const sides = Object.entries(project.sides ?? {});
	if (sides.length === 0) return side === undefined ? undefined : { side: sideName ?? side, isAlly: false };
	const names = new Set([side ?? entity ?? slug]);
	const state = side === undefined ? undefined : resolveEntity(document, project, side)?.side;
	if (state !== undefined) names.add(state);
	for (const [id, { name, actors, allies }] of sides) {
		if (names.has(id) || actors?.some((actor) => names.has(actor))) return { side: name, isAlly: false };
		if (allies?.some((ally) => names.has(ally))) return { side: name, isAlly: true };
	}
	return undefined;
}

const noParty: ReadonlySet<string> = new Set(['civilian', 'third-party', 'unknown']);
