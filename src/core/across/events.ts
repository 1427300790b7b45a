import type { ClaimInCorpus, Corpus } from '../corpus/corpus';
import type { Claim, EventRecord } from '../model/schema';
import type { Comparable } from './comparable';
import { measureOf } from './compare';
import { Claims } from './related';
import type { ProposalOptions } from './relations';

/** An event that several claims seem to be about: to be looked at, named and accepted by a person. */
export interface EventProposal {
	/** The event that some of the claims are about already, by its slug. */
	readonly known?: string;
	/** What its file would hold. */
	readonly event: EventRecord;
	/** Of one article or several; those that are not yet about it are to be told so. */
	readonly claims: readonly ClaimInCorpus[];
	/** What brings them together, as one sentence for people. */
	readonly why: string;
}

/** An event of more claims is one that nobody would read through. */
const most = 12;

/**
 * Events for the claims of an article (or for one of them): a claim and those that speak of the same matter, place and side as it does, in this article
 * and others. The likeliest first; of two groups that are mostly one, the likelier. None where the project has no file: events are off then.
 */
export function proposeEvents(
	corpus: Corpus,
	path: string,
	{ claim: only, pass }: ProposalOptions = {},
): readonly EventProposal[] {
	if (!corpus.hasProject) return [];
	const claims = new Claims(corpus, pass);
	const groups = claims
		.of(path)
		.filter(({ placed }) => only === undefined || placed.id === only)
		.flatMap((claim) => groupAround(claims, claim) ?? [])
		.sort((a, b) => b.score - a.score);
	const kept: Group[] = [];
	for (const group of groups) if (!kept.some((larger) => isMostlyIn(group, larger))) kept.push(group);
	return kept.flatMap((group) => proposal(corpus, group) ?? []);
}

interface Group {
	readonly matter: string;
	readonly members: readonly Comparable[];
	readonly score: number;
}

function isMostlyIn({ matter, members }: Group, larger: Group): boolean {
	return (
		matter === larger.matter &&
		members.filter((one) => larger.members.includes(one)).length * 2 > members.length
	);
}

/** A claim and those related to it by the matter that brings most of them together. */
function groupAround(claims: Claims, claim: Comparable): Group | undefined {
	const byMatter = new Map<string, { readonly members: Comparable[]; score: number }>();
	for (const { other, comparison } of claims.relatedTo(claim))
		for (const matter of comparison.matters) {
			let group = byMatter.get(matter);
			if (!group) byMatter.set(matter, (group = { members: [claim], score: 0 }));
			if (group.members.length === most) continue;
			group.members.push(other);
			group.score += comparison.score;
		}
	const [best] = [...byMatter].sort((a, b) => b[1].score - a[1].score);
	return best && { matter: best[0], ...best[1] };
}

/** Undefined where all of them are about one event already. */
function proposal(corpus: Corpus, { matter, members }: Group): EventProposal | undefined {
	const known = mostFrequent(
		members.flatMap(({ placed }) => placed.claim.events?.map(({ event }) => event) ?? []),
	);
	const isAbout = ({ placed }: Comparable): boolean =>
		placed.claim.events?.some(({ event }) => event === known) ?? false;
	if (known !== undefined && members.every(isAbout)) return undefined;
	const recorded = known === undefined ? undefined : corpus.event(known)?.event;
	const where = mostFrequent(members.flatMap(({ places }) => surest(places)));
	const label = members[0]!.stances.find((stance) => stance.matter.name === matter)!.matter.label;
	const claims = members.map(({ path, placed }) => ({ document: corpus.document(path)!, placed }));
	const articles = new Set(members.map(({ path }) => path)).size;
	return {
		...(recorded && { known }),
		event: recorded ?? eventOf(corpus, members, capitalised(label), where),
		claims,
		why: `${claims.length} claims of ${articles === 1 ? 'one article' : `${articles} articles`} speak of ${label}.`,
	};
}

function eventOf(
	corpus: Corpus,
	members: readonly Comparable[],
	label: string,
	where: string | undefined,
): EventRecord {
	const project = corpus.project.value;
	const place =
		where === undefined
			? undefined
			: (project.entities?.[where]?.name ?? corpus.entity(where)?.name ?? where);
	const sides = [...new Set(members.flatMap((one) => [...one.sides]))]
		.filter((side) => project.sides?.[side])
		.sort();
	const figures = members.flatMap(({ placed: { claim } }) =>
		isShared(claim, members) ? figureOf(claim) : [],
	);
	const date = commonDay(members);
	return {
		name: place === undefined ? label : `${label}: ${place}`,
		topic: mostFrequent(members.map(({ placed }) => placed.claim.is.topic)),
		...(date !== undefined && { when: { date, precision: 1, basis: 'inferred' } }),
		...(where !== undefined && { where: { place: where } }),
		...(sides.length > 0 && { sides }),
		...(figures.length > 0 && { figures }),
	};
}

/** The day that every claim is dated to; undefined where one is not, or to another. */
function commonDay(members: readonly Comparable[]): string | undefined {
	const [day, ...others] = new Set(
		members.map(({ date }) => (date !== undefined && date.length >= 10 ? date.slice(0, 10) : undefined)),
	);
	return others.length === 0 ? day : undefined;
}

/** A figure that stands alone may be of something else, such as how many people live there; casualties are of the event. */
function isShared(claim: Claim, members: readonly Comparable[]): boolean {
	const unit = measureOf(claim)?.unit;
	return (
		members.filter(({ placed }) => measureOf(placed.claim)?.unit === unit).length > 1 ||
		claim.casualties !== undefined
	);
}

function figureOf({ figure, casualties, said }: Claim): NonNullable<EventRecord['figures']> {
	const basis = `claimed by ${said.source}`;
	if (casualties?.low !== undefined || casualties?.high !== undefined)
		return [{ low: casualties.low, high: casualties.high, unit: 'people', of: casualties.category, basis }];
	return figure ? [{ ...figure, basis: figure.basis ?? basis }] : [];
}

function surest(places: ReadonlyMap<string, number>): readonly string[] {
	const best = Math.max(0, ...places.values());
	return [...places].filter(([, weight]) => weight === best).map(([slug]) => slug);
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
