import { countWhere } from '../countWhere';
import type { Attribution, AttributionMode, Quotation } from '../model/document';
import type { Span } from '../model/span';
import { contentOf } from './attributionContent';
import { sourceOf } from './attributionSource';
import { isSayingAt } from './cueEvidence';
import { candidatesIn, cueRanges } from './cues';
import { claims, type Draft, type ReadUnit } from './draft';
import { attachLoose } from './looseQuotations';
import type { Range } from './nounPhrase';
import { Speakers } from './speakers';
import type { Token } from './tokens';
import { spanOf, type Unit, unitsOf } from './unit';
import { citedBy, viaOf } from './via';
import { numbersOf } from './wordClass';

/**
 * Who is said to have said, thought or wanted what: `X said that`, `“…,” said X`, `according to X`, `X’s claim that`, `X was
 * confident that`; quotations without a cue of their own go to whoever speaks around them. Inside quotations nothing is looked
 * for. The lists are of the whole text; `headings` are its boilerplate. Linear.
 */
export function attributionsOf(
	text: string,
	tokens: readonly Token[],
	paragraphs: readonly Span[],
	sentences: readonly Span[],
	quotations: readonly Quotation[],
	headings: readonly Span[],
): readonly Attribution[] {
	const speakers = new Speakers();
	let heading = 0;
	const units = unitsOf(text, tokens, sentences, quotations).map((unit): ReadUnit => {
		while (heading < headings.length && headings[heading]!.end <= unit.start) heading++;
		const isHeading = heading < headings.length && headings[heading]!.start <= unit.start;
		const drafts = draftsOf(unit, isHeading, speakers);
		speakers.read(unit);
		return { unit, drafts };
	});
	attachLoose(text, units, paragraphs);
	const attributions: Attribution[] = [];
	for (const { drafts } of units)
		for (const draft of drafts) attributions.push(attributionOf(draft, modeOf(draft.content, quotations)));
	return attributions;
}

const [quote] = numbersOf('quote');
const persons = new Set(['he', 'she', 'they']);

function attributionOf({ source, cue, content, speaker, via }: Draft, mode: AttributionMode): Attribution {
	const found: { -readonly [key in keyof Attribution]: Attribution[key] } = {
		source: source ? [source] : [],
		cue: [cue],
		content,
		mode,
	};
	if (speaker) found.speaker = speaker;
	if (via) found.via = via;
	return found;
}

function draftsOf(unit: Unit, isHeading: boolean, speakers: Speakers): readonly Draft[] {
	const candidates = candidatesIn(unit, isHeading);
	if (candidates.length === 0) return [];
	const drafts = draftsFrom(unit, cueRanges(unit, candidates, false), speakers);
	// A quotation that nobody is found for makes a doubtful cue likelier.
	const loose = unit.quotations.filter(({ span }) => !claims(drafts, span));
	if (loose.length === 0) return drafts;
	const more = draftsFrom(unit, cueRanges(unit, candidates, true), speakers);
	return loose.some(({ span }) => claims(more, span)) ? more : drafts;
}

function draftsFrom(unit: Unit, cues: readonly Range[], speakers: Speakers): readonly Draft[] {
	if (cues.length === 0) return [];
	const earlier: Range[] = [];
	const found = cues.map((cue) => {
		const cited = citedBy(unit, cue);
		const subject = sourceOf(unit, cue.from, earlier);
		if (subject) earlier.push(subject);
		return { cue, source: cited ?? subject, via: cited && subject };
	});
	const starts = found.map(({ cue, source }) => Math.min(source?.from ?? cue.from, cue.from));
	const drafts: Draft[] = [];
	for (const { cue, source: subject, via } of found) {
		const last = drafts.at(-1);
		const ranges = via ? [] : contentOf(unit, cue, subject, starts);
		const source = subject ?? quotedPronoun(unit, ranges);
		drafts.push({
			source: source && spanOf(unit, source),
			cue: spanOf(unit, cue),
			content: via ? [...citedContent(unit, cue, last)] : ranges.map((range) => spanOf(unit, range)),
			isSaying: isSayingAt(unit, cue.from),
			speaker: source && speakers.behind(unit, source),
			via: via ? (speakers.behind(unit, via) ?? spanOf(unit, via)) : viaOf(unit, cue),
		});
	}
	return drafts;
}

/** `residents are used to it, so that they “pay no attention”`: what is quoted right after a pronoun is that person's words. */
function quotedPronoun({ tokens, classes }: Unit, content: readonly Range[]): Range | undefined {
	for (const { from, to } of content)
		for (let at = from + 1; at < to; at++)
			if (classes[at] === quote && persons.has(tokens[at - 1]!.lower)) return { from: at - 1, to: at };
	return undefined;
}

/** What somebody says who cites another: `A says it fell, citing B`. */
function citedContent(unit: Unit, cue: Range, last: Draft | undefined): readonly Span[] {
	if (last && last.content.length > 0) return last.content;
	const start = unit.starts.findLast((one) => one <= cue.from) ?? 0;
	return cue.from > start ? [spanOf(unit, { from: start, to: cue.from })] : [];
}

/** By how much of the content stands in quotation marks. */
function modeOf(content: readonly Span[], quotations: readonly Quotation[]): AttributionMode {
	let all = 0;
	let inside = 0;
	for (const { start, end } of content) {
		all += end - start;
		for (
			let i = countWhere(quotations.length, (k) => quotations[k]!.span.end <= start);
			i < quotations.length;
			i++
		) {
			const { span } = quotations[i]!;
			if (span.start >= end) break;
			inside += Math.min(span.end, end) - Math.max(span.start, start);
		}
	}
	return inside === 0 ? 'indirect' : inside >= 0.9 * all ? 'direct-quote' : 'partial-quote';
}
