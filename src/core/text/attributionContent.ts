import { formOfWord } from './cueEvidence';
import type { FoundSource } from './attributionSource';
import type { Range } from './nounPhrase';
import type { Unit } from './unit';
import { classNumber, wordClasses } from './wordClass';

const number = (name: string): number => classNumber.get(name)!;
const [quote, comma, colon, stop, day] = 'quote comma colon stop day'.split(' ').map(number) as [
	number,
	number,
	number,
	number,
	number,
];
/** Up to here a circumstance may go between cue and content: `said in an interview with CNN that`. */
const longestDetour = 14;

/** The content of a cue as ranges of tokens, in order; `starts` are the tokens at which attributions begin. */
export function contentOf(
	unit: Unit,
	cue: Range,
	source: FoundSource | undefined,
	starts: ReadonlySet<number>,
): readonly Range[] {
	const { classes, tokens } = unit;
	const i = cue.from;
	const { lower } = tokens[i]!;
	const { isNominal, isSaying } = formOfWord(tokens[i]!.word)!;
	const first = source && !source.isAfter && !source.isShared ? Math.min(source.from, i) : i;
	const last = source?.isAfter ? Math.max(source.to, cue.to) : cue.to;
	const [sentenceFrom, sentenceTo] = sentenceAround(unit, i);
	if (lower === 'according' || lower === 'per') return accordingTo(unit, i, last, sentenceFrom, sentenceTo);
	let at = last;
	const before = classes[first - 1];
	const afterTime = skipTime(unit, at);
	const closes =
		afterTime >= sentenceTo ||
		[stop, comma, undefined].includes(classes[afterTime]) ||
		isCircumstance(unit, afterTime);
	const quoteBefore = before === quote || (before === comma && classes[first - 2] === quote);
	const opens =
		classes[afterTime] === quote || (followsMark(unit, afterTime) && classes[afterTime + 1] === quote);
	if (quoteBefore ? !isNominal : isSaying && !opens && before === comma && (closes || source?.isAfter)) {
		const ranges: Range[] = [];
		const start =
			quoteBefore && !isPartOfSentence(unit, first, sentenceFrom) ? quoteIndex(unit, first) : sentenceFrom;
		ranges.push({ from: start, to: quoteBefore ? quoteIndex(unit, first) + 1 : first - 1 });
		const isInserted = !quoteBefore && classes[afterTime] === comma && afterTime + 1 < sentenceTo;
		const more = isInserted
			? { from: afterTime + 1, to: endOf(unit, sentenceTo) }
			: continuation(unit, last, sentenceTo);
		if (more) ranges.push(more);
		return ranges;
	}
	at = detour(unit, last, sentenceTo);
	if (classes[at] === comma || classes[at] === colon) at++;
	const to = clauseEnd(unit, at, sentenceTo, starts);
	return to > at ? [{ from: at, to }] : [];
}

/** The tokens of the sentence that token `i` stands in. */
function sentenceAround({ starts, tokens }: Unit, i: number): readonly [number, number] {
	const next = starts.findIndex((start) => start > i);
	if (next < 0) return [starts.at(-1) ?? 0, tokens.length];
	return [starts[next - 1] ?? 0, starts[next]!];
}

function accordingTo(unit: Unit, i: number, last: number, from: number, to: number): readonly Range[] {
	const { classes } = unit;
	const ranges: Range[] = [];
	if (i > from) ranges.push({ from, to: classes[i - 1] === comma ? i - 1 : i });
	let at = last;
	if (isRelative(unit, at + 1)) {
		if (ranges.length > 0) return ranges;
		do at++;
		while (at < to && classes[at] !== comma);
	}
	if (classes[at] === comma && at + 1 < to) ranges.push({ from: at + 1, to: endOf(unit, to) });
	return ranges;
}

const isRelative = ({ classes }: Unit, at: number): boolean =>
	['who', 'which', 'where'].includes(wordClasses[classes[at] ?? 0]!);

/** Without the mark that ends the sentence. */
function endOf({ classes }: Unit, to: number): number {
	while (classes[to - 1] === stop) to--;
	return to;
}

const followsMark = ({ classes }: Unit, at: number): boolean =>
	classes[at] === comma || classes[at] === colon;

function skipTime({ classes }: Unit, at: number): number {
	while (classes[at] === day || (wordClasses[classes[at] ?? 0] === 'on' && classes[at + 1] === day)) at++;
	return at;
}

const isCircumstance = ({ classes }: Unit, at: number): boolean =>
	['in', 'at', 'on', 'after', 'before', 'when', 'while'].includes(wordClasses[classes[at] ?? 0]!);

function quoteIndex({ classes }: Unit, first: number): number {
	return classes[first - 1] === quote ? first - 1 : first - 2;
}

/** Whether other words stand before the quotation in its sentence. */
function isPartOfSentence(unit: Unit, first: number, from: number): boolean {
	return quoteIndex(unit, first) > from;
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
function detour(unit: Unit, at: number, to: number): number {
	const { classes, tokens } = unit;
	const begins = new Set(['that', 'quote', 'colon', 'whether', 'how', 'why']);
	const name = (k: number): string => wordClasses[classes[k] ?? 0]!;
	for (let k = at; k < to && k < at + longestDetour; k++) {
		if (begins.has(name(k))) return k;
		if (k > at && name(k) === 'comma' && name(k + 1) === 'quote') return k + 1;
		if (
			['be', 'have', 'modal', 'he', 'to', 'semicolon', 'who', 'which', 'comma'].includes(name(k)) &&
			!(name(k) === 'to' && k === at)
		)
			break;
	}
	if (/^(?:tell|tells|told|telling|asked|asks)$/.test(tokens[at - 1]?.lower ?? '')) {
		let k = at;
		while (['the', 'Name', 'Source', 'source', 's', 'him', 'his'].includes(name(k))) {
			k++;
			if (name(k - 1) === 'him') break;
		}
		if (['he', 'it', 'to', 'the', 'his', 'there'].includes(name(k))) return k;
	}
	const after = skipTime(unit, at);
	return after < to && after > at ? after : at;
}

function clauseEnd(unit: Unit, from: number, to: number, starts: ReadonlySet<number>): number {
	const { classes } = unit;
	const name = (k: number): string => wordClasses[classes[k] ?? 0]!;
	const isClause = ['that', 'quote', 'to', 'he', 'whether', 'how', 'why'].includes(name(from));
	for (let k = from + 1; k < to; k++) {
		const one = name(k);
		if (one === 'semicolon') return k;
		if (one !== 'comma') continue;
		const next = name(k + 1);
		if (['but', 'while', 'although', 'though'].includes(next)) return k;
		if (!isClause && next === 'where') return k;
		if (starts.has(k + 1)) return k;
	}
	return endOf(unit, to);
}
