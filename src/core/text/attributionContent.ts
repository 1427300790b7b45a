import { formOfWord } from './cueEvidence';
import type { FoundSource } from './attributionSource';
import type { Range } from './nounPhrase';
import type { Unit } from './unit';
import { classAt, classSet, isClassAt, numbersOf } from './wordClass';

const [quote, comma, colon, semicolon, stop] = numbersOf('quote', 'comma', 'colon', 'semicolon', 'stop');
const [day, on, to, him, where] = numbersOf('day', 'on', 'to', 'him', 'where');
const isRelative = classSet('who which where');
const isEndOrCircumstance = classSet('edge stop comma in at on after before when while');
const isClauseStart = classSet('that quote to he whether how why');
const isContentStart = classSet('that quote colon whether how why');
const endsDetour = classSet('be have modal he semicolon who which comma');
const isHearer = classSet('the Name Source source s him his');
const startsAfterHearer = classSet('he it to the his');
const startsContrast = classSet('but while although though');
/** Who was told stands before what: `tell`, `ask` in the forms that are followed by both. */
const tells = /^(?:tell|tells|told|telling|asked|asks)$/;
/** Up to here a circumstance may go between cue and content: `said in an interview with CNN that`. */
const longestDetour = 14;

/** The content of a cue as ranges of tokens, in order; `starts` are the tokens at which attributions begin. */
export function contentOf(
	unit: Unit,
	cue: Range,
	source: FoundSource | undefined,
	starts: readonly number[],
): readonly Range[] {
	const i = cue.from;
	const { word, lower } = unit.tokens[i]!;
	const { isNominal, isSaying } = formOfWord(word)!;
	const first = source && !source.isAfter && !source.isShared ? Math.min(source.from, i) : i;
	const last = source?.isAfter ? Math.max(source.to, cue.to) : cue.to;
	const [sentenceFrom, sentenceTo] = sentenceAround(unit, i);
	if (lower === 'according' || lower === 'per') return accordingTo(unit, i, last, sentenceFrom, sentenceTo);
	const before = classAt(unit, first - 1);
	const afterTime = skipTime(unit, last);
	const closes = afterTime >= sentenceTo || isClassAt(unit, afterTime, isEndOrCircumstance);
	const quoteAt =
		before === quote ? first - 1 : before === comma && classAt(unit, first - 2) === quote ? first - 2 : -1;
	const quoteBefore = quoteAt >= 0;
	const next = classAt(unit, afterTime);
	const opens =
		next === quote || ((next === comma || next === colon) && classAt(unit, afterTime + 1) === quote);
	const saidBefore = before === comma && first - 1 > sentenceFrom;
	if (quoteBefore ? !isNominal : isSaying && !opens && saidBefore && (closes || source?.isAfter)) {
		const ranges: Range[] = quoteBefore
			? [{ from: Math.min(quoteAt, sentenceFrom), to: quoteAt + 1 }]
			: [{ from: sentenceFrom, to: first - 1 }];
		const isInserted = !quoteBefore && next === comma && afterTime + 1 < sentenceTo;
		const more = isInserted
			? restFrom(unit, afterTime + 1, sentenceTo)
			: continuation(unit, last, sentenceTo);
		if (more) ranges.push(more);
		return ranges;
	}
	let from = detour(unit, last, sentenceTo);
	const mark = classAt(unit, from);
	if (mark === comma || mark === colon) from++;
	const end = clauseEnd(unit, from, sentenceTo, starts);
	return end > from ? [{ from, to: end }] : [];
}

/** The tokens of the sentence that token `i` stands in. */
function sentenceAround({ starts, tokens }: Unit, i: number): readonly [number, number] {
	const next = starts.findIndex((start) => start > i);
	if (next < 0) return [starts.at(-1) ?? 0, tokens.length];
	return [starts[next - 1] ?? 0, starts[next]!];
}

function accordingTo(unit: Unit, i: number, last: number, from: number, to: number): readonly Range[] {
	const ranges: Range[] = [];
	const end = classAt(unit, i - 1) === comma ? i - 1 : i;
	if (end > from) ranges.push({ from, to: end });
	let at = last;
	if (isClassAt(unit, at + 1, isRelative)) {
		if (ranges.length > 0) return ranges;
		do at++;
		while (at < to && unit.classes[at] !== comma);
	}
	const more = classAt(unit, at) === comma ? restFrom(unit, at + 1, to) : undefined;
	if (more) ranges.push(more);
	return ranges;
}

/** What is left of the sentence that ends before token `to`; undefined where nothing but its mark is. */
function restFrom(unit: Unit, from: number, to: number): Range | undefined {
	const end = endOf(unit, to);
	return end > from ? { from, to: end } : undefined;
}

/** Without the mark that ends the sentence. */
function endOf(unit: Unit, to: number): number {
	while (classAt(unit, to - 1) === stop) to--;
	return to;
}

function skipTime(unit: Unit, at: number): number {
	for (;;) {
		const one = classAt(unit, at);
		if (one !== day && !(one === on && classAt(unit, at + 1) === day)) return at;
		at++;
	}
}

/** `…,” he said, “…`: the quotation that goes on after the cue. */
function continuation({ classes }: Unit, last: number, to: number): Range | undefined {
	for (let k = last; k < classes.length; k++) {
		if (
			classes[k] === quote &&
			(classes[k - 1] === comma || classes[k - 1] === stop || classes[k - 1] === colon)
		)
			return { from: k, to: k + 1 };
		if (k > to + 1) return undefined;
	}
	return undefined;
}

/** Goes over whom it was told to, when and where, where the content clearly begins after that. */
function detour(unit: Unit, at: number, end: number): number {
	for (let k = at; k < end && k < at + longestDetour; k++) {
		const one = unit.classes[k]!;
		if (isContentStart[one] === 1) return k;
		if (k > at && one === comma && classAt(unit, k + 1) === quote) return k + 1;
		if (endsDetour[one] === 1 || (one === to && k > at)) break;
	}
	if (tells.test(unit.tokens[at - 1]!.lower)) {
		let k = at;
		while (isClassAt(unit, k, isHearer)) if (unit.classes[k++] === him) break;
		if (isClassAt(unit, k, startsAfterHearer)) return k;
	}
	const after = skipTime(unit, at);
	return after < end ? after : at;
}

function clauseEnd(unit: Unit, from: number, end: number, starts: readonly number[]): number {
	const { classes } = unit;
	const isClause = isClassAt(unit, from, isClauseStart);
	for (let k = from + 1; k < end; k++) {
		const one = classes[k]!;
		if (one === semicolon) return k;
		if (one !== comma) continue;
		const next = classAt(unit, k + 1);
		if (startsContrast[next] === 1 || (next === where && !isClause) || starts.includes(k + 1)) return k;
	}
	return endOf(unit, end);
}
