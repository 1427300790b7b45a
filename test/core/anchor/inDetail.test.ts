import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inDetail } from '../../../src/core/anchor/inDetail';
import { applyEdits } from '../../../src/core/model/edits';
import { texts } from './arbitraries';

const text = 'Troops entered the town.\nShells hit a school in the town.\nNobody has seen the mayor.\n';
const whole = (by: string) => inDetail(text, { start: 0, end: text.length, text: by });
/** What is replaced by what. */
const parts = (by: string): string[] =>
	whole(by).edits.map(({ start, end, text: words }) => `${text.slice(start, end)}>${words}`);

describe('a replacement in detail', () => {
	it('is every single one of many', () => {
		assert.deepEqual(parts(text.replaceAll('town', 'city hall').replace('a school', 'two schools')), [
			'town>city hall',
			'a school>two schools',
			'town>city hall',
		]);
	});

	it('is sure where nothing but case and line ends differ', () => {
		const { edits, guessed } = whole(text.replaceAll('\n', '\r\n').replace('Nobody', 'NOBODY'));
		assert.deepEqual([edits.length, guessed], [4, false]);
		assert.equal(whole(text.replaceAll('town', 'city')).guessed, true);
	});

	it('stays one where the texts are different ones', () => {
		const other = 'The weather is fine, and nobody in the town complains of it.';
		assert.deepEqual(whole(other).edits, [{ start: 0, end: text.length, text: other }]);
		const insertion = { start: 3, end: 3, text: 'x' };
		assert.deepEqual(inDetail(text, insertion).edits, [insertion]);
	});

	it('property: comes to the same text, ascending and apart', () => {
		const changed = fc.tuple(texts, texts, fc.nat(), fc.nat()).map(([source, other, from, length]) => {
			const start = from % (source.length + 1);
			const end = Math.min(source.length, start + length);
			return {
				source,
				change: { start, end, text: length % 2 ? other : source.slice(start, end).replace('a', other) },
			};
		});
		fc.assert(
			fc.property(changed, ({ source, change }) => {
				const { edits } = inDetail(source, change);
				assert.equal(applyEdits(source, edits), applyEdits(source, [change]));
				edits.forEach(({ start, end }, i) => assert.ok(start <= end && start >= (edits[i - 1]?.end ?? 0)));
			}),
			{ numRuns: 2000 },
		);
	});

	it('takes a moment for a thousand replacements, and for a text that is another', () => {
		const long = 'Nobody in the town knew of it. '.repeat(4000);
		for (const by of [long.replaceAll('town', 'city'), [...long].reverse().join('')]) {
			const from = performance.now();
			inDetail(long, { start: 0, end: long.length, text: by });
			assert.ok(performance.now() - from < 1000);
		}
	});
});
