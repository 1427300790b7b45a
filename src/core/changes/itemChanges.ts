import { createCarrier } from '../anchor/carrier';
import { anchorsOf } from '../anchor/anchorsOf';
import { isPassShown } from '../corpus/shown';
import { wordsOf } from '../corpus/wordsOf';
import { pairItems } from '../merge/lists';
import type { Document, PlacedClaim } from '../model/document';
import type { Dismissal, Entity, Source } from '../model/schema';
import type { Span } from '../model/span';
import { oneLine } from '../text/oneLine';
import { changeOf, fieldChanges, type FieldChange } from './fieldChanges';
import { movedItems } from './movedItems';
import { textChanges } from './textChanges';

/** What became of one thing between two versions of an article and its sidecar. All text is the files' own. */
export interface ItemChange {
	readonly about: 'text' | 'article' | 'claim' | 'entity' | 'source' | 'dismissal';
	/** The claim's id or the slug; for a dismissal its code and target; empty for the article and its text. */
	readonly id: string;
	/** In whose section it stands now, or stood where it is gone; absent for what is nobody's own. */
	readonly annotator?: string;
	/** What people know it by: the words of a claim, the name of an entity or a source; empty for the others. */
	readonly name: string;
	readonly change: 'added' | 'deleted' | 'changed';
	/** What is other than it was; none for what is new or gone. */
	readonly fields: readonly FieldChange[];
	/** Where it stands in the later text, or where it stood; none where that is not known. */
	readonly spans: readonly Span[];
}

export interface CompareOptions {
	/** Whose unfinished pass is told of; those of others are not. */
	readonly reader?: string;
}

/**
 * What is other in the later of two versions of an article: its text, what its sidecar says of it, entities, sources, claims
 * and dismissals, in this order, and each in the order of the later text; what is gone comes last. Claims are the same by
 * their ids, whoever's section they stand in, entities and sources by slug, also by a former one. Never throws on user text.
 */
export function compareVersions(
	before: Document,
	after: Document,
	{ reader }: CompareOptions = {},
): readonly ItemChange[] {
	return [
		...ofText(before, after),
		...ofArticle(before, after),
		...ofRecords(before, after, 'entity'),
		...ofRecords(before, after, 'source'),
		...ofClaims(before, after, reader),
		...ofDismissals(before, after, reader),
	];
}

function ofText(before: Document, after: Document): readonly ItemChange[] {
	return textChanges(before, after).map(({ from, to, span }) => ({
		about: 'text',
		id: '',
		name: '',
		change: from === '' ? 'added' : to === '' ? 'deleted' : 'changed',
		fields: [changeOf('text', from || undefined, to || undefined)],
		spans: [span],
	}));
}

/** Of the bookkeeping: nobody decided on it. */
const articleBooks: ReadonlySet<string> = new Set(['text']);

function ofArticle(before: Document, after: Document): readonly ItemChange[] {
	const [old, now] = [before.sidecar?.value.article, after.sidecar?.value.article];
	const fields = fieldChanges(old, now, articleBooks);
	if (fields.length === 0) return [];
	return [{ about: 'article', id: '', name: '', change: 'changed', fields, spans: [] }];
}

const claimBooks: ReadonlySet<string> = new Set(['quote', 'prefix', 'suffix', 'text']);

function ofClaims(before: Document, after: Document, reader: string | undefined): readonly ItemChange[] {
	const old = new Map(shownIn(before, reader).map((placed) => [placed.id, placed]));
	const now = shownIn(after, reader);
	const ids = new Set(after.claims.map(({ id }) => id));
	const carrier = createCarrier(before.text, after.text);
	const elsewhere = movedClaims(old, now);
	const here = now.flatMap((placed): ItemChange[] => {
		const was = old.get(placed.id);
		const spans = spansOf(placed);
		if (!was) return [itemOf(placed, 'added', [], spans)];
		const fields: FieldChange[] = [];
		if (was.annotator !== placed.annotator)
			fields.push(changeOf('annotator', was.annotator, placed.annotator));
		fields.push(...ofWords(before, after, was, placed));
		if (elsewhere.has(placed.id)) fields.push(changeOf('place', undefined, 'elsewhere in the article'));
		fields.push(...fieldChanges(was.claim, placed.claim, claimBooks));
		return fields.length > 0 ? [itemOf(placed, 'changed', fields, spans)] : [];
	});
	const gone = [...old.values()]
		.filter(({ id }) => !ids.has(id))
		.map((placed) => {
			const { state, spans } = carrier.place(anchorsOf(before.text, spansOf(placed)));
			return itemOf(placed, 'deleted', [], state === 'ambiguous' ? [] : spans);
		});
	return [...here, ...gone];
}

const shownIn = (document: Document, reader: string | undefined): readonly PlacedClaim[] =>
	document.claims.filter(({ annotator }) => isPassShown(document, annotator, reader));

function itemOf(
	{ id, annotator, claim }: PlacedClaim,
	change: ItemChange['change'],
	fields: readonly FieldChange[],
	spans: readonly Span[],
): ItemChange {
	return { about: 'claim', id, annotator, name: oneLine(wordsOf(claim)), change, fields, spans };
}

/** None where it is only known where it may be. */
const spansOf = ({ placement: { state, spans } }: PlacedClaim): readonly Span[] =>
	state === 'ambiguous' ? [] : spans;

/** The words as they stand in the article; as annotated where they stand nowhere. */
function ofWords(
	before: Document,
	after: Document,
	was: PlacedClaim,
	placed: PlacedClaim,
): readonly FieldChange[] {
	const [from, to] = [standing(before, was), standing(after, placed)];
	const isLost = spansOf(placed).length === 0 && spansOf(was).length > 0;
	if (isLost) return [changeOf('words', from, 'no longer found in the article')];
	return from === to ? [] : [changeOf('words', from, to)];
}

function standing({ text }: Document, placed: PlacedClaim): string {
	const spans = spansOf(placed);
	const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
	return oneLine(spans.length > 0 ? words : wordsOf(placed.claim));
}

/** Ids of claims that stand elsewhere among the others than they did. */
function movedClaims(
	old: ReadonlyMap<string, PlacedClaim>,
	now: readonly PlacedClaim[],
): ReadonlySet<string> {
	const startOf = (placed: PlacedClaim | undefined): number | undefined =>
		placed && spansOf(placed)[0]?.start;
	const both = now.filter(
		(placed) => startOf(placed) !== undefined && startOf(old.get(placed.id)) !== undefined,
	);
	const wasAt = ({ id }: PlacedClaim): number => startOf(old.get(id))!;
	const byStart = both.toSorted((a, b) => startOf(a)! - startOf(b)! || wasAt(a) - wasAt(b));
	const moved = movedItems(byStart.map(wasAt));
	return new Set(byStart.filter((_, index) => moved.has(index)).map(({ id }) => id));
}

const recordBooks: ReadonlySet<string> = new Set(['formerly']);

function ofRecords(before: Document, after: Document, about: 'entity' | 'source'): readonly ItemChange[] {
	const recordsOf = ({ sidecar }: Document): Readonly<Record<string, Entity | Source>> =>
		(about === 'entity' ? sidecar?.value.entities : sidecar?.value.sources) ?? {};
	const [old, now] = [recordsOf(before), recordsOf(after)];
	const taken = new Set<string>();
	const here = Object.entries(now).flatMap(([slug, record]): ItemChange[] => {
		const formerly = [slug, ...(record.formerly ?? [])].find(
			(one) => Object.hasOwn(old, one) && (one === slug || !Object.hasOwn(now, one)),
		);
		const item = { about, id: slug, name: nameIn(after, slug), spans: placesOf(after, about, slug) } as const;
		if (formerly === undefined) return [{ ...item, change: 'added', fields: [] }];
		taken.add(formerly);
		const renamed = formerly === slug ? [] : [changeOf('slug', formerly, slug)];
		const fields = [...renamed, ...fieldChanges(old[formerly], record, recordBooks)];
		return fields.length > 0 ? [{ ...item, change: 'changed', fields }] : [];
	});
	const gone = Object.keys(old)
		.filter((slug) => !taken.has(slug))
		.map((slug): ItemChange => {
			return { about, id: slug, name: nameIn(before, slug), change: 'deleted', fields: [], spans: [] };
		});
	return [...here, ...gone];
}

function nameIn({ sidecar }: Document, slug: string): string {
	const { entities, sources } = sidecar?.value ?? {};
	return oneLine(sources?.[slug]?.name ?? entities?.[slug]?.name ?? slug);
}

/** Where an entity is named, or what is said by a source. */
function placesOf(document: Document, about: 'entity' | 'source', slug: string): readonly Span[] {
	if (about === 'source')
		return document.claims.filter(({ claim }) => claim.said.source === slug).flatMap(spansOf);
	return document.mentions
		.filter(({ entity, placement }) => entity === slug && placement.state !== 'ambiguous')
		.flatMap(({ placement }) => placement.spans);
}

function ofDismissals(before: Document, after: Document, reader: string | undefined): readonly ItemChange[] {
	const sectionsOf = ({ sidecar }: Document) => sidecar?.value.dismissed ?? {};
	const [old, now] = [sectionsOf(before), sectionsOf(after)];
	const annotators = [...new Set([...Object.keys(now), ...Object.keys(old)])];
	const shown = annotators.filter((annotator) => isPassShown(after, annotator, reader));
	return shown.flatMap((annotator) => {
		const from = isPassShown(before, annotator, reader) ? (old[annotator] ?? []) : [];
		const to = now[annotator] ?? [];
		const pairs = pairItems(from, to, 'dismissed');
		const item = (dismissal: Dismissal, change: ItemChange['change'], fields: readonly FieldChange[]) => {
			const { code, target } = dismissal;
			const id = `${code} ${typeof target === 'string' ? target : `“${oneLine(target.quote)}”`}`;
			return {
				about: 'dismissal',
				id,
				annotator,
				name: '',
				change,
				fields,
				spans: placeOf(after, target),
			} as const;
		};
		const kept = from.flatMap((dismissal, index): ItemChange[] => {
			const at = pairs[index]!;
			if (at < 0) return [item(dismissal, 'deleted', [])];
			const fields = fieldChanges(dismissal, to[at]);
			return fields.length > 0 ? [item(to[at]!, 'changed', fields)] : [];
		});
		const reasoned = ({ reason }: Dismissal): readonly FieldChange[] => [
			changeOf('reason', undefined, oneLine(reason)),
		];
		const added = to.flatMap((dismissal, at): ItemChange[] =>
			pairs.includes(at) ? [] : [item(dismissal, 'added', reasoned(dismissal))],
		);
		return [...kept, ...added];
	});
}

/** A target may name two claims: the first says where. */
function placeOf({ claims }: Document, target: Dismissal['target']): readonly Span[] {
	const ids = typeof target === 'string' ? target.split(' ') : [];
	const placed = claims.find(({ id }) => ids.includes(id));
	return placed ? spansOf(placed) : [];
}
