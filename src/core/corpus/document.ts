import { createLocator } from '../anchor/locate';
import type { Document, PlacedClaim } from '../model/document';
import type { Anchor, Claim, Sidecar } from '../model/schema';
import { sidecarPathOf } from './paths';
import { readSidecar } from '../sidecar/read';
import { mentionsIn, readText } from './readers';

/** What a document is read from. */
export interface ArticleInput {
	/** Relative to the project's root, with `/`. */
	readonly path: string;
	/** Without BOM. */
	readonly text: string;
	/** The text of its sidecar, without BOM; absent where it has none. */
	readonly sidecar?: string;
}

/** Reads an article with its annotations and puts every one of them in its place. Never throws on what people wrote. */
export function readDocument({ path, text, sidecar: yaml }: ArticleInput): Document {
	const sidecar = yaml === undefined ? undefined : readSidecar(yaml);
	return {
		path,
		sidecarPath: sidecarPathOf(path),
		text,
		sidecar,
		claims: sidecar ? placeClaims(text, sidecar.value) : [],
		mentions: sidecar ? mentionsIn(text, sidecar.value) : [],
		reading: readText(text),
	};
}

function placeClaims(text: string, sidecar: Sidecar): PlacedClaim[] {
	const locator = createLocator(text);
	const placed: PlacedClaim[] = [];
	for (const [annotator, section] of Object.entries(sidecar.claims ?? {}))
		for (const [id, value] of Object.entries(section ?? {})) {
			if (id === 'pass') continue;
			const claim = value as Claim;
			placed.push({ id, annotator, claim, placement: locator.place(partsOf(claim)) });
		}
	return placed.sort((a, b) => start(a) - start(b));
}

/** The anchors that make up a claim's quote. */
function partsOf({ quote, prefix, suffix }: Claim): readonly Anchor[] {
	return typeof quote === 'string' ? [{ quote, prefix, suffix }] : quote;
}

/** Unplaced ones last. */
function start({ placement }: PlacedClaim): number {
	return placement.spans[0]?.start ?? Infinity;
}
