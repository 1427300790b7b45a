import type { PlacedClaim } from '../../core';
import { annotate } from '../annotate';
import { type ActiveArticle, stillHas } from './active';
import type { SourceChoice } from './sourceChoices';
import type { Writing } from './writing';

/** Sets a field of a claim, which must still be there; undefined removes it. A source that is new is written with it. */
export function setField(
	{ writer }: Writing,
	active: ActiveArticle,
	claim: PlacedClaim,
	field: { readonly path: readonly string[]; readonly value: unknown; readonly source?: SourceChoice },
): Promise<boolean> {
	const { path, value, source } = field;
	return annotate(writer, active, (sidecar) => {
		if (!stillHas(sidecar, claim)) return { refused: `The claim ${claim.id} is not in it any more.` };
		const isKnown = !source?.record || Object.hasOwn(sidecar.value.sources ?? {}, source.slug);
		return [
			...(isKnown ? [] : [{ do: 'add-source', slug: source.slug, source: source.record! } as const]),
			{ do: 'set', path: ['claims', claim.annotator, claim.id, ...path], value },
		];
	});
}
