/**
 * A generator of numbers from 0 up to 1: mulberry32, the same row for the same seed on every machine, so that intervals and
 * sampled measures can be reproduced. Not for secrets.
 * @param seed A whole number; its lowest 32 bits count.
 */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
