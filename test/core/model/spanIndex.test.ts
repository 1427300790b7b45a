import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpanIndex } from '../../../src/core/model/spanIndex';

describe('things by their places', () => {
	it('are found around an offset, the shortest first', () => {
		const index = new SpanIndex([
			{ span: { start: 0, end: 40 }, item: 'sentence' },
			{ span: { start: 10, end: 20 }, item: 'clause' },
			{ span: { start: 15, end: 40 }, item: 'rest' },
			{ span: { start: 50, end: 60 }, item: 'next' },
		]);
		const at = (offset: number) => index.around(offset).map(({ item }) => item);
		assert.deepEqual(at(17), ['clause', 'rest', 'sentence']);
		assert.deepEqual(at(40), ['rest', 'sentence'], 'its end is an edge');
		assert.deepEqual(at(45), []);
		assert.deepEqual(at(50), ['next']);
	});

	it('are those that a look at each of them finds', () => {
		const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 40 }), fc.nat(100), (spans, offset) => {
				const entries = spans.map((one, item) => ({ span: one, item }));
				const expected = entries
					.filter((entry) => entry.span.start <= offset && offset <= entry.span.end)
					.sort(
						(a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || a.span.start - b.span.start,
					);
				assert.deepEqual(new SpanIndex(entries).around(offset), expected);
			}),
		);
	});

	it('of which there are none are none', () => {
		assert.deepEqual(new SpanIndex([]).around(0), []);
	});
});
