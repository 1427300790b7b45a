import type { TextEdit } from '../model/span';

/** What an editor reports as one replacement, as the smaller ones that it seems to be made of. */
export interface Detail {
	readonly edits: readonly TextEdit[];
	/** Some of the words that stayed were found by likeness: that they are the same ones is likely, not certain. */
	readonly guessed: boolean;
}

/** Words, line ends and all other characters one by one. */
const tokens = /\r\n|[\p{L}\p{N}\p{M}_]+|[^]/gu;
/** So many tokens in a row that are alike on both sides are the same ones. */
const enough = 3;
/** Share of the old tokens that must have stayed: else the whole is another text. */
const keptShare = 0.5;
/** Tokens that may be missing on both sides together between tokens that stayed. */
const maxMissing = 64;

/**
 * One replacement in `text` in detail. An editor reports many edits as one: more than a thousand at once, a new case or other
 * line ends for a selection, a file that changed on disk. Line ends and case do not count in telling which tokens stayed. What
 * is too different stays one replacement. Linear.
 */
export function inDetail(text: string, change: TextEdit): Detail {
	const replaced = text.slice(change.start, change.end);
	const old = replaced.length > 1 ? (replaced.match(tokens) ?? []) : [];
	const now = old.length > 0 ? (change.text.match(tokens) ?? []) : [];
	const [a, b] = [old.map(folded), now.map(folded)];
	const edits: TextEdit[] = [];
	let guessed = false;
	let kept = 0;
	let at = change.start;
	let [i, j] = [0, 0];
	/** Replaces the next tokens of the old side by the next of the new one. */
	const replace = (missing: number, added: number): void => {
		const gone = old.slice(i, i + missing).join('');
		const text = now.slice(j, j + added).join('');
		if (gone !== text) edits.push({ start: at, end: at + gone.length, text });
		at += gone.length;
		i += missing;
		j += added;
	};
	while (i < a.length && j < b.length) {
		if (a[i] === b[j]) {
			replace(1, 1);
			kept++;
		} else {
			const gap = gapBefore(a, b, i, j);
			if (!gap) break;
			guessed = true;
			replace(...gap);
		}
	}
	if (kept < keptShare * old.length || kept === 0) return { edits: [change], guessed: false };
	const rest = { start: at, end: change.end, text: now.slice(j).join('') };
	if (rest.end > rest.start || rest.text !== '') edits.push(rest);
	return { edits, guessed };
}

/** The fewest tokens to leave out on either side until both go on alike; undefined where that is too far. */
function gapBefore(
	a: readonly string[],
	b: readonly string[],
	i: number,
	j: number,
): [number, number] | undefined {
	for (let missing = 1; missing <= maxMissing; missing++)
		for (let onOld = 0; onOld <= missing; onOld++)
			if (goOnAlike(a, b, i + onOld, j + missing - onOld)) return [onOld, missing - onOld];
	return undefined;
}

function goOnAlike(a: readonly string[], b: readonly string[], i: number, j: number): boolean {
	for (let k = 0; k < enough; k++) {
		if (i + k >= a.length || a[i + k] !== b[j + k]) return false;
	}
	return true;
}

const folded = (token: string): string => (token === '\r\n' || token === '\r' ? '\n' : token.toLowerCase());
