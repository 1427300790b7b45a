import assert from 'node:assert/strict';
import fc from 'fast-check';
import { perWord, tokensOf } from '../../../src/core/text/tokens';

/** The same by one expression, which is plain but slow. */
const pattern =
	/\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-'’,.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[^\s]/gu;

const piece = fc.constantFrom(
	...[
		'a',
		'Z',
		'é',
		'Ж',
		'7',
		'.',
		',',
		'-',
		'’',
		"'",
		'_',
		' ',
		'\n',
		'\u0301',
		'“',
		'中',
		'𝔸',
		'😀',
		'\ud83d',
		'\u00a0',
	],
	...['U.S.', 'don’t', '1,200', 'pro-war', 'e.g.', 'Dr.', '...', '--'],
);

const lengthOf = perWord(({ text }) => text.length);

describe('the words of a text', () => {
	it('are those of the expression, for any text and any part of it', () => {
		const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(texts, (text) => {
				assert.deepEqual(
					tokensOf(text).map(({ start, end }) => [start, end]),
					[...text.matchAll(pattern)].map(({ 0: word, index }) => [index, index + word.length]),
				);
				for (const token of tokensOf(text)) {
					assert.equal(token.text, text.slice(token.start, token.end));
					assert.equal(token.lower, token.text.toLowerCase().replaceAll('’', "'"));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('are answered for rightly, however many there are', () => {
		const text = Array.from({ length: 120_000 }, (_, i) => `w${i}`).join(' ');
		const tokens = tokensOf(text);
		const isRight = (): boolean => tokens.every(({ word, start, end }) => lengthOf(word) === end - start);
		assert.ok(isRight());
		assert.ok(isRight());
	});
});
