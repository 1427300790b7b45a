import type { PlacedClaim } from '../../core';
import { annotate } from '../writing/annotate';
import { type ActiveArticle, stillHas } from './active';
import type { FieldChange } from './claimFields';
import type { Writing } from './writing';

/** Changes a field of a claim, which must still be there. A source that is new is written with it. */
export function setField(
	{ writer }: Writing,
	active: ActiveArticle,
	claim: PlacedClaim,
	{ sets, source }: FieldChange,
): Promise<boolean> {
	return annotate(writer, active, (sidecar) => {
		if (!stillHas(sidecar, claim)) return { refused: `The claim ${claim.id} is not in it any more.` };
		const isKnown = !source?.record || Object.hasOwn(sidecar.value.sources ?? {}, source.slug);
		return [
			...(isKnown ? [] : [{ do: 'add-source', slug: source.slug, source: source.record! } as const]),
			...sets.map(
				({ path, value }) =>
					({ do: 'set', path: ['claims', claim.annotator, claim.id, ...path], value }) as const,
			),
		];
	});
}
