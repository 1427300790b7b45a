import type { Claim } from '../model/schema';
import type { Comparable } from './comparable';
import type { Stance } from './stances';

/** Why two claims are taken to belong together: named, so that a person can judge it. */
export interface Evidence {
	readonly kind:
		'event' | 'matter' | 'figure' | 'rebuttal' | 'place' | 'actors' | 'sides' | 'topic' | 'date' | 'words';
	/** How much it counts; negative where it speaks against it. */
	readonly weight: number;
	/** For people, e.g. `both speak of losses of people (“heavy losses”, “soaring losses”)`. */
	readonly text: string;
}

/** What comes of holding two claims against each other. */
export interface Comparison {
	readonly score: number;
	/** Whether they say the same or the opposite on what both speak of; undefined where neither shows. */
	readonly verdict: 'agree' | 'oppose' | undefined;
	/** The weightiest first. */
	readonly evidence: readonly Evidence[];
	/** Names of the matters that both speak of. */
	readonly matters: readonly string[];
}

/** What the comparison needs to know of the corpus. */
export interface Weights {
	/** How telling it is to share a trait, such as `place bakhmut`: 0 where all have it. */
	rarity(trait: string): number;
	nameOf(slug: string): string;
}

/** Holds two claims against each other; the order of the two makes no difference to anything but the order of quoted words. */
export function compare(a: Comparable, b: Comparable, weights: Weights): Comparison {
	const onMatters = sharedMatters(a, b, weights);
	const onFigures = figures(a.placed.claim, b.placed.claim);
	const signs = [...onMatters, ...(onFigures ? [onFigures] : [])];
	const total = (sign: -1 | 1): number =>
		signs.filter((one) => one.sign === sign).reduce((sum, { evidence }) => sum + evidence.weight, 0);
	const [agreeing, opposing] = [total(1), total(-1)];
	const rebuttal = isRebutted(a, b);
	const evidence = [
		...event(a, b),
		...signs.map((sign) => sign.evidence),
		...(rebuttal ? [rebuttal] : []),
		...place(a, b, weights),
		...actors(a, b, weights),
		...topic(a, b, weights),
		...date(a, b),
		...words(a, b, weights),
	].sort((x, y) => y.weight - x.weight);
	return {
		score: evidence.reduce((sum, { weight }) => sum + weight, 0),
		verdict: rebuttal || opposing > agreeing ? 'oppose' : agreeing > opposing ? 'agree' : undefined,
		evidence,
		matters: onMatters.map(({ matter }) => matter),
	};
}

interface Signed {
	/** 1 the same, -1 the opposite, 0 the same subject and no more. */
	readonly sign: -1 | 0 | 1;
	readonly evidence: Evidence;
}

function sharedMatters(
	a: Comparable,
	b: Comparable,
	{ rarity }: Weights,
): readonly (Signed & { readonly matter: string })[] {
	const best = new Map<string, Signed & { readonly matter: string }>();
	for (const one of a.stances)
		for (const other of b.stances) {
			if (one.matter !== other.matter) continue;
			const { name, label } = one.matter;
			const signed = signOf(one, other);
			if (!signed) continue;
			const { sign } = signed;
			const weight = signed.sure * rarity(`matter ${name}`);
			const known = best.get(name);
			if (known && known.evidence.weight >= weight) continue;
			const how = sign < 0 ? 'differ on' : 'both speak of';
			const text = `${how} ${label} (“${one.words}”, “${other.words}”)`;
			best.set(name, { matter: name, sign, evidence: { kind: 'matter', weight, text } });
		}
	return [...best.values()];
}

/** Undefined where they speak of different sides. */
function signOf(a: Stance, b: Stance): { readonly sign: -1 | 0 | 1; readonly sure: number } | undefined {
	const { isOfSide, isZeroSum } = a.matter;
	const isKnown = a.side !== undefined && b.side !== undefined;
	const isOther = isKnown && a.side !== b.side;
	if (isOfSide && isOther && !isZeroSum) return undefined;
	const product = (a.pole * b.pole * (isOther ? -1 : 1)) as -1 | 0 | 1;
	// Both sides say of themselves that they lose ground: no contradiction, and no agreement either.
	if (isOther && a.pole < 0 && b.pole < 0) return undefined;
	const sure = !isOfSide || isKnown ? 1 : 0.75;
	return product === 0 ? { sign: 0, sure: sure / 2 } : { sign: product, sure };
}

/** Figures of one unit: one lies in the other's range, or beyond it. */
function figures(a: Claim, b: Claim): Signed | undefined {
	const [one, other] = [measureOf(a), measureOf(b)];
	if (!one || !other || one.unit !== other.unit) return undefined;
	const meets = one.low <= other.high && other.low <= one.high;
	const text = `${meets ? 'their figures meet' : 'their figures differ'} (${one.text}, ${other.text})`;
	return { sign: meets ? 1 : -1, evidence: { kind: 'figure', weight: 2, text } };
}

/** A range with its unit; of casualties the unit says whose and which. */
export interface Measure {
	readonly unit: string;
	readonly low: number;
	readonly high: number;
	readonly text: string;
}

/** What a claim counts or measures, lengths in metres; undefined where it gives no figure. */
export function measureOf({ figure, casualties }: Claim): Measure | undefined {
	const range = casualties?.low !== undefined || casualties?.high !== undefined ? casualties : figure;
	const { low = range?.high, high = range?.low } = range ?? {};
	if (low === undefined || high === undefined) return undefined;
	const written = range === casualties ? (casualties?.category ?? 'casualties') : (figure?.unit ?? '');
	const { unit, factor } = lengths.get(written.toLowerCase()) ?? { unit: written.toLowerCase(), factor: 1 };
	const whose = range === casualties ? ` ${casualties?.side ?? ''}` : '';
	const shown = low === high ? String(low) : `${low} to ${high}`;
	return { unit: unit + whose, low: low * factor, high: high * factor, text: `${shown} ${written}`.trim() };
}

const metres: Readonly<Record<string, readonly string[]>> = {
	1: ['m', 'meter', 'meters', 'metre', 'metres'],
	1000: ['km', 'kilometer', 'kilometers', 'kilometre', 'kilometres'],
	1609.344: ['mile', 'miles'],
};
const lengths: ReadonlyMap<string, { readonly unit: string; readonly factor: number }> = new Map(
	Object.entries(metres).flatMap(([factor, names]) =>
		names.map((name) => [name, { unit: 'm', factor: Number(factor) }] as const),
	),
);

/** How far a rebuttal looks back, in characters. */
const reach = 300;

/** `we have seen the opposite`: the claim just before, of another voice. */
function isRebutted(a: Comparable, b: Comparable): Evidence | undefined {
	const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
	const isNext = second.span.start - first.span.end < reach && first.span.end <= second.span.start;
	const isOther = first.placed.claim.said.source !== second.placed.claim.said.source;
	if (a.path !== b.path || !second.isRebuttal || !isNext || !isOther) return undefined;
	return { kind: 'rebuttal', weight: 4, text: 'the second sets itself against what stands before it' };
}

function event(a: Comparable, b: Comparable): Evidence[] {
	const events = new Set(a.placed.claim.events?.map((one) => one.event));
	const shared = b.placed.claim.events?.find((one) => events.has(one.event));
	return shared ? [{ kind: 'event', weight: 3, text: `both are about the event ${shared.event}` }] : [];
}

function place(a: Comparable, b: Comparable, { nameOf, rarity }: Weights): Evidence[] {
	let weight = 0;
	let slug: string | undefined;
	for (const [one, sure] of a.places) {
		const other = b.places.get(one);
		const telling = Math.min(sure, other ?? 0) * rarity(`place ${one}`);
		if (telling <= weight) continue;
		weight = telling;
		slug = one;
	}
	if (slug !== undefined) return [{ kind: 'place', weight, text: `the same place: ${nameOf(slug)}` }];
	const isOwn = (of: Comparable): boolean => [...of.places.values()].includes(1);
	return isOwn(a) && isOwn(b) ? [{ kind: 'place', weight: -3, text: 'of different places' }] : [];
}

function actors(a: Comparable, b: Comparable, { nameOf, rarity }: Weights): Evidence[] {
	const shared = [...a.actors].filter((slug) => b.actors.has(slug));
	if (shared.length > 0)
		return [
			{
				kind: 'actors',
				weight: Math.max(...shared.map((slug) => rarity(`actor ${slug}`))) / 2,
				text: `both name ${shared.map(nameOf).sort().join(' and ')}`,
			},
		];
	const sides = [...a.sides].filter((side) => b.sides.has(side));
	return sides.length > 0 ? [{ kind: 'sides', weight: 0.5, text: 'of the same side' }] : [];
}

function topic(a: Comparable, b: Comparable, { rarity }: Weights): Evidence[] {
	const { topic: one } = a.placed.claim.is;
	return one === b.placed.claim.is.topic && one !== 'other'
		? [{ kind: 'topic', weight: rarity(`topic ${one}`) / 3, text: `the same topic: ${one}` }]
		: [];
}

const day = 86_400_000;

function date(a: Comparable, b: Comparable): Evidence[] {
	if (a.path === b.path) return [{ kind: 'date', weight: 0.5, text: 'in one article' }];
	if (a.date === undefined || b.date === undefined) return [];
	const days = Math.abs(Date.parse(a.date) - Date.parse(b.date)) / day;
	if (days <= 3) return [{ kind: 'date', weight: 1, text: 'days apart at most' }];
	if (days <= 31) return [{ kind: 'date', weight: 0.5, text: 'weeks apart' }];
	return days > 366 ? [{ kind: 'date', weight: -0.5, text: 'more than a year apart' }] : [];
}

function words(a: Comparable, b: Comparable, { rarity }: Weights): Evidence[] {
	const telling = (word: string): number => rarity(`word ${word}`);
	const shared = [...a.words]
		.filter((word) => b.words.has(word))
		.sort((x, y) => telling(y) - telling(x) || (x < y ? -1 : 1));
	const sum = (list: Iterable<string>): number => [...list].reduce((total, word) => total + telling(word), 0);
	const likeness = sum(shared) / Math.sqrt(sum(a.words) * sum(b.words) || 1);
	if (likeness < 0.1) return [];
	return [{ kind: 'words', weight: 4 * likeness, text: `words in common: ${shared.slice(0, 3).join(', ')}` }];
}
