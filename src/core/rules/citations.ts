import { countWhere } from '../countWhere';
import type { Document } from '../model/document';
import { hull, type Span } from '../model/span';

/** A source cited in the text. */
export interface Citation {
	/** The words that stand for the source. */
	readonly at: Span;
	readonly cue: Span | undefined;
}

interface Index {
	readonly citations: readonly Citation[];
	readonly mentions: ReadonlyMap<string, readonly Span[]>;
}

const known = new WeakMap<Document, Index>();

/** The sources cited within a stretch of the article, in order. Linear once, then as fast as what it finds. */
export function citationsIn(document: Document, { start, end }: Span): readonly Citation[] {
	const { citations } = indexOf(document);
	const found: Citation[] = [];
	for (
		let i = countWhere(citations.length, (k) => citations[k]!.at.start < start);
		i < citations.length && citations[i]!.at.start < end;
		i++
	)
		if (citations[i]!.at.end <= end) found.push(citations[i]!);
	return found;
}

/** Where an entity is mentioned, as far as that is sure. */
export function mentionsOf(document: Document, entity: string | undefined): readonly Span[] {
	return (entity !== undefined && indexOf(document).mentions.get(entity)) || [];
}

function indexOf(document: Document): Index {
	let index = known.get(document);
	if (!index)
		known.set(document, (index = { citations: citationsOf(document), mentions: byEntity(document) }));
	return index;
}

function citationsOf({ reading }: Document): readonly Citation[] {
	return reading.attributions
		.flatMap(({ source, cue }) => {
			const at = hull(source);
			return at ? [{ at, cue: hull(cue) }] : [];
		})
		.sort((a, b) => a.at.start - b.at.start);
}

function byEntity({ mentions }: Document): ReadonlyMap<string, readonly Span[]> {
	const found = new Map<string, Span[]>();
	for (const { entity, placement } of mentions) {
		if (placement.state === 'ambiguous') continue;
		const spans = found.get(entity);
		if (spans) spans.push(...placement.spans);
		else found.set(entity, [...placement.spans]);
	}
	return found;
}
