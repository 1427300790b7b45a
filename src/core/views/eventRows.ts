import type { Corpus } from '../corpus/corpus';
import type { ProjectEvent } from '../model/document';
import type { Claim } from '../model/schema';
import type { ClaimRow } from './claimRow';

/** An event of the project, with the claims that are about it. */
export interface EventRow {
	readonly event: ProjectEvent;
	/** By article, then in the order of the text. */
	readonly claims: readonly ClaimRow[];
	readonly articles: number;
	/** Slugs of the places that the event and its claims name, the event's own first. */
	readonly places: readonly string[];
	/** What its claims say in numbers, each measure once, in the order in which it first comes up. */
	readonly figures: readonly EventFigure[];
}

/** One measure of an event, as its claims have it. */
export interface EventFigure {
	/** `people killed`, `km advance`: what is counted. */
	readonly measure: string;
	/** The ranges that claims give, lowest first, each once. */
	readonly ranges: readonly Range[];
	/** Whether two of them have no number in common. */
	readonly differs: boolean;
}

export interface Range {
	readonly low: number;
	readonly high: number;
}

/** The events of a project by name, with their claims. Linear in the claims; none without a project file. */
export function eventRows(corpus: Corpus, rows: readonly ClaimRow[]): readonly EventRow[] {
	const bySlug = new Map<string, Set<ClaimRow>>();
	for (const row of rows)
		for (const { event } of row.placed.claim.events ?? []) {
			const group = bySlug.get(event);
			if (group) group.add(row);
			else bySlug.set(event, new Set([row]));
		}
	return corpus
		.events()
		.map((event) => eventRow(event, [...(bySlug.get(event.slug) ?? [])]))
		.sort((a, b) => compare(a.event.event.name, b.event.event.name) || compare(a.event.slug, b.event.slug));
}

function eventRow(event: ProjectEvent, claims: readonly ClaimRow[]): EventRow {
	const places = [event.event.where?.place, ...claims.map(({ placed }) => placed.claim.where?.place)];
	return {
		event,
		claims,
		articles: new Set(claims.map(({ path }) => path)).size,
		places: [...new Set(places.flatMap((place) => place ?? []))],
		figures: figuresOf(claims),
	};
}

function figuresOf(claims: readonly ClaimRow[]): readonly EventFigure[] {
	const byMeasure = new Map<string, Range[]>();
	for (const { placed } of claims)
		for (const { measure, range } of measuresOf(placed.claim)) {
			const ranges = byMeasure.get(measure);
			if (ranges) ranges.push(range);
			else byMeasure.set(measure, [range]);
		}
	return [...byMeasure].map(([measure, all]) => {
		const ranges = distinct(all);
		const lowestHigh = Math.min(...ranges.map(({ high }) => high));
		const highestLow = Math.max(...ranges.map(({ low }) => low));
		return { measure, ranges, differs: lowestHigh < highestLow };
	});
}

/** What a claim says in numbers; a bound that is not given is the other one. */
export function measuresOf({
	figure,
	casualties,
}: Claim): readonly { readonly measure: string; readonly range: Range }[] {
	const found = [];
	const counted = rangeOf(figure);
	if (figure && counted)
		found.push({ measure: [figure.unit, figure.of].filter(Boolean).join(' '), range: counted });
	const lost = rangeOf(casualties);
	if (casualties && lost) {
		const category = casualties.category === 'unspecified' ? undefined : casualties.category;
		found.push({ measure: ['people', category, casualties.side].filter(Boolean).join(' '), range: lost });
	}
	return found;
}

function rangeOf(given: { readonly low?: number; readonly high?: number } | undefined): Range | undefined {
	const low = given?.low ?? given?.high;
	const high = given?.high ?? given?.low;
	return low === undefined || high === undefined ? undefined : { low, high };
}

function distinct(ranges: readonly Range[]): readonly Range[] {
	const known = new Map(ranges.map((range) => [`${range.low} ${range.high}`, range]));
	return [...known.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
