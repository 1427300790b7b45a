import type { Corpus, CorpusObserver } from '../corpus/corpus';
import { visitShingles } from './shingles';

/** Another article with much of the same text. */
export interface NearDuplicate {
	readonly path: string;
	/** Which part of the shorter one's runs of five words stands in the other, from 0.5 to 1. */
	readonly share: number;
}

/** Of all runs of words, those whose hash this divides are looked up: enough to find half of a short report again. */
const sampling = 16;
/** So many articles with one run of words are looked at, by path: a phrase that all share says nothing. */
const holdersAsked = 32;
/** So many likely ones are compared word by word. */
const compared = 8;
/** Texts with fewer runs of words are too short to be one text by more than chance. */
const fewest = 50;
const leastShare = 0.5;

/**
 * The articles that share at least half of the shorter one's text with this one, word for word; most alike first. The texts of a
 * corpus are sampled once, in linear time, and kept by difference: one among 10,000 costs what one among 100 does.
 */
export function nearDuplicatesOf(corpus: Corpus, path: string): readonly NearDuplicate[] {
	let index = indexes.get(corpus);
	if (!index) {
		indexes.set(corpus, (index = new SampleIndex()));
		corpus.observe(index);
	}
	return index.alike(path);
}

const indexes = new WeakMap<Corpus, SampleIndex>();

class SampleIndex implements CorpusObserver {
	readonly #texts = new Map<string, string>();
	readonly #pending = new Set<string>();
	readonly #samples = new Map<string, readonly number[]>();
	/** Paths by the hash that their texts hold, in order; mostly one. */
	readonly #holders = new Map<number, string | string[]>();

	put(path: string, text: string): void {
		this.#texts.set(path, text);
		this.#pending.add(path);
	}

	remove(path: string): void {
		for (const hash of this.#samples.get(path) ?? []) this.#release(hash, path);
		this.#texts.delete(path);
		this.#pending.delete(path);
		this.#samples.delete(path);
	}

	alike(path: string): readonly NearDuplicate[] {
		if (this.#texts.size < 2) return [];
		for (const one of this.#pending) this.#sample(one);
		this.#pending.clear();
		const shared = new Map<string, number>();
		const own = this.#samples.get(path) ?? [];
		for (const hash of own) {
			const holders = this.#holders.get(hash)!;
			if (typeof holders === 'string') continue;
			for (let i = 0; i < holders.length && i < holdersAsked; i++) {
				const other = holders[i]!;
				if (other !== path) shared.set(other, (shared.get(other) ?? 0) + 1);
			}
		}
		// A sample may miss much of what is shared: half as much as is asked for is looked at.
		const isLikely = ([other, count]: readonly [string, number]): boolean =>
			count * 2 >= leastShare * Math.min(own.length, this.#samples.get(other)!.length);
		const likely = [...shared].filter(isLikely).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const text = this.#texts.get(path) ?? '';
		return likely
			.slice(0, compared)
			.map(([other]) => ({ path: other, share: shareOf(text, this.#texts.get(other)!) }))
			.filter(({ share }) => share >= leastShare)
			.sort((a, b) => b.share - a.share);
	}

	#sample(path: string): void {
		const hashes = new Set<number>();
		visitShingles(this.#texts.get(path)!, (hash) => {
			if (hash % sampling === 0) hashes.add(hash);
		});
		this.#samples.set(path, [...hashes]);
		for (const hash of hashes) this.#hold(hash, path);
	}

	#hold(hash: number, path: string): void {
		const holders = this.#holders.get(hash);
		if (holders === undefined) this.#holders.set(hash, path);
		else if (typeof holders === 'string')
			this.#holders.set(hash, holders < path ? [holders, path] : [path, holders]);
		else holders.splice(placeIn(holders, path), 0, path);
	}

	#release(hash: number, path: string): void {
		const holders = this.#holders.get(hash);
		if (holders === path) this.#holders.delete(hash);
		else if (Array.isArray(holders)) {
			holders.splice(placeIn(holders, path), 1);
			if (holders.length === 1) this.#holders.set(hash, holders[0]!);
		}
	}
}

function placeIn(paths: readonly string[], path: string): number {
	let low = 0;
	let high = paths.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (paths[middle]! < path) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Which part of the shorter text's runs of words stands in the longer one; 0 where it has too few to tell. */
function shareOf(a: string, b: string): number {
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	const runs = new Set<number>();
	visitShingles(shorter, (hash) => runs.add(hash));
	const { size } = runs;
	if (size < fewest) return 0;
	visitShingles(longer, (hash) => runs.delete(hash));
	return (size - runs.size) / size;
}
