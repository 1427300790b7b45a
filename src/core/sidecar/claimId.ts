const first = 'bcdefghijklmnopqrstuvwxyz';
const rest = `23456789${first}`;
const length = 7;

/**
 * A new id for a claim, `[b-z][2-9b-z]{6}`.
 * @param taken whether an id is in use in the project
 * @param random a number from 0 up to, not including, 1; `Math.random` where nothing depends on it
 */
export function newClaimId(taken: (id: string) => boolean, random: () => number = Math.random): string {
	for (;;) {
		let id = '';
		for (let k = 0; k < length; k++) {
			const letters = k === 0 ? first : rest;
			id += letters[Math.floor(random() * letters.length)]!;
		}
		if (!taken(id)) return id;
	}
}
