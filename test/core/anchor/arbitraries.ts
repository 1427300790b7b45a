import fc from 'fast-check';
import { applyEdits } from '../../../src/core/model/edits';
import type { TextEdit } from '../../../src/core/model/span';

/** Pieces of text in which offsets go wrong: astral, joined, combining, right to left, line ends, quotes, repeats. */
const pieces = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom('the ', 'troops ', 'Bakhmut ', 'said ', 'a', 'b', ' ', '. ', 'no. '),
	},
	{ weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\t', '\u00a0', '\r', '\u2028', '\u0085') },
	{ weight: 2, arbitrary: fc.constantFrom('“', '”', '‘', '’', '"', "'", '«', '»') },
	{
		weight: 2,
		arbitrary: fc.constantFrom('é', 'e\u0301', 'ё', '한', '\u1112\u1161\u11ab', 'ǟ', 'a\u0308\u0304'),
	},
	{ weight: 2, arbitrary: fc.constantFrom('😀', '👩‍👩‍👧', '🇺🇦', '𝒜', 'שלום ', 'سلام ', '\u200f') },
	{ weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '\0', '\ufeff') },
);

export const texts = fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(''));

/** A text and a span of whole code points in it, never empty. */
export const textsWithSpan = fc
	.tuple(texts, fc.nat(), fc.nat())
	.filter(([text]) => text.length > 0)
	.map(([text, a, b]) => {
		const points = [...text];
		const from = a % points.length;
		const to = from + 1 + (b % (points.length - from));
		const start = points.slice(0, from).join('').length;
		return { text, start, end: start + points.slice(from, to).join('').length, from, to };
	});

/** Change events on a text, as an editor reports them: each with several edits, ascending and apart, of the text before it. */
export const eventsOn = (text: string): fc.Arbitrary<TextEdit[][]> =>
	fc
		.array(
			fc.array(fc.record({ at: fc.nat(), length: fc.nat(12), text: words }), { minLength: 1, maxLength: 4 }),
			{ maxLength: 6 },
		)
		.map((events) => {
			let now = text;
			return events.map((wishes) => {
				const edits: TextEdit[] = [];
				for (const { at, length, text } of wishes) {
					const start = at % (now.length + 1);
					const end = Math.min(now.length, start + length);
					// An editor never reports two changes at one place.
					if (edits.every((other) => end < other.start || other.end < start))
						edits.push({ start, end, text });
				}
				edits.sort((a, b) => a.start - b.start);
				now = applyEdits(now, edits);
				return edits;
			});
		});

const words = fc.oneof(
	fc.constantFrom('', 'e', 'o', 't', ' ', 'two ', '. Five', '\r\n', '😀'),
	fc.string({ maxLength: 4 }),
);

/** The edits that undo these, which are ascending and apart. */
export function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
	let grown = 0;
	return edits.map((edit) => {
		const start = edit.start + grown;
		grown += edit.text.length - (edit.end - edit.start);
		return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
	});
}
