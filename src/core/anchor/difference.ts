import { diffArrays } from 'diff';

/** Insertions and deletions of one difference. Two unrelated texts of 1,000 words have fewer. */
const maxEdits = 2500;
/** Steps of all differences between two texts together: about a second at worst. */
const maxSteps = 8_000_000;

/** Calls `onSame` with the places of every pair of equal items in order, in a shortest difference of two lists. */
export type Differ = (
	before: ArrayLike<number>,
	after: ArrayLike<number>,
	onSame: (before: number, after: number) => void,
) => void;

/**
 * A differ whose cost is bounded, over all of its calls: lists that differ too much have nothing in common. Myers' algorithm
 * takes about half the square of the number of edits.
 */
export function createDiffer(): Differ {
	let left = maxSteps;
	return (before, after, onSame) => {
		const maxEditLength = Math.floor(Math.min(maxEdits, Math.sqrt(2 * left)));
		const difference = diffArrays(Array.from(before), Array.from(after), { maxEditLength });
		if (!difference) {
			left -= maxEditLength ** 2 / 2;
			return;
		}
		let edits = 0;
		let i = 0;
		let j = 0;
		for (const { added, removed, count } of difference) {
			if (added) j += count;
			else if (removed) i += count;
			else for (let k = 0; k < count; k++) onSame(i++, j++);
			if (added || removed) edits += count;
		}
		left -= edits ** 2 / 2;
	};
}
