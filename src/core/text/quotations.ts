import type { Quotation } from '../model/document';
import type { Span } from '../model/span';
import { isSpace, trimmed } from './paragraphs';

/** What a quotation mark may do where it stands. */
interface Mark {
	readonly at: number;
	readonly end: number;
	readonly style: Style;
	readonly opens: boolean;
	readonly closes: boolean;
	/** After an s, it may be the apostrophe of a plural. */
	readonly mayBePlural: boolean;
}

/** `''` is one mark of two letters. */
type Style = 'curly' | 'straight' | 'doubled' | 'single' | 'other';

interface Family {
	readonly marks: readonly string[];
	readonly read: (text: string, at: number) => Mark;
	/** Whether an opening mark without its other half is a quotation at all. */
	readonly openEnded: boolean;
}

const mark = (at: number, style: Style, opens: boolean, closes: boolean, mayBePlural = false): Mark => ({
	at,
	end: at + (style === 'doubled' ? 2 : 1),
	style,
	opens,
	closes,
	mayBePlural,
});

const families: readonly Family[] = [
	{ marks: ['“', '”', '„', '‟', '"', '״', "''", '‘‘', '’’'], read: readDouble, openEnded: true },
	{
		marks: ['«', '»'],
		read: (text, at) => mark(at, 'other', text[at] === '«', text[at] === '»'),
		openEnded: true,
	},
	{
		marks: ['「', '」', '『', '』'],
		read: (text, at) => mark(at, 'other', /[「『]/.test(text[at]!), /[」』]/.test(text[at]!)),
		openEnded: true,
	},
	{ marks: ['‘', '’', '‚', '‛'], read: readSingle, openEnded: true },
	{ marks: ["'"], read: readSingle, openEnded: false },
];
const rankOf: ReadonlyMap<string, number> = new Map(
	families.flatMap(({ marks }, rank) => marks.map((one) => [one, rank] as const)),
);
/** Of these families on, marks are single. */
const firstSingle = 3;

/** A quotation without a mark at the paragraph's end may run over so many line ends. */
const maxParagraphs = 4;

/**
 * The quotations of a text with their marks, outermost only, in order: curly, straight, low and angle marks, double and
 * single, also over line ends and, where each paragraph opens anew, over paragraphs. An apostrophe is none. Where the
 * closing mark is missing, the quotation ends with its paragraph, `closed: false`. Linear.
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
	const marks = families.map((): Mark[] => []);
	for (const { 0: letters, index } of text.matchAll(/''|‘‘|’’|["״“”„‟«»「」『』'‘’‚‛]/g)) {
		const rank = rankOf.get(letters)!;
		const one = families[rank]!.read(text, index);
		if (one.opens || one.closes) marks[rank]!.push(one);
	}
	const doubles: Quotation[] = [];
	const singles: Quotation[] = [];
	for (const [rank, family] of families.entries()) {
		const of = rank < firstSingle ? doubles : singles;
		for (const quotation of pair(text, paragraphs, marks[rank]!, family)) of.push(quotation);
	}
	return mergeSingles(outermost(doubles), singles);
}

function pair(
	text: string,
	paragraphs: readonly Span[],
	marks: readonly Mark[],
	family: Family,
): Quotation[] {
	const quotations: Quotation[] = [];
	let open: { readonly at: number; readonly style: Style; paragraph: number; inner?: Style } | undefined;
	let paragraph = 0;
	const giveUp = (end: number): void => {
		if (open && family.openEnded) quotations.push({ span: trimmed(text, open.at, end), closed: false });
		open = undefined;
	};
	for (let i = 0; i < marks.length; i++) {
		const one = marks[i]!;
		while (paragraph + 1 < paragraphs.length && paragraphs[paragraph]!.end <= one.at) paragraph++;
		if (open && paragraph !== open.paragraph) {
			const crossed = paragraph - open.paragraph;
			const opensAnew = one.opens && one.at === paragraphs[paragraph]!.start;
			const isBroken =
				one.closes && crossed < maxParagraphs && !blankBetween(text, paragraphs, open.paragraph, paragraph);
			if (crossed === 1 && opensAnew) {
				open.paragraph = paragraph;
				continue;
			}
			if (!isBroken) giveUp(paragraphs[open.paragraph]!.end);
		}
		// A mark of another style may quote inside; one that has nothing to close there closes the whole.
		if (open && one.style !== open.style) {
			const closesInner = one.closes && open.inner === one.style;
			if (closesInner) open.inner = undefined;
			else if (one.opens) open.inner = one.style;
			if (closesInner || open.inner || !one.closes) continue;
		}
		if (open && one.closes) {
			const next = marks[i + 1];
			if (one.mayBePlural && next?.closes && next.at < paragraphs[paragraph]!.end) continue;
			quotations.push({ span: { start: open.at, end: one.end }, closed: true });
			open = undefined;
		} else if (one.opens) {
			giveUp(one.at);
			open = { at: one.at, style: one.style, paragraph };
		}
	}
	if (open) giveUp(paragraphs[open.paragraph]?.end ?? text.length);
	return quotations;
}

function blankBetween(text: string, paragraphs: readonly Span[], from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const gap = text.slice(paragraphs[i]!.end, paragraphs[i + 1]!.start);
		if (gap.replaceAll('\r\n', '\n').split(/[\n\r]/).length > 2) return true;
	}
	return false;
}

/** A quotation inside another is part of it; of two that cross, the one that begins first is believed. */
function outermost(doubles: Quotation[]): readonly Quotation[] {
	doubles.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const kept: Quotation[] = [];
	let end = 0;
	for (const one of doubles) {
		if (one.span.start < end) continue;
		kept.push(one);
		end = one.span.end;
	}
	return kept;
}

/** Of a double quotation and a single one that cross, the double one is believed. */
function mergeSingles(doubles: readonly Quotation[], singles: readonly Quotation[]): readonly Quotation[] {
	const result: Quotation[] = [];
	const sorted = [...singles].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	let next = 0;
	for (const one of sorted) {
		while (next < doubles.length && doubles[next]!.span.end <= one.span.start) result.push(doubles[next++]!);
		if ((result.at(-1)?.span.end ?? 0) > one.span.start) continue;
		const rival = doubles[next];
		if (rival && rival.span.start < one.span.start) continue;
		if (rival && rival.span.start < one.span.end && rival.span.end > one.span.end) continue;
		if (rival && rival.span.start < one.span.end && !one.closed) continue;
		while (next < doubles.length && doubles[next]!.span.start < one.span.end) next++;
		result.push(one);
	}
	return [...result, ...doubles.slice(next)];
}

const isWord = (character: string | undefined): boolean =>
	character !== undefined && (isSmallLetter(character) || /[\p{L}\p{N}]/u.test(character));
/** What most often stands beside an apostrophe. */
const isSmallLetter = (character: string): boolean => character >= 'a' && character <= 'z';
const isHebrew = (character: string | undefined): boolean =>
	character !== undefined && character >= '\u05d0' && character <= '\u05ea';
const spaceBefore = (text: string, at: number): boolean => at === 0 || isSpace(text, at - 1);
const spaceAfter = (text: string, at: number): boolean => at + 1 >= text.length || isSpace(text, at + 1);
const opensBefore = (text: string, at: number): boolean =>
	spaceBefore(text, at) || /[([{—–\-/:*_“‘"']/.test(text[at - 1]!);

function readDouble(text: string, at: number): Mark {
	if (/["״]/.test(text[at]!)) return readStraight(text, at, 'straight');
	return /['‘’]/.test(text[at]!) ? readStraight(text, at, 'doubled') : readCurly(text, at);
}

function readCurly(text: string, at: number): Mark {
	const character = text[at]!;
	if (character === '„' || character === '‟') return mark(at, 'curly', true, false);
	// Hebrew may open with the mark that it closes with.
	if (character === '”' && opensBefore(text, at) && isHebrew(text[at + 1]))
		return mark(at, 'curly', true, false);
	if (character === '”') return mark(at, 'curly', false, true);
	// German closes with the mark that English opens with.
	const closesLow = !opensBefore(text, at) && (spaceAfter(text, at) || /[.,;:!?)]/.test(text[at + 1]!));
	return mark(at, 'curly', !closesLow, closesLow);
}

function readStraight(text: string, at: number, style: 'straight' | 'doubled'): Mark {
	const last = style === 'doubled' ? at + 1 : at;
	if (isHebrew(text[at - 1]) && isHebrew(text[last + 1])) return readInHebrew(text, at, last, style);
	const before = opensBefore(text, at);
	const after = spaceAfter(text, last) || /[.,;:!?)\]}—–]/.test(text[last + 1]!);
	if (before && !after) return mark(at, style, true, false);
	if (after && !before) return mark(at, style, false, true);
	if (before) return mark(at, style, spaceBefore(text, at) && !spaceAfter(text, last), true);
	return mark(at, style, !isWord(text[at - 1]), true);
}

/** Between letters: the gershayim before the last letter of an abbreviation, as in צה"ל, or the first mark after a prefix. */
function readInHebrew(text: string, at: number, last: number, style: Style): Mark {
	if (!isHebrew(text[last + 2])) return mark(at, style, false, false);
	const isPrefixed = /(?:^|[^\u05d0-\u05ea])[ובכלמשה]{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
	return mark(at, style, isPrefixed, false);
}

function readSingle(text: string, at: number): Mark {
	const character = text[at]!;
	const previous = text[at - 1];
	const next = text[at + 1];
	if (character === '‚') return mark(at, 'single', true, false);
	if (isWord(previous) && isWord(next)) return mark(at, 'single', false, false);
	if (character !== '’' && opensBefore(text, at) && !spaceAfter(text, at))
		return mark(at, 'single', !isElision(text, at), false);
	if (character === '‘' || character === '‛' || spaceBefore(text, at) || isWord(next))
		return mark(at, 'single', false, false);
	const mayBePlural = /[sSzxZ]/.test(previous!) && isSpace(text, at + 1) && /\p{L}/u.test(text[at + 2] ?? '');
	return mark(at, 'single', false, true, mayBePlural);
}

/** `'90s`, `'em`: the apostrophe stands for what is left out. */
function isElision(text: string, at: number): boolean {
	return /^(?:\d0s|em|til|cause|tis|twas|n)(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 8));
}
