import type { TextReading } from '../model/document';
import type { Span } from '../model/span';
import { endMarks, unseen } from '../text/marks';
import { type Token, tokensOf } from '../text/tokens';

/**
 * What an annotator may want to select around a UTF-16 offset, each span inside the next: the word, the clause, the words inside
 * quotation marks and with them, what a source says (without `that`, and with it), the sentence without its last mark and with
 * it, the paragraph. Linear in the length of the text.
 */
export function spansAround(text: string, reading: TextReading, offset: number): readonly Span[] {
	const sentence = reading.sentences.find((span) => holds(span, offset));
	const wordsAndMarks = sentence ? tokensOf(text, sentence.start, sentence.end) : [];
	const contents = reading.attributions.flatMap(({ content }) => content);
	const candidates = [
		...wordsAndMarks.filter(({ isWord }) => isWord),
		...(sentence
			? [clauseAround(text, reading, sentence, wordsAndMarks, offset), withoutEnd(text, sentence), sentence]
			: []),
		...reading.quotations.flatMap(({ span, closed }) => {
			const inside = insideOf(span, closed);
			return [withoutEnd(text, inside), inside, span];
		}),
		...contents.map((span) => withoutEnd(text, span)).flatMap((span) => [withoutThat(text, span), span]),
		...reading.paragraphs,
	].filter((span) => holds(span, offset));
	const nested: Span[] = [];
	for (const span of candidates.sort((a, b) => lengthOf(a) - lengthOf(b))) {
		const last = nested.at(-1);
		if (!last || (lengthOf(span) > lengthOf(last) && span.start <= last.start && last.end <= span.end))
			nested.push({ start: span.start, end: span.end });
	}
	return nested;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
const lengthOf = ({ start, end }: Span): number => end - start;

/** Between the commas, semicolons, colons, dashes and brackets of a sentence that stand around an offset; those in quotations aside. */
function clauseAround(
	text: string,
	{ quotations }: TextReading,
	sentence: Span,
	tokens: readonly Token[],
	offset: number,
): Span {
	const inner = quotations.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
	let { start } = sentence;
	let { end } = sentence;
	for (const token of tokens) {
		if (token.isWord || !divides.has(token.text)) continue;
		if (inner.some(({ span }) => span.start < token.start && token.end < span.end)) continue;
		if (token.end <= offset) start = token.end;
		else {
			end = token.start;
			break;
		}
	}
	return withoutEnd(text, { start, end });
}

const divides = new Set(',;:،؛—–()');

/** Without spaces around it, and without the marks that end a sentence or clause. */
function withoutEnd(text: string, { start, end }: Span): Span {
	while (start < end && isSpace(text, start)) start++;
	while (end > start && (isSpace(text, end - 1) || endMarks.has(text[end - 1]!))) end--;
	return { start, end };
}

/** Without the `that` by which reported speech begins. */
function withoutThat(text: string, { start, end }: Span): Span {
	const begins = text.slice(start, Math.min(end, start + 5)).toLowerCase() === 'that ';
	return begins ? withoutEnd(text, { start: start + 5, end }) : { start, end };
}

const isSpace = (text: string, at: number): boolean => unseen.test(text[at]!);

/** Of a quotation with its marks, which are one unit each. */
const insideOf = ({ start, end }: Span, closed: boolean): Span => ({
	start: start + 1,
	end: Math.max(start + 1, closed ? end - 1 : end),
});
