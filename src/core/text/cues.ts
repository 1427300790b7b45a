import {
	evidenceOf,
	families,
	type Family,
	formOfWord,
	isSayingAt,
	key,
	keyCount,
	kinds,
} from './cueEvidence';
import { verbChains } from './lexicons/cues';
import { cueWeights, threshold } from './lexicons/cueWeights';
import type { Range } from './nounPhrase';
import type { Unit } from './unit';
import { classNumber, wordClasses } from './wordClass';

const noun = kinds.indexOf('noun');
const light = new Set(['the', 'his', 'in', 'word', 'adverb', 'day'].map((name) => classNumber.get(name)!));
/** Between two words of one cue. */
const longestGap = 3;

let weights: Int8Array | undefined;

/** The words of a unit that attribute something, in order: those whose evidence weighs enough, what belongs together as one. */
export function cueRanges(unit: Unit, isHeading: boolean, doubt = 0): readonly Range[] {
	const ranges: { from: number; to: number }[] = [];
	for (const i of cuesIn(unit, isHeading, threshold - doubt)) {
		const last = ranges.at(-1);
		if (last && belongsTo(unit, last.to, i)) last.to = i + 1;
		else
			ranges.push({
				from: i,
				to: unit.tokens[i]!.lower === 'according' && isTo(unit, i + 1) ? i + 2 : i + 1,
			});
	}
	return ranges;
}

function cuesIn(unit: Unit, isHeading: boolean, least: number): readonly number[] {
	weights ??= readWeights();
	const found: number[] = [];
	for (let i = 0; i < unit.tokens.length; i++) {
		const form = formOfWord(unit.tokens[i]!.word);
		if (!form) continue;
		let weight = 0;
		for (const one of evidenceOf(unit, i, form, isHeading)) weight += weights[one]!;
		if (weight + (isChained(unit, i) ? chained : 0) > least) found.push(i);
	}
	return found;
}

/** `were quick to claim`: a step of a verb group before an infinitive of speech. */
const isChained = (unit: Unit, i: number): boolean =>
	isTo(unit, i - 1) && verbChains.has(unit.tokens[i - 2]?.lower ?? '') && isSayingAt(unit, i);
const chained = 20;

const isTo = ({ tokens }: Unit, i: number): boolean => tokens[i]?.lower === 'to';

/** `expressed doubts`, `made the claim`, `a statement saying`: what lies between is small. */
function belongsTo({ tokens, classes }: Unit, end: number, i: number): boolean {
	if (i - end > longestGap) return false;
	const before = formOfWord(tokens[end - 1]!.word);
	const here = formOfWord(tokens[i]!.word);
	const isParticiple = /(?:ed|ing)$/.test(tokens[i]!.lower);
	if (i === end && isParticiple) return before!.kinds.includes(noun);
	if (!here!.kinds.includes(noun) || isParticiple) return false;
	if (i === end) return !before!.kinds.includes(noun);
	for (let k = end; k < i; k++) if (!light.has(classes[k]!)) return false;
	return ['the', 'his'].includes(wordClasses[classes[end]!]!) || wordClasses[classes[end]!] === 'in';
}

/** The table as numbers: `call|for=12` of a family about a base and the class of what comes next. */
function readWeights(): Int8Array {
	const read = new Int8Array(keyCount);
	for (const [family, list] of Object.entries(cueWeights)) {
		const domains: readonly (readonly string[])[] = families[family as Family];
		const places = domains.map((names) => new Map(names.map((name, i) => [name, i])));
		for (const entry of list.trim().split(/\s+/)) {
			const [about, weight] = entry.split('=');
			const [a, b] = about!.split('|').map((name, i) => places[i]!.get(name));
			read[key(family as Family, a, b)] = Number(weight);
		}
	}
	return read;
}
