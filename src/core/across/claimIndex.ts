import type { Corpus, CorpusObserver } from '../corpus/corpus';
import { type Comparable, comparablesOf } from './comparable';
import { SortedList } from './sortedList';

/** So many claims with one key are held against a claim, the nearest in time first. */
const perKey = 48;
/** So many in all, those of rare keys first. */
const inAll = 256;
/** A rebuttal is looked for among so many claims before and after. */
const beside = 2;
/** In a small project one claim in twenty is supposed to have any trait: so many claims are added to what was counted. */
const supposed = 100;

/**
 * The claims of a corpus by what they are about, so that those which might belong together are found without looking at the
 * rest. Updated by difference: an article that changes costs its own claims.
 */
export class ClaimIndex implements CorpusObserver {
	readonly #corpus: Corpus;
	readonly #pending = new Set<string>();
	readonly #articles = new Map<string, readonly Comparable[]>();
	/** In the order of time, then of the text; without a date first. */
	readonly #byKey = new Map<string, SortedList<Comparable>>();
	readonly #frequency = new Map<string, number>();
	#claims = 0;
	#project: object | undefined;

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
		corpus.observe(this);
	}

	put(path: string): void {
		this.#pending.add(path);
	}

	remove(path: string): void {
		this.#pending.delete(path);
		for (const claim of this.#articles.get(path) ?? []) {
			for (const key of keysOf(claim)) this.#release(key, claim);
			for (const trait of traitsOf(claim)) this.#frequency.set(trait, this.#frequency.get(trait)! - 1);
			this.#claims--;
		}
		this.#articles.delete(path);
	}

	/** The claims of an article, in the order of the text. */
	of(path: string): readonly Comparable[] {
		this.#update();
		return this.#articles.get(path) ?? [];
	}

	/** Claims that share a key with this one; from the rarest key to the most common, a bounded number of each and in all. */
	candidates(claim: Comparable): readonly Comparable[] {
		this.#update();
		const lists = keysOf(claim).flatMap((key) => this.#byKey.get(key) ?? []);
		const found = new Set<Comparable>();
		for (const list of lists.sort((a, b) => a.size - b.size)) {
			if (found.size >= inAll) break;
			for (const one of around(list, claim)) if (one !== claim) found.add(one);
		}
		for (const one of this.#besides(claim)) found.add(one);
		return [...found];
	}

	/** What stands beside a claim that sets itself against it, and the other way round. */
	#besides(claim: Comparable): readonly Comparable[] {
		const claims = this.#articles.get(claim.path) ?? [];
		const at = claims.indexOf(claim);
		const near = claims.slice(Math.max(0, at - beside), at + beside + 1);
		return near.filter((one) => one !== claim && (claim.isRebuttal || one.isRebuttal));
	}

	/** How telling it is that two claims share a trait, as `traitsOf` names it: the rarer, the more; never below 0. */
	rarity(trait: string): number {
		return Math.log((this.#claims + supposed) / ((this.#frequency.get(trait) ?? 0) + supposed / 20));
	}

	#update(): void {
		const { project } = this.#corpus;
		if (this.#project !== project) {
			// Sides and standing entities are in every claim.
			for (const path of [...this.#articles.keys()]) {
				this.remove(path);
				this.#pending.add(path);
			}
			this.#project = project;
		}
		for (const path of this.#pending) {
			const document = this.#corpus.document(path);
			const claims = document ? comparablesOf(this.#corpus, document) : [];
			this.#articles.set(path, claims);
			for (const claim of claims) this.#add(claim);
		}
		this.#pending.clear();
	}

	#add(claim: Comparable): void {
		for (const trait of traitsOf(claim)) this.#frequency.set(trait, (this.#frequency.get(trait) ?? 0) + 1);
		this.#claims++;
		for (const key of keysOf(claim)) {
			let list = this.#byKey.get(key);
			if (!list) this.#byKey.set(key, (list = new SortedList(byTime)));
			list.add(claim);
		}
	}

	#release(key: string, claim: Comparable): void {
		const list = this.#byKey.get(key)!;
		list.delete(claim);
		if (list.size === 0) this.#byKey.delete(key);
	}
}

/** What a claim is found by: its event, and each matter or its topic together with a place, an actor or a side. */
function keysOf({ placed: { claim }, places, actors, sides, stances }: Comparable): readonly string[] {
	const keys = new Set<string>();
	for (const { event } of claim.events ?? []) keys.add(`event ${event}`);
	const whom = [...actors].map((slug) => `actor ${slug}`);
	const where = [...places.keys()].map((slug) => `place ${slug}`);
	for (const { matter, side } of stances) {
		const whose = side === undefined ? [] : [`side ${side}`];
		for (const about of [...where, ...whom, ...whose]) keys.add(`${matter.name} ${about}`);
		if (where.length + whom.length + whose.length === 0) keys.add(matter.name);
	}
	const sure = [...places].flatMap(([slug, weight]) => (weight > 0.25 ? [`place ${slug}`] : []));
	for (const about of [...sure, ...whom]) keys.add(`topic ${claim.is.topic} ${about}`);
	if (claim.figure?.unit !== undefined)
		for (const side of sides) keys.add(`figure ${claim.figure.unit} ${side}`);
	return [...keys];
}

/** What claims have in common with others, to be counted. */
function* traitsOf({ placed: { claim }, places, actors, stances, words }: Comparable): Generator<string> {
	yield `topic ${claim.is.topic}`;
	for (const [slug, weight] of places) if (weight === 1) yield `place ${slug}`;
	for (const slug of actors) yield `actor ${slug}`;
	for (const name of new Set(stances.map(({ matter }) => matter.name))) yield `matter ${name}`;
	for (const word of words) yield `word ${word}`;
}

/** Those nearest in the order of time; half of them without a date, where dated ones are asked for, and the other way round. */
function around(list: SortedList<Comparable>, claim: Comparable): readonly Comparable[] {
	if (list.size <= perKey) return list.around(() => true, 0, perKey);
	const half = perKey / 2;
	const near = list.around((one) => byTime(one, claim) >= 0, half / 2, half / 2);
	const isUndated = claim.date === undefined;
	const others = list.around(({ date }) => date !== undefined, isUndated ? 0 : half, isUndated ? half : 0);
	return [...near, ...others];
}

function byTime(a: Comparable, b: Comparable): number {
	return (
		compareText(a.date ?? '', b.date ?? '') ||
		compareText(a.path, b.path) ||
		a.span.start - b.span.start ||
		a.span.end - b.span.end ||
		compareText(a.placed.id, b.placed.id) ||
		compareText(a.placed.annotator, b.placed.annotator)
	);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
