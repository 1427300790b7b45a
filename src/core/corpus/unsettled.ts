import type { Document, PlacedClaim, PlacedMention, Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import { partsOf } from './document';

/** An annotation that is not, or not surely, where it was made. */
export interface Unsettled {
	/** Where it stands in the sidecar: `claims`, annotator and id; `entities`, slug, `mentions`, form and index, or form alone. */
	readonly path: readonly string[];
	/** As it was annotated; the mere form for one that is placed wherever it stands. */
	readonly anchors: readonly Anchor[];
	readonly placement: Placement;
	/** The text id of the text that it was made on, as far as the sidecar says. */
	readonly text: string | undefined;
	/** What it is: a claim or a mention of an entity. */
	readonly of: PlacedClaim | PlacedMention;
}

/** All that have to be mended, in the order of the text, those without a place last; claims of unfinished passes too. */
export function unsettled(document: Document): readonly Unsettled[] {
	const { sidecar, claims, mentions } = document;
	const text = sidecar?.value.article?.text;
	const found: Unsettled[] = [];
	for (const placed of claims)
		if (isUnsettled(placed.placement))
			found.push({
				path: ['claims', placed.annotator, placed.id],
				anchors: partsOf(placed.claim),
				placement: placed.placement,
				text: placed.claim.text ?? text,
				of: placed,
			});
	for (const mention of mentions) {
		const { entity, form, anchor, placement } = mention;
		if (!isUnsettled(placement)) continue;
		const path = ['entities', entity, 'mentions', form];
		const where = sidecar?.value.entities?.[entity]?.mentions?.[form];
		const index = anchor && Array.isArray(where) ? [String(where.indexOf(anchor))] : [];
		found.push({
			path: [...path, ...index],
			anchors: [anchor ?? { quote: form }],
			placement,
			text,
			of: mention,
		});
	}
	return found.sort((a, b) => startOf(a) - startOf(b));
}

function isUnsettled({ state }: Placement): boolean {
	return state !== 'exact' && state !== 'moved';
}

function startOf({ placement: { spans } }: Unsettled): number {
	return spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
