import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { check, Corpus, describe as describeAnchor, reanchor, toJson } from '../../../src/core';
import { textId } from '../../../src/core/text/textId';
import { codePointOffsets, lineStarts, splitsPair } from '../../../src/core/text/units';
import { texts, textsWithSpan } from '../anchor/arbitraries';

describe('units', () => {
	it('counts an astral character once', () => {
		const units = codePointOffsets('a😀b');
		assert.deepEqual([0, 1, 2, 3, 4].map(units.toCodePoint), [0, 1, 1, 2, 3]);
		assert.deepEqual([0, 1, 2, 3].map(units.toUtf16), [0, 1, 3, 4]);
	});

	it('counts a lone surrogate once', () => {
		const units = codePointOffsets('\udc00\ud800a\ud800');
		assert.deepEqual([0, 1, 2, 3, 4].map(units.toCodePoint), [0, 1, 2, 3, 4]);
	});

	it('clamps what is outside', () => {
		const units = codePointOffsets('a😀');
		assert.deepEqual([-1, Number.NaN, 99].map(units.toCodePoint), [0, 0, 2]);
		assert.deepEqual([-1, Number.NaN, 99].map(units.toUtf16), [0, 0, 3]);
	});

	it('gives lines and columns from 1, columns in code points', () => {
		const units = codePointOffsets('a\r\n😀b\n\rc');
		assert.deepEqual(units.position(0), { line: 1, column: 1 });
		assert.deepEqual(units.position(5), { line: 2, column: 2 });
		assert.deepEqual(units.position(7), { line: 3, column: 1 });
		assert.deepEqual(units.position(8), { line: 4, column: 1 });
		assert.deepEqual(units.position(99), { line: 4, column: 2 });
		assert.deepEqual(codePointOffsets('').position(0), { line: 1, column: 1 });
	});

	it('property: agrees with iterating over code points, both ways', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const units = codePointOffsets(text);
				let utf16 = 0;
				let codePoint = 0;
				for (const character of [...text, '']) {
					assert.equal(units.toCodePoint(utf16), codePoint);
					assert.equal(units.toUtf16(codePoint), utf16);
					utf16 += character.length;
					codePoint++;
				}
			}),
		);
	});

	it('takes neither U+2028 nor U+0085 for the end of a line, as VS Code does not', () => {
		assert.deepEqual(lineStarts('a\u2028b\u0085c\r\nd\re\n'), [0, 7, 9, 11]);
	});

	it('property: lines and columns are those of going through the text', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const { position } = codePointOffsets(text);
				let at = { line: 1, column: 1 };
				let offset = 0;
				for (const character of [...text, '']) {
					assert.deepEqual(position(offset), at);
					const next = text[offset + 1];
					offset += character.length;
					const endsLine = character === '\n' || (character === '\r' && next !== '\n');
					at = endsLine ? { line: at.line + 1, column: 1 } : { line: at.line, column: at.column + 1 };
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('property: never comes out inside a surrogate pair, and is monotonic', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const { toCodePoint, toUtf16 } = codePointOffsets(text);
				for (let at = 0; at <= text.length; at++) {
					assert.ok(toCodePoint(at) <= toCodePoint(at + 1));
					assert.equal(toUtf16(toCodePoint(at)), splitsPair(text, at) ? at - 1 : at);
					assert.equal(splitsPair(text, toUtf16(at)), false);
				}
			}),
		);
	});

	it('property: the library and the outputs count the same code points', () => {
		const withClaim = fc
			.tuple(textsWithSpan, fc.boolean())
			.filter(([{ text }]) => !text.startsWith('\ufeff'));
		fc.assert(
			fc.property(withClaim, ([{ text, start, end, from, to }, hasBom]) => {
				const anchor = describeAnchor(hasBom ? `\ufeff${text}` : text, from, to);
				assert.equal(anchor.quote, text.slice(start, end));
				const newText = hasBom ? `\ufeff${text}` : text;
				assert.deepEqual(reanchor({ anchors: [anchor], newText }), [
					{ state: 'exact', start: from, end: to },
				]);
				const place = { path: 'a.txt', span: { start, end } };
				const about = { kind: 'claim', id: 'k3f9wq2' } as const;
				const finding = {
					code: 'x',
					level: 'error',
					message: '',
					place,
					about,
					claims: [],
					related: [],
				} as const;
				const [row] = rowsOf(toJson([finding], { articles: 1, textOf: () => text }));
				assert.deepEqual([row!.start, row!.end, row!.quote], [from, to, anchor.quote]);
				assert.deepEqual({ line: row!.line, column: row!.column }, codePointOffsets(text).position(start));
			}),
			{ numRuns: 500 },
		);
	});

	it('property: what is found in a text of any characters is quoted at its offsets', () => {
		const line = '\n\nUnnamed officials said that the town could fall.\n';
		fc.assert(
			fc.property(texts, texts, (above, below) => {
				const text = `${above}${line}${below}`;
				const corpus = new Corpus();
				corpus.put({ path: 'a.txt', text });
				const rows = rowsOf(toJson(check(corpus, {}), { articles: 1, textOf: () => text }));
				const points = [...text];
				for (const { start, end, quote } of rows) assert.equal(points.slice(start, end).join(''), quote);
				assert.ok(rows.some(({ quote }) => quote !== ''));
			}),
			{ numRuns: 200 },
		);
	});
});

interface Row {
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly column: number;
	readonly quote: string;
}

const rowsOf = (json: string): readonly Row[] =>
	(JSON.parse(json) as { readonly findings: readonly Row[] }).findings;

describe('the id of a text', () => {
	const git = (text: string): string =>
		`sha1:${execFileSync('git', ['hash-object', '--stdin'], { input: text }).toString().trim()}`;

	it('is git’s blob id', () => {
		for (const text of ['', 'a\n', 'é😀\0 שלום\n', 'x'.repeat(100_000)])
			assert.equal(textId(text), git(text));
	});

	it('does not depend on a BOM or on CR LF', () => {
		assert.equal(textId('\ufeffa\r\nb\r\n'), git('a\nb\n'));
		assert.notEqual(textId('a\rb'), textId('a\nb'));
	});
});
