import { anchorsOf } from '../anchor/anchorsOf';
import type { Document, Placement } from '../model/document';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { textId } from '../text/textId';
import { partsOf } from './document';

/** The changes to the sidecar, none where all is as it should be; or why it is left alone, in a sentence for people. */
export type Rebased =
	| { readonly changes: readonly Change[]; readonly refused?: undefined }
	| {
			readonly refused: string;
			/** What must be mended first: ids of claims, and `entity:slug` for mentions; empty where it is the file itself. */
			readonly ids: readonly string[];
			readonly changes?: undefined;
	  };

/**
 * Puts the annotations of an article on its present text: `article.text` names it, claims' own `text` goes, and an anchor
 * that no longer stands once, or not where the annotation is, is described anew. All or nothing: an anchor that is
 * neither `exact` nor `moved`, or that could not be read, refuses the file. A form placed wherever it stands has none.
 */
export function rebase(document: Document): Rebased {
	const { sidecar, text } = document;
	if (!sidecar) return { changes: [] };
	if (sidecar.locked !== undefined) return { refused: sidecar.locked, ids: [] };
	const ids = unsettled(document);
	if (ids.length > 0)
		return { refused: `Not everything is where it was annotated: first mend ${list(ids)}.`, ids };

	const describe = describer(text);
	const changes: Change[] = [];
	const current = textId(text);
	if (sidecar.value.article?.text !== current)
		changes.push({ do: 'set', path: ['article', 'text'], value: current });
	for (const { annotator, id, claim, placement } of document.claims) {
		const path = ['claims', annotator, id];
		if (claim.text !== undefined) changes.push({ do: 'delete', path: [...path, 'text'] });
		for (const [index, anchor] of partsOf(claim).entries()) {
			const here = typeof claim.quote === 'string' ? path : [...path, 'quote', String(index)];
			changes.push(...describe(here, anchor, placement.spans[index]!));
		}
	}
	for (const { entity, form, anchor, placement } of document.mentions) {
		const where = sidecar.value.entities?.[entity]?.mentions?.[form];
		if (anchor === undefined || !Array.isArray(where)) continue;
		const path = ['entities', entity, 'mentions', form, String(where.indexOf(anchor))];
		changes.push(...describe(path, anchor, placement.spans[0]!));
	}
	return { changes };
}

/** Ids of all whose place is not sure, and of what could not be read whole and so has none. */
function unsettled({ sidecar, claims, mentions }: Document): readonly string[] {
	const isSure = ({ state }: Placement) => state === 'exact' || state === 'moved';
	// What could not be read of a list is left out of it: the file has more items than the reading.
	const isWhole = (path: readonly string[], items: readonly Anchor[]) =>
		sidecar?.locate([...path, String(items.length)]) === undefined;
	const known = new Set(claims.map(({ id }) => id));
	const ids = new Set<string>();
	for (const { annotator, id, claim, placement } of claims)
		if (!isSure(placement) || !isWhole(['claims', annotator, id, 'quote'], partsOf(claim))) ids.add(id);
	for (const { claim } of sidecar?.problems ?? [])
		if (claim !== undefined && !known.has(claim)) ids.add(claim);
	for (const { entity, anchor, placement } of mentions)
		if (anchor && !isSure(placement)) ids.add(`entity:${entity}`);
	for (const [slug, { mentions: forms }] of Object.entries(sidecar?.value.entities ?? {}))
		for (const [form, where] of Object.entries(forms ?? {}))
			if (where !== 'all' && !isWhole(['entities', slug, 'mentions', form], where)) ids.add(`entity:${slug}`);
	return [...ids];
}

const list = (ids: readonly string[]): string =>
	ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');

/** Gives the changes that an anchor at a path needs to name a span of `text`: none where it does so already. */
function describer(text: string): (path: readonly string[], anchor: Anchor, span: Span) => Change[] {
	const plain = text.replaceAll('\r\n', '\n');
	return (path, anchor, span) => {
		const { quote, prefix = '', suffix = '' } = anchor;
		const words = prefix + quote + suffix;
		const at = plain.indexOf(words);
		const start = plain === text ? span.start : text.slice(0, span.start).replaceAll('\r\n', '\n').length;
		if (at + prefix.length === start && at >= 0 && plain.indexOf(words, at + 1) < 0) return [];
		const described = anchorsOf(text, [span])[0]!;
		return (['quote', 'prefix', 'suffix'] as const)
			.filter((key) => described[key] !== anchor[key])
			.map((key) => ({ do: 'set', path: [...path, key], value: described[key] }));
	};
}
