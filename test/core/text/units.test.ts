import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { textId } from '../../../src/core/text/textId';
import { codePointOffsets } from '../../../src/core/text/units';
import { texts } from '../anchor/arbitraries';

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
});

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
