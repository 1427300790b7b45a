import type { CodedText } from './codedText';
import { tiny, type Measured, type Undefined } from './measured';

/** Alpha for unitizing, and of what. */
export interface UnitizingResult {
	readonly overall: Measured;
	/** Of each label on its own, against all that does not have it. */
	readonly byLabel: ReadonlyMap<string, Measured>;
	/** How many spans were joined with another of the same annotator and label that overlaps them. */
	readonly joined: number;
}

const nothingMarked: Undefined = { undefined: 'No text that two annotators did has a span.' };
const allMarked: Undefined = {
	undefined: 'Every span fills its text, so nothing can tell agreement from chance.',
};

/**
 * Krippendorff's alpha for unitizing (Content Analysis, 2nd edition 2004, 11.5), of each label and of all: 1 is the same spans, 0
 * what chance gives, below 0 less. Spans of one annotator and label may touch but not overlap there: those that do are joined.
 * Texts of the same annotators are laid end to end; several groups of annotators add up. Texts of one annotator do not count.
 */
export function alphaUnitizing(texts: readonly CodedText[]): UnitizingResult {
	const groups = new Map<string, CodedText[]>();
	for (const text of texts) {
		if (text.coders.length < 2) continue;
		const key = JSON.stringify([...text.coders].sort());
		groups.set(key, [...(groups.get(key) ?? []), text]);
	}
	const rows = [...groups.values()].map(endToEnd);
	const labels = [...new Set(rows.flatMap(({ spans }) => [...spans.keys()]))].sort();
	let joined = 0;
	const byLabel = new Map<string, Disagreement>();
	for (const label of labels) {
		const parts = rows.map(({ length, coders, spans }) => {
			const own = coders.map((coder) => sectionsOf(spans.get(label)?.get(coder) ?? [], length));
			joined += total(own.map((sections) => sections.joined));
			return disagreementOf(own, length);
		});
		byLabel.set(label, added(parts));
	}
	return {
		overall: labels.length === 0 ? nothingMarked : beyond(added([...byLabel.values()])),
		byLabel: new Map([...byLabel].map(([label, parts]) => [label, beyond(parts)])),
		joined,
	};
}

interface Disagreement {
	readonly observed: number;
	readonly expected: number;
}

const added = (parts: readonly Disagreement[]): Disagreement => ({
	observed: total(parts.map(({ observed }) => observed)),
	expected: total(parts.map(({ expected }) => expected)),
});

function beyond({ observed, expected }: Disagreement): Measured {
	if (expected < tiny) return allMarked;
	return { value: 1 - observed / expected, observed, expected };
}

/** Texts of the same annotators as one. */
interface Row {
	readonly length: number;
	readonly coders: readonly string[];
	/** By label, then annotator. */
	readonly spans: ReadonlyMap<string, ReadonlyMap<string, readonly Section[]>>;
}

function endToEnd(texts: readonly CodedText[]): Row {
	let length = 0;
	const spans = new Map<string, Map<string, Section[]>>();
	for (const text of texts) {
		for (const { coder, label, start, end } of text.spans) {
			const byCoder = spans.get(label) ?? new Map<string, Section[]>();
			spans.set(label, byCoder);
			const own = byCoder.get(coder) ?? [];
			byCoder.set(coder, own);
			own.push({ start: start + length, end: end + length });
		}
		length += text.length;
	}
	return { length, coders: texts[0]!.coders, spans };
}

/** A text as one annotator cut it up for one label: its spans, and the gaps between. */
interface Sections {
	readonly units: readonly Section[];
	/** Without empty ones. */
	readonly gaps: readonly Section[];
	readonly joined: number;
}

interface Section {
	readonly start: number;
	readonly end: number;
}

function sectionsOf(spans: readonly Section[], length: number): Sections {
	const units: Section[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = units.at(-1);
		if (last && span.start < last.end)
			units[units.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else units.push(span);
	}
	const edges = [0, ...units.flatMap(({ start, end }) => [start, end]), length];
	const gaps: Section[] = [];
	for (let k = 0; k < edges.length; k += 2)
		if (edges[k + 1]! > edges[k]!) gaps.push({ start: edges[k]!, end: edges[k + 1]! });
	return { units, gaps, joined: spans.length - units.length };
}

/** Observed and expected disagreement on one label. */
function disagreementOf(coders: readonly Sections[], length: number): Disagreement {
	let apart = 0;
	for (const [k, one] of coders.entries())
		for (const other of coders.slice(k + 1))
			apart +=
				overlaps(one.units, other.units) + inside(one.units, other.gaps) + inside(other.units, one.gaps);
	const pairs = (coders.length * (coders.length - 1)) / 2;

	const placesFor = places(coders.flatMap(({ gaps }) => gaps));
	const lengths = coders.flatMap(({ units }) => units.map(({ start, end }) => end - start));
	const moved = lengths.map(
		(l) => ((lengths.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * placesFor(l),
	);
	const all = coders.length * length;
	const free = all * (all - 1) - total(lengths.map((l) => l * (l - 1)));
	return {
		observed: apart / (pairs * length ** 2),
		expected: free > 0 ? (2 * total(moved)) / (length * free) : 0,
	};
}

/** Of each two spans that overlap, the squares of how far their ends are apart. */
function overlaps(ones: readonly Section[], others: readonly Section[]): number {
	let apart = 0;
	for (let i = 0, j = 0; i < ones.length && j < others.length;) {
		const [one, other] = [ones[i]!, others[j]!];
		if (one.start < other.end && other.start < one.end)
			apart += (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
		if (one.end <= other.end) i++;
		else j++;
	}
	return apart;
}

/** Of each span that lies in a gap of the other annotator, the square of its length. */
function inside(units: readonly Section[], gaps: readonly Section[]): number {
	let lone = 0;
	let k = 0;
	for (const { start, end } of units) {
		while (k < gaps.length && gaps[k]!.end < end) k++;
		if (k < gaps.length && gaps[k]!.start <= start) lone += (end - start) ** 2;
	}
	return lone;
}

/** How many places for a span of a length the gaps have. */
function places(gaps: readonly Section[]): (length: number) => number {
	const lengths = gaps.map(({ start, end }) => end - start).sort((a, b) => b - a);
	const sums = [0];
	for (const length of lengths) sums.push(sums.at(-1)! + length);
	return (length) => {
		let [low, high] = [0, lengths.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (lengths[middle]! >= length) low = middle + 1;
			else high = middle;
		}
		return sums[low]! - low * (length - 1);
	};
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
