/** A run of so many words is long enough to be nobody else's by chance, and short enough to survive an editor's cuts. */
const length = 5;

/**
 * Calls `visit` with a hash of 32 bits (signed: a small integer to the engine, not an object) of every run of five words of `text`, in order. Case, marks and white space do not count; a text
 * of fewer words has none. Linear, and without an object for a word.
 */
export function visitShingles(text: string, visit: (hash: number) => void): void {
	const recent = new Int32Array(length);
	let words = 0;
	let hash = 0;
	for (let at = 0; at <= text.length; at++) {
		const unit = at < text.length ? text.charCodeAt(at) : 32;
		const letter = unit < 128 ? ascii[unit]! : isLetter(unit) ? unit : 0;
		if (letter !== 0) {
			hash = Math.imul(hash ^ letter, 0x01000193);
			continue;
		}
		if (hash === 0) continue;
		recent[words++ % length] = hash;
		hash = 0;
		if (words >= length) visit(joined(recent, words % length));
	}
}

/** ASCII letters in small letters, and digits; 0 for what stands between words, apostrophes too: there are several of them. */
const ascii = Uint8Array.from({ length: 128 }, (_, unit) => {
	const character = String.fromCharCode(unit).toLowerCase();
	return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/** Everything beyond ASCII but its spaces and marks, which fill these blocks. */
function isLetter(unit: number): boolean {
	return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && (unit < 0x3000 || unit > 0x303f);
}

function joined(recent: Int32Array, first: number): number {
	let hash = 0;
	for (let i = 0; i < length; i++) hash = Math.imul(hash, 0x5bd1e995) + recent[(first + i) % length]!;
	// Every bit of the words counts in every bit of the whole, so that any of them may be sampled.
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
