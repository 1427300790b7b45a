import { lazily } from '../lazily';
import { evidenceOf, families, type Family, formOfWord, key, keyCount } from './cueEvidence';
import { verbChains } from './lexicons/cues';
import { cueWeights, threshold } from './lexicons/cueWeights';
import type { Range } from './nounPhrase';
import { perWord } from './words';
import type { Unit } from './unit';
import { classAt, classSet, numbersOf } from './wordClass';

/** A word that may attribute something. */
export interface Candidate {
	/** Its token in the unit. */
	readonly at: number;
	/** How much speaks for it, in tenths of log-odds. */
	readonly weight: number;
}

/** So much less is enough where doubtful ones count, in tenths of log-odds. */
const doubt = 15;
const [to] = numbersOf('to');
const isLight = classSet('the his in word adverb day');
const isOpening = classSet('the his in');
/** Between two words of one cue. */
const longestGap = 3;

const weights = lazily(readWeights);
/** What speaks for a form of a cue word wherever it stands, in tenths of log-odds. */
const formWeight = perWord((word) => sum(weights(), formOfWord(word)!.evidence));

/** The words of a unit that attribute something, or are doubtful, in order. Linear. */
export function candidatesIn(unit: Unit, isHeading: boolean): readonly Candidate[] {
	const found: Candidate[] = [];
	const table = weights();
	for (const at of unit.cueForms) {
		const { word } = unit.tokens[at]!;
		const form = formOfWord(word)!;
		let weight = formWeight(word) + sum(table, evidenceOf(unit, at, form, isHeading));
		if (form.isSaying && isChained(unit, at)) weight += chained;
		if (weight > threshold - doubt) found.push({ at, weight });
	}
	return found;
}

function sum(weights: Int8Array, evidence: readonly number[]): number {
	let sum = 0;
	for (const one of evidence) sum += weights[one]!;
	return sum;
}

/** The words that attribute something, of the `candidates` of a unit, in order; what belongs together is one. */
export function cueRanges(
	unit: Unit,
	candidates: readonly Candidate[],
	isDoubtful: boolean,
): readonly Range[] {
	const ranges: { from: number; to: number }[] = [];
	for (const { at, weight } of candidates) {
		if (weight <= threshold && !isDoubtful) continue;
		const last = ranges.at(-1);
		if (last && belongsTo(unit, last.to, at)) last.to = at + 1;
		else ranges.push({ from: at, to: isAccordingTo(unit, at) ? at + 2 : at + 1 });
	}
	return ranges;
}

const isAccordingTo = (unit: Unit, at: number): boolean =>
	classAt(unit, at + 1) === to && unit.tokens[at]!.lower === 'according';

/** `were quick to claim`: a step of a verb group before an infinitive. */
const isChained = (unit: Unit, i: number): boolean =>
	i > 1 && classAt(unit, i - 1) === to && verbChains.has(unit.tokens[i - 2]!.lower);
/** What speaks for it then, in tenths of log-odds. */
const chained = 20;

/** `expressed doubts`, `made the claim`, `a statement saying`: what lies between is small. */
function belongsTo({ tokens, classes }: Unit, end: number, i: number): boolean {
	if (i - end > longestGap) return false;
	const before = formOfWord(tokens[end - 1]!.word);
	// Nothing goes on after `according to`.
	if (!before) return false;
	const here = formOfWord(tokens[i]!.word)!;
	if (i === end && here.isParticiple) return before.isNoun;
	if (!here.isNoun || here.isParticiple) return false;
	if (i === end) return !before.isNoun;
	for (let k = end; k < i; k++) if (isLight[classes[k]!] !== 1) return false;
	return isOpening[classes[end]!] === 1;
}

/** The table as numbers: `call|for=12` of a family about a base and the class of what comes next. */
function readWeights(): Int8Array {
	const read = new Int8Array(keyCount);
	for (const [family, list] of Object.entries(cueWeights)) {
		const domains: readonly (readonly string[])[] = families[family as Family];
		const numbers = domains.map((names) => new Map(names.map((name, i) => [name, i])));
		for (const entry of list.trim().split(/\s+/)) {
			const [about, weight] = entry.split('=');
			const [a, b] = about!.split('|').map((name, i) => numbers[i]!.get(name));
			read[key(family as Family, a, b)] = Number(weight);
		}
	}
	return read;
}
