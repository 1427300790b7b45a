import { createDiffer } from './difference';
import { pairAlike, type Stretch } from './pairAlike';
import { countUpTo, type Tokens } from './tokens';

/** Which tokens of a newer text are those of an older one. */
export interface Alignment {
	/** For each old token the new one, or -1. */
	readonly to: Int32Array;
	/** 1 for each new token that no old one became. */
	readonly fresh: Uint8Array;
}

/** An old stretch and the new one that may stand for it. */
interface Gap {
	readonly old: Stretch;
	readonly now: Stretch;
}

/** A paragraph that kept less of its words in place was replaced, or has moved. */
const keptInPlace = 0.5;
/** Share of its words that a paragraph must have elsewhere to have moved there; in its place a smaller one tells. */
const sharedElsewhere = 0.5;
const sharedInPlace = 0.3;

/**
 * Aligns by paragraphs, then what is left by sentences, then by words, so that a deletion cannot slide into its neighbour;
 * then paragraphs that moved are paired with unmatched ones that share most of their words. Both texts must share one
 * numbering. Bounded: where texts differ too much, nothing is aligned.
 */
export function align(old: Tokens, now: Tokens): Alignment {
	const to = new Int32Array(old.keys.length).fill(-1);
	const fresh = new Uint8Array(now.keys.length).fill(1);
	const differ = createDiffer();
	const link = (i: number, j: number): void => {
		if (to[i]! >= 0 || !fresh[j]) return;
		to[i] = j;
		fresh[j] = 0;
	};
	/** Links equal units of the gap and gives what stands between them. */
	const byUnits = (gap: Gap, cuts: (tokens: Tokens) => readonly number[]): readonly Gap[] => {
		const before = unitsIn(cuts(old), gap.old);
		const after = unitsIn(cuts(now), gap.now);
		const numbering = new Map<string, number>();
		const gaps: Gap[] = [];
		let [i, j] = [gap.old.start, gap.now.start];
		differ(numbersOf(old, before, numbering), numbersOf(now, after, numbering), (x, y) => {
			const [unit, same] = [before[x]!, after[y]!];
			for (let k = 0; k < unit.end - unit.start; k++) link(unit.start + k, same.start + k);
			gaps.push({ old: { start: i, end: unit.start }, now: { start: j, end: same.start } });
			[i, j] = [unit.end, same.end];
		});
		gaps.push({ old: { start: i, end: gap.old.end }, now: { start: j, end: gap.now.end } });
		return gaps.filter(({ old, now }) => old.start < old.end || now.start < now.end);
	};
	const byWords = ({ old: a, now: b }: Gap): void =>
		differ(old.keys.subarray(a.start, a.end), now.keys.subarray(b.start, b.end), (x, y) =>
			link(a.start + x, b.start + y),
		);
	const paragraphsIn = (gaps: readonly Gap[]) => ({
		loose: gaps.flatMap((gap) => unitsIn(old.paragraphs, gap.old)),
		free: gaps.flatMap((gap) => unitsIn(now.paragraphs, gap.now)),
		fresh,
	});
	const bySentences = (gap: Gap): void => {
		for (const rest of byUnits(gap, (tokens) => tokens.sentences)) {
			const parts = paragraphsIn([rest]);
			const { loose, free } = parts;
			let paired = 0;
			// An insertion beside an edited paragraph must not take its words.
			if (loose.length > 1 || free.length > 1)
				for (const [part, edited] of pairAlike(old, now, { ...parts, least: sharedInPlace })) {
					byWords({ old: part, now: edited });
					paired++;
				}
			if (paired < loose.length) byWords(rest);
		}
	};

	const whole = { old: { start: 0, end: to.length }, now: { start: 0, end: fresh.length } };
	const gaps = byUnits(whole, (tokens) => tokens.paragraphs);
	for (const gap of gaps) bySentences(gap);

	const { loose, free } = paragraphsIn(gaps);
	const lost = loose.filter((paragraph) => release(paragraph, to, fresh));
	for (const [paragraph, moved] of pairAlike(old, now, { loose: lost, free, fresh, least: sharedElsewhere }))
		bySentences({ old: paragraph, now: moved });
	return { to, fresh };
}

/** The parts of a stretch of tokens between its cuts; `cuts` ascend. */
function unitsIn(cuts: readonly number[], { start, end }: Stretch): readonly Stretch[] {
	const units: Stretch[] = [];
	let from = start;
	for (let i = countUpTo(cuts, start); i < cuts.length && cuts[i]! < end; i++) {
		units.push({ start: from, end: cuts[i]! });
		from = cuts[i]!;
	}
	if (from < end) units.push({ start: from, end });
	return units;
}

function numbersOf(tokens: Tokens, units: readonly Stretch[], numbering: Map<string, number>): number[] {
	return units.map(({ start, end }) => {
		const words = tokens.keys.subarray(start, end).join();
		let number = numbering.get(words);
		if (number === undefined) numbering.set(words, (number = numbering.size));
		return number;
	});
}

/** Unlinks a paragraph that kept too few of its tokens, and tells whether it did. */
function release({ start, end }: Stretch, to: Int32Array, fresh: Uint8Array): boolean {
	let kept = 0;
	for (let i = start; i < end; i++) if (to[i]! >= 0) kept++;
	if (kept >= keptInPlace * (end - start)) return false;
	for (let i = start; i < end; i++) {
		if (to[i]! >= 0) fresh[to[i]!] = 1;
		to[i] = -1;
	}
	return true;
}
