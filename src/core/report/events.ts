import type { Corpus } from '../corpus/corpus';
import { resolveEntity } from '../corpus/source';
import type { Document, PlacedClaim, ProjectEvent } from '../model/document';
import type { Claim, EventRecord } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import { measuresOf } from '../views/eventRows';
import { titleOf } from '../views/claimRow';
import { footingOf } from './claims';
import { grouped } from './grouped';
import {
	footings,
	type ReportedDate,
	type ReportedEvent,
	type ReportedEvidence,
	type ReportedFigure,
	type ReportedRange,
	type Voice,
} from './reportData';

/** A claim with the article that it stands in. */
export interface Told {
	readonly document: Document;
	readonly placed: PlacedClaim;
	/** The claim of another annotator on the same words that counts in its place. */
	readonly twinOf?: string;
}

/** The same without claims that count by another one among them. */
function withoutTwins(told: readonly Told[]): readonly Told[] {
	const ids = new Set(told.map(({ placed }) => placed.id));
	return told.filter(({ twinOf }) => twinOf === undefined || !ids.has(twinOf));
}

/** Events by name, each with what the claims given tell of it. Linear in the claims. */
export function reportedEvents(
	corpus: Corpus,
	events: readonly ProjectEvent[],
	claims: readonly Told[],
): readonly ReportedEvent[] {
	const bySlug = new Map<string, Told[]>();
	for (const told of claims)
		for (const slug of new Set(told.placed.claim.events?.map(({ event }) => event))) {
			const group = bySlug.get(slug);
			if (group) group.push(told);
			else bySlug.set(slug, [told]);
		}
	return events
		.map((event) => reportedEvent(corpus, event, withoutTwins(bySlug.get(event.slug) ?? [])))
		.sort((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug));
}

function reportedEvent(corpus: Corpus, { slug, event }: ProjectEvent, told: readonly Told[]): ReportedEvent {
	const speakers = speakersOf(corpus, told);
	return {
		slug,
		name: event.name,
		topic: event.topic,
		place: placeName(corpus, event, told[0]?.document),
		when: dateOf(event),
		note: event.note,
		voices: voicesOf(slug, told, speakers),
		figures: figuresOf(event, told, speakers),
		dates: told
			.flatMap(({ placed: { id, claim } }) => {
				const date = dateOf(claim);
				return date ? { ...date, claim: id } : [];
			})
			.sort((a, b) => compare(a.date, b.date) || compare(a.claim, b.claim)),
		evidence: [
			...(event.evidence ?? []),
			...told.flatMap(({ placed: { id, claim } }) =>
				(claim.evidence ?? []).map((evidence): ReportedEvidence => ({ ...evidence, claim: id })),
			),
		],
	};
}

function dateOf({ when }: Pick<Claim, 'when'>): ReportedDate | undefined {
	return when?.date === undefined ? undefined : { date: when.date, basis: when.basis ?? 'stated' };
}

function placeName(
	corpus: Corpus,
	{ where }: EventRecord,
	document: Document | undefined,
): string | undefined {
	if (!where) return undefined;
	const entity = resolveEntity(document ?? { sidecar: undefined }, corpus.project.value, where.place);
	return entity?.name ?? where.place;
}

/** Whoever speaks in a claim: sources of one entity are one speaker, and so is the author of one article. */
interface Speaker extends Pick<Voice, 'name' | 'footing'> {
	readonly key: string;
}

function speakersOf(corpus: Corpus, told: readonly Told[]): ReadonlyMap<string, Speaker> {
	return new Map(
		told.map(({ document, placed: { id, claim } }) => {
			const chain = corpus.chain(document, claim);
			const footing = footingOf(chain);
			const { slug, entity, name } = chain.origin;
			const isOwn = slug === articleSource;
			const key = isOwn ? `${articleSource} ${document.path}` : (entity ?? slug);
			return [id, { key, footing, name: isOwn ? `author of ${titleOf(document)}` : name }];
		}),
	);
}

function voicesOf(
	slug: string,
	told: readonly Told[],
	speakers: ReadonlyMap<string, Speaker>,
): readonly Voice[] {
	const groups = grouped(told, ({ placed }) => speakers.get(placed.id)!.key);
	const byKey = new Map([...groups].map(([key, [first]]) => [key, speakers.get(first!.placed.id)!]));
	const marked = marksBetween(told, speakers);
	return [...groups]
		.map(([key, own]) => {
			const { name, footing } = byKey.get(key)!;
			const taking = (stance: string): readonly string[] =>
				own.flatMap(({ placed: { id, claim } }) =>
					claim.events?.some((one) => one.event === slug && (one.stance ?? 'neutral') === stance) ? id : [],
				);
			const others = (independence: string): readonly string[] =>
				[...byKey.values()]
					.filter((other) => marked.has(`${key}\n${other.key}\n${independence}`))
					.map((other) => other.name);
			return {
				name,
				footing,
				asserts: taking('asserts'),
				denies: taking('denies'),
				neutral: taking('neutral'),
				independentOf: others('independent'),
				sameSourceAs: others('same-source'),
			};
		})
		.sort(
			(a, b) =>
				footings.indexOf(a.footing) - footings.indexOf(b.footing) ||
				claimsOf(b) - claimsOf(a) ||
				compare(a.name, b.name),
		);
}

const claimsOf = ({ asserts, denies, neutral }: Voice): number =>
	asserts.length + denies.length + neutral.length;

/** What people noted of the independence of two speakers, both ways round: `key`, `key` and the mark, a line each. */
function marksBetween(told: readonly Told[], speakers: ReadonlyMap<string, Speaker>): ReadonlySet<string> {
	const marks = new Set<string>();
	for (const { placed } of told)
		for (const { to, independence } of placed.claim.relations ?? []) {
			const [one, other] = [speakers.get(placed.id)!.key, speakers.get(to)?.key];
			if (independence === undefined || other === undefined || one === other) continue;
			marks.add(`${one}\n${other}\n${independence}`).add(`${other}\n${one}\n${independence}`);
		}
	return marks;
}

function figuresOf(
	event: EventRecord,
	told: readonly Told[],
	speakers: ReadonlyMap<string, Speaker>,
): readonly ReportedFigure[] {
	const byMeasure = new Map<string, ReportedRange[]>();
	const add = (claim: Pick<Claim, 'figure' | 'casualties'>, by: string, id?: string): void => {
		for (const { measure, range } of measuresOf(claim as Claim)) {
			const ranges = byMeasure.get(measure);
			const one = { ...range, by, claim: id };
			if (ranges) ranges.push(one);
			else byMeasure.set(measure, [one]);
		}
	};
	for (const figure of event.figures ?? []) add({ figure }, figure.basis ?? 'the event’s record');
	for (const { placed } of told) add(placed.claim, speakers.get(placed.id)!.name, placed.id);
	return [...byMeasure].map(([measure, ranges]) => ({
		measure,
		ranges: ranges.sort((a, b) => a.low - b.low || a.high - b.high),
		differs: Math.min(...ranges.map(({ high }) => high)) < Math.max(...ranges.map(({ low }) => low)),
	}));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
