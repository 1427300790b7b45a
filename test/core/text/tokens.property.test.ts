import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../../src/core/text/tokens';
import { flagPerWord, numberPerWord, perWord } from '../../../src/core/text/words';

/** The same by one expression, which is plain but slow. */
const pattern =
	/\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-'’,.־׳״٫٬](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*|[^\s]/gu;

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
		'צ',
		'״',
		'־',
		'٣',
		'٬',
	],
	...['U.S.', 'don’t', '1,200', 'pro-war', 'e.g.', 'Dr.', '...', '--'],
);

const lengthOf = perWord(({ text }) => text.length);
const isEven = flagPerWord(({ text }) => text.length % 2 === 0);

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

	const many = (first: number, count: number): string =>
		Array.from({ length: count }, (_, i) => `w${first + i}`).join(' ');

	it('are answered for rightly, however many there are', () => {
		const tokens = tokensOf(many(0, 120_000));
		const isRight = (): boolean =>
			tokens.every(
				({ word, start, end }) =>
					lengthOf(word) === end - start && isEven(word) === ((end - start) % 2 === 0),
			);
		assert.ok(isRight());
		assert.ok(isRight());
	});

	it('are answered for rightly where an answer takes so many words that those before are forgotten', () => {
		const others = many(200_000, 60_000);
		const count = numberPerWord(({ text }) => (text === 'all' ? tokensOf(others).length : 1));
		assert.equal(count(tokensOf('all')[0]!.word), 60_000);
		assert.ok(tokensOf(others).every(({ word }) => count(word) === 1));
	});
});
