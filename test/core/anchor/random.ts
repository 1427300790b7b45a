/** Numbers by chance that are the same for the same seed (mulberry32). */
export interface Random {
	/** A whole number from 0 to `below`, exclusive. */
	int(below: number): number;
	pick<T>(items: readonly T[]): T;
	chance(share: number): boolean;
}

export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const int = (below: number): number => Math.floor(next() * below);
	return { int, pick: (items) => items[int(items.length)]!, chance: (share) => next() < share };
}
