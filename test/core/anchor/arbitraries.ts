import fc from 'fast-check';

/** Pieces of text in which offsets go wrong: astral, joined, combining, right to left, line ends, quotes, repeats. */
const pieces = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom('the ', 'troops ', 'Bakhmut ', 'said ', 'a', 'b', ' ', '. ', 'no. '),
	},
	{ weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\t', '\u00a0', '\r') },
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
