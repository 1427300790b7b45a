import type { CodedSpan } from './codedText';
import type { Undefined } from './measured';

/** What has to be the same of two spans: bounds and label; the bounds; nothing but an overlap; an overlap and the label. */
export const spanF1Schemes = ['strict', 'exact', 'partial', 'type'] as const;
export type SpanF1Scheme = (typeof spanF1Schemes)[number];

/** How the spans of one annotator compare with those of another, the reference: in the terms of MUC. */
export interface SpanF1Counts {
	readonly correct: number;
	/** Paired, but not the same by the scheme. */
	readonly incorrect: number;
	/** Paired, with other bounds; only the scheme `partial` has them. */
	readonly partial: number;
	/** Only in the reference. */
	readonly missing: number;
	/** Not in the reference. */
	readonly spurious: number;
}

export interface SpanF1 extends SpanF1Counts {
	readonly precision: number | Undefined;
	readonly recall: number | Undefined;
	readonly f1: number | Undefined;
}

type Spans = readonly Pick<CodedSpan, 'start' | 'end' | 'label'>[];

const noSpan: Undefined = { undefined: 'Neither annotator marked a span.' };
const noneFound: Undefined = { undefined: 'The annotator marked no span.' };
const noneToFind: Undefined = { undefined: 'The reference has no span.' };

/**
 * Precision, recall and F1 of spans by the four schemes of SemEval 2013, task 9: of what is marked, of what the reference
 * has, and their harmonic mean. A partial match counts half. F1 is the same whoever is the reference.
 *
 * Each span is paired with one of the reference's at most that it overlaps: identical ones first, then those with the same
 * bounds, then those with the same label, then others, the longest overlap first.
 * @param texts Of each text, the spans of the reference and of the other.
 */
export function spanF1(
	texts: readonly { readonly reference: Spans; readonly other: Spans }[],
): Readonly<Record<SpanF1Scheme, SpanF1>> {
	const counts = texts.map(({ reference, other }) => ({ paired: pairs(reference, other), reference, other }));
	const paired = counts.flatMap((text) => text.paired);
	const alone = {
		missing: total(counts.map((text) => text.reference.length - text.paired.length)),
		spurious: total(counts.map((text) => text.other.length - text.paired.length)),
	};
	const of = (scheme: SpanF1Scheme): SpanF1 => {
		const correct = paired.filter((pair) => isCorrect(scheme, pair)).length;
		const wrong = paired.length - correct;
		return rated({
			correct,
			...(scheme === 'partial' ? { incorrect: 0, partial: wrong } : { incorrect: wrong, partial: 0 }),
			...alone,
		});
	};
	return { strict: of('strict'), exact: of('exact'), partial: of('partial'), type: of('type') };
}

function rated(counts: SpanF1Counts): SpanF1 {
	const { correct, incorrect, partial, missing, spurious } = counts;
	const paired = correct + incorrect + partial;
	const right = correct + partial / 2;
	const [found, sought] = [paired + spurious, paired + missing];
	return {
		...counts,
		precision: found === 0 ? noneFound : right / found,
		recall: sought === 0 ? noneToFind : right / sought,
		f1: found + sought === 0 ? noSpan : (2 * right) / (found + sought),
	};
}

interface Pair {
	readonly sameBounds: boolean;
	readonly sameLabel: boolean;
}

function isCorrect(scheme: SpanF1Scheme, { sameBounds, sameLabel }: Pair): boolean {
	if (scheme === 'type') return sameLabel;
	return sameBounds && (scheme !== 'strict' || sameLabel);
}

function pairs(reference: Spans, other: Spans): readonly Pair[] {
	const ones = [...reference].sort((a, b) => a.start - b.start);
	const others = [...other].sort((a, b) => a.start - b.start);
	const longest = Math.max(0, ...others.map(({ start, end }) => end - start));
	const found: (Pair & { readonly i: number; readonly j: number; readonly overlap: number })[] = [];
	let from = 0;
	for (const [i, one] of ones.entries()) {
		while (from < others.length && others[from]!.start + longest <= one.start) from++;
		for (let j = from; j < others.length && others[j]!.start < one.end; j++) {
			const two = others[j]!;
			const overlap = Math.min(one.end, two.end) - Math.max(one.start, two.start);
			if (overlap <= 0) continue;
			const sameBounds = one.start === two.start && one.end === two.end;
			found.push({ i, j, overlap, sameBounds, sameLabel: one.label === two.label });
		}
	}
	found.sort(
		(a, b) =>
			Number(b.sameBounds) - Number(a.sameBounds) ||
			Number(b.sameLabel) - Number(a.sameLabel) ||
			b.overlap - a.overlap ||
			a.i + a.j - (b.i + b.j),
	);
	const [takenOnes, takenOthers] = [new Set<number>(), new Set<number>()];
	return found.filter(({ i, j }) => {
		if (takenOnes.has(i) || takenOthers.has(j)) return false;
		takenOnes.add(i);
		takenOthers.add(j);
		return true;
	});
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
