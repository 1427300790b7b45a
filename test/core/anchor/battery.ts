import { readText, type Span, type TextEdit } from '../../../src/core';
import { edit, move, type Marked } from './marked';
import type { Random } from './random';

/** One way in which articles are edited. */
export interface EditKind {
	readonly name: string;
	/** Much of the text is rewritten: some spans may honestly be given up. */
	readonly heavy?: boolean;
	/** Words that stand elsewhere go with their paragraph, or the paragraph goes: the span is reported gone or it is not. */
	readonly deletes?: boolean;
	/** The text after the edit and the true place of the span; undefined where the edit is not possible there. */
	apply(marked: Whole, random: Random, other: string): Marked | undefined;
}

/** Before the edit every span is there. */
export interface Whole extends Marked {
	readonly span: Span;
}

/** The edits of the battery: A to H as published for other tools, and heavier ones. `other` lends words and paragraphs. */
export const battery: readonly EditKind[] = [
	{ name: 'A paragraph deleted', deletes: true, apply: deleteParagraph },
	...[10, 20, 35, 50].map((percent): EditKind => ({
		name: `B paragraph above, ${percent} % of the words replaced`,
		apply: (marked, random, other) => replaceWords(marked, random, other, percent / 100),
	})),
	{ name: 'C paragraph moved', apply: moveParagraph },
	{ name: 'D a letter of a repeated mention changed', apply: changeLetter },
	{ name: 'E paragraph split', apply: splitParagraph },
	{ name: 'E paragraph merged with the next', apply: mergeParagraph },
	{ name: 'F line ends CR LF', apply: everywhere((text) => text.replace(/\r\n|\r|\n/g, '\r\n')) },
	{ name: 'F quotation marks changed', apply: everywhere(otherQuotes) },
	{ name: 'G NFD', apply: everywhere((text) => text.normalize('NFD')) },
	{ name: 'G emoji before', apply: (marked) => edit(marked, [{ start: 0, end: 0, text: '😀 ' }]) },
	{ name: 'H paragraph deleted, its words elsewhere', deletes: true, apply: deleteRepeated },
	{ name: 'sentence deleted', apply: deleteSentence },
	{ name: 'paragraph replaced', apply: replaceParagraph },
	{ name: '"not" inserted', apply: insertNot },
	{ name: 'paragraph moved and edited', heavy: true, apply: moveAndEdit },
	{ name: '20 % of all words rewritten', heavy: true, apply: (m, r, o) => rewrite(m, r, o, whole(m), 0.2) },
	{ name: 'ten edits at once', apply: tenEdits },
];

const whole = ({ text }: Marked): Span => ({ start: 0, end: text.length });
const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** A word that may be edited: one across an edge of the span, or all that there is of it, leaves no true place. */
const isEditable = (word: Span, span: Span | undefined): boolean =>
	!span || !overlap(word, span) || (within(word, span) && !within(span, word));

/** Lines with words, each with the line ends after it. */
function paragraphsOf(text: string): readonly Span[] {
	return [...text.matchAll(/[^\r\n]*\S[^\r\n]*(?:[\r\n]+|$)/g)].map(({ index, 0: line }) => ({
		start: index,
		end: index + line.length,
	}));
}

/** The paragraph that holds the whole span. */
const paragraphOf = ({ text, span }: Whole): Span | undefined =>
	paragraphsOf(text).find((paragraph) => within(span, paragraph));

const wordsOf = (text: string, { start, end }: Span): readonly Span[] =>
	[...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)].map(({ index, 0: word }) => ({
		start: start + index,
		end: start + index + word.length,
	}));

const anyWord = (random: Random, other: string): string =>
	random.pick(other.match(/\p{L}[\p{L}\p{M}]+/gu) ?? ['instead']);

/** A paragraph of another text, as one line. */
const anyParagraph = (random: Random, other: string): string =>
	random.pick(other.split(/[\r\n]+/).filter((line) => line.length > 60)) ??
	`Another paragraph, on another day.`;

function deleteParagraph(marked: Whole): Marked | undefined {
	const paragraph = paragraphOf(marked);
	return paragraph && edit(marked, [{ ...paragraph, text: '' }]);
}

function deleteRepeated(marked: Whole): Marked | undefined {
	const { text, span } = marked;
	const paragraph = paragraphOf(marked);
	if (!paragraph) return undefined;
	const rest = `${text.slice(0, paragraph.start)}\n${text.slice(paragraph.end)}`;
	return rest.includes(text.slice(span.start, span.end)) ? deleteParagraph(marked) : undefined;
}

function replaceWords(marked: Whole, random: Random, other: string, share: number): Marked | undefined {
	const paragraph = paragraphOf(marked);
	const words = wordsOf(marked.text, marked.span);
	const count = Math.round(share * words.length);
	if (!paragraph || count === 0 || count === words.length) return undefined;
	const chosen = new Set<Span>();
	while (chosen.size < count) chosen.add(random.pick(words));
	return edit(marked, [
		{ start: paragraph.start, end: paragraph.start, text: `${anyParagraph(random, other)}\n\n` },
		...[...chosen].map((word) => ({ ...word, text: unlike(marked.text, word, random, other) })),
	]);
}

/** A word that is not the one that stands there. */
function unlike(text: string, { start, end }: Span, random: Random, other: string): string {
	const word = anyWord(random, other);
	return word === text.slice(start, end) ? `${word}s` : word;
}

function moveParagraph(marked: Whole, random: Random): Marked | undefined {
	const all = paragraphsOf(marked.text);
	const own = all.findIndex((paragraph) => within(marked.span, paragraph));
	const targets = all.filter((_, i) => Math.abs(i - own) > 2);
	if (own < 0 || targets.length === 0) return undefined;
	const paragraph = all[own]!;
	const target = random.pick(targets).start;
	// The last paragraph may have no line end to take along.
	if (!/[\r\n]$/.test(marked.text.slice(paragraph.start, paragraph.end))) {
		const closed = edit(marked, [{ start: paragraph.end, end: paragraph.end, text: '\n\n' }]);
		return move(closed, { start: paragraph.start, end: paragraph.end + 2 }, target);
	}
	return move(marked, paragraph, target);
}

function changeLetter(marked: Whole, random: Random): Marked | undefined {
	const { text, span } = marked;
	const quote = text.slice(span.start, span.end);
	if (text.indexOf(quote) === text.lastIndexOf(quote)) return undefined;
	const letters = [...quote.matchAll(/[a-z]/g)];
	if (letters.length === 0) return undefined;
	const at = span.start + random.pick(letters).index;
	return edit(marked, [{ start: at, end: at + 1, text: text[at] === 'x' ? 'k' : 'x' }]);
}

function splitParagraph(marked: Whole, random: Random): Marked | undefined {
	const paragraph = paragraphOf(marked);
	if (!paragraph) return undefined;
	const breaks = [...marked.text.slice(paragraph.start, paragraph.end).matchAll(/[.!?]["”]? +/g)]
		.map(({ index, 0: stop }) => ({
			start: paragraph.start + index + stop.trimEnd().length,
			end: paragraph.start + index + stop.length,
		}))
		.filter((one) => !overlap(one, marked.span));
	return breaks.length === 0 ? undefined : edit(marked, [{ ...random.pick(breaks), text: '\n\n' }]);
}

function mergeParagraph(marked: Whole): Marked | undefined {
	const paragraph = paragraphOf(marked);
	if (!paragraph || paragraph.end === marked.text.length) return undefined;
	const start = paragraph.start + marked.text.slice(paragraph.start, paragraph.end).trimEnd().length;
	return start < marked.span.end ? undefined : edit(marked, [{ start, end: paragraph.end, text: ' ' }]);
}

/** A change of the whole text that goes character by character. Not possible where it changes nothing. */
function everywhere(change: (text: string) => string): EditKind['apply'] {
	return ({ text, span }) => {
		const start = change(text.slice(0, span.start)).length;
		const changed = change(text);
		if (changed === text) return undefined;
		return { text: changed, span: { start, end: change(text.slice(0, span.end)).length } };
	};
}

/** Curly marks become straight; a text that has none gets them. */
function otherQuotes(text: string): string {
	const straight = text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
	if (straight !== text) return straight;
	return text
		.replace(/(^|[\s(])"/g, '$1“')
		.replaceAll('"', '”')
		.replaceAll("'", '’');
}

/** All sentences that hold a part of the span. */
function deleteSentence(marked: Whole): Marked | undefined {
	const paragraph = paragraphOf(marked);
	if (!paragraph) return undefined;
	const touched = readText(marked.text).sentences.filter((sentence) => overlap(sentence, marked.span));
	const start = Math.min(...touched.map((sentence) => sentence.start));
	const end = Math.max(...touched.map((sentence) => sentence.end));
	if (touched.length === 0 || !within(marked.span, { start, end })) return undefined;
	const gap = /^[ \t]*/.exec(marked.text.slice(end))![0].length;
	return edit(marked, [{ start, end: end + gap, text: '' }]);
}

function replaceParagraph(marked: Whole, random: Random, other: string): Marked | undefined {
	const paragraph = paragraphOf(marked);
	if (!paragraph) return undefined;
	const end = paragraph.start + marked.text.slice(paragraph.start, paragraph.end).trimEnd().length;
	return edit(marked, [
		{ start: paragraph.start, end: Math.max(end, marked.span.end), text: anyParagraph(random, other) },
	]);
}

function insertNot(marked: Whole, random: Random): Marked | undefined {
	const [, ...later] = wordsOf(marked.text, marked.span);
	if (later.length === 0) return undefined;
	const { start } = random.pick(later);
	return edit(marked, [{ start, end: start, text: 'not ' }]);
}

function moveAndEdit(marked: Whole, random: Random, other: string): Marked | undefined {
	const moved = moveParagraph(marked, random);
	if (!moved?.span) return undefined;
	const paragraph = paragraphOf({ text: moved.text, span: moved.span });
	return paragraph && rewrite(moved, random, other, paragraph, 0.15);
}

/** A share of the words of a stretch replaced. */
function rewrite(marked: Marked, random: Random, other: string, stretch: Span, share: number): Marked {
	const { span, text } = marked;
	const chosen = wordsOf(text, stretch).filter((word) => random.chance(share) && isEditable(word, span));
	return edit(
		marked,
		chosen.map((word) => ({ ...word, text: unlike(text, word, random, other) })),
	);
}

/** Ten edits by chance, one after the other; those to whole sentences and paragraphs leave the span's own alone. */
function tenEdits(marked: Whole, random: Random, other: string): Marked {
	let now: Marked = marked;
	for (let i = 0; i < 10; i++) now = edit(now, [oneOfTen(now, random, other)]);
	return now;
}

function oneOfTen({ text, span }: Marked, random: Random, other: string): TextEdit {
	const clear = (stretch: Span): boolean => !span || !overlap(stretch, span);
	const nothing = { start: 0, end: 0, text: '' };
	const paragraphs = paragraphsOf(text);
	const words = wordsOf(text, { start: 0, end: text.length }).filter((one) => isEditable(one, span));
	const word = random.pick(words) ?? nothing;
	switch (random.int(6)) {
		case 0: {
			const { start } = random.pick(paragraphs);
			const outside = !span || start <= span.start || start >= span.end;
			return outside ? { start, end: start, text: `${anyParagraph(random, other)}\n\n` } : nothing;
		}
		case 1: {
			const paragraph = random.pick(paragraphs);
			return clear(paragraph) ? { ...paragraph, text: '' } : nothing;
		}
		case 2: {
			const sentence = random.pick(readText(text).sentences);
			return sentence && clear(sentence) ? { ...sentence, text: '' } : nothing;
		}
		case 3:
			return { start: word.start, end: word.start, text: `${anyWord(random, other)} ` };
		default:
			return { ...word, text: unlike(text, word, random, other) };
	}
}
