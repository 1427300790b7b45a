/** A number with its noun, for messages: `1 claim`, `3 claims`. The noun is one whose plural ends in s. */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
