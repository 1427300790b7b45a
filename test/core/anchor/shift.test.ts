import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shiftSpans } from '../../../src/core/anchor/shift';
import type { Span, TextEdit } from '../../../src/core/model/span';

const shift = (span: Span, ...edits: TextEdit[]) => {
	const { start, end, gone } = shiftSpans([span], edits)[0]!;
	return { start, end, gone };
};
const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
const remove = (start: number, end: number): TextEdit => ({ start, end, text: '' });

describe('shifting spans with an edit', () => {
	const span = { start: 10, end: 20 };

	it('moves with what is inserted before, and stays for what is inserted after', () => {
		assert.deepEqual(shift(span, insert(3, 'abc')), { start: 13, end: 23, gone: false });
		assert.deepEqual(shift(span, insert(25, 'abc')), { start: 10, end: 20, gone: false });
	});

	it('extends over an insertion inside, not at its edges', () => {
		assert.deepEqual(shift(span, insert(15, 'abc')), { start: 10, end: 23, gone: false });
		assert.deepEqual(shift(span, insert(10, 'abc')), { start: 13, end: 23, gone: false });
		assert.deepEqual(shift(span, insert(20, 'abc')), { start: 10, end: 20, gone: false });
	});

	it('is clipped by a deletion over its edge', () => {
		assert.deepEqual(shift(span, remove(5, 12)), { start: 5, end: 13, gone: false });
		assert.deepEqual(shift(span, remove(18, 30)), { start: 10, end: 18, gone: false });
	});

	it('keeps the word that replaces its first or last word', () => {
		assert.deepEqual(shift(span, { start: 10, end: 14, text: 'ab' }), { start: 10, end: 18, gone: false });
		assert.deepEqual(shift(span, { start: 16, end: 20, text: 'ab' }), { start: 10, end: 18, gone: false });
	});

	it('leaves out what replaces text across its edge', () => {
		assert.deepEqual(shift(span, { start: 8, end: 12, text: 'abc' }), { start: 11, end: 19, gone: false });
		assert.deepEqual(shift(span, { start: 18, end: 22, text: 'abc' }), { start: 10, end: 18, gone: false });
	});

	it('is gone where all its characters are', () => {
		assert.deepEqual(shift(span, remove(10, 20)), { start: 10, end: 10, gone: true });
		assert.deepEqual(shift(span, { start: 5, end: 25, text: 'abc' }), { start: 5, end: 5, gone: true });
		assert.deepEqual(shift(span, remove(10, 15), remove(15, 20)), { start: 10, end: 10, gone: true });
	});

	it('takes several changes of one event, in any order', () => {
		const edits = [insert(0, 'ab'), remove(12, 14), insert(16, 'xyz'), remove(30, 40)];
		const expected = { start: 12, end: 23, gone: false };
		assert.deepEqual(shift(span, ...edits), expected);
		assert.deepEqual(shift(span, ...edits.reverse()), expected);
	});

	it('is cut where characters at its edge went with what stood beyond', () => {
		const isCut = (...edits: TextEdit[]) => shiftSpans([span], edits)[0]!.cut;
		for (const edit of [remove(9, 11), remove(19, 21), { start: 5, end: 12, text: 'x' }, remove(9, 21)])
			assert.equal(isCut(edit), true, JSON.stringify(edit));
		for (const edit of [remove(10, 12), remove(18, 20), insert(10, 'x'), remove(5, 10), remove(20, 25)])
			assert.equal(isCut(edit), false, JSON.stringify(edit));
	});

	it('property: does what marking every character would', () => {
		fc.assert(
			fc.property(cases, ({ length, span, edits }) => {
				assert.deepEqual(shift(span, ...edits), byMarks(length, span, edits));
			}),
			{ numRuns: 5000 },
		);
	});

	it('carries 1,000 spans over 1,000 changes in a few milliseconds', () => {
		const spans = Array.from({ length: 1000 }, (_, i) => ({ start: i * 30, end: i * 30 + 60 }));
		const edits = Array.from({ length: 1000 }, (_, i) => ({ start: i * 31, end: i * 31 + 2, text: 'abc' }));
		const from = performance.now();
		assert.equal(shiftSpans(spans, edits).length, 1000);
		assert.ok(performance.now() - from < 500);
	});
});

const cases = fc
	.record({
		length: fc.constant(30),
		ends: fc.tuple(fc.nat(30), fc.nat(30)),
		cuts: fc.array(fc.nat(30), { maxLength: 12 }),
		texts: fc.array(fc.constantFrom('', 'x', 'yy', 'zzzz'), { minLength: 6, maxLength: 6 }),
	})
	.map(({ length, ends, cuts, texts }) => {
		const sorted = [...cuts].sort((a, b) => a - b);
		const edits: TextEdit[] = [];
		for (let i = 0; i + 1 < sorted.length; i += 2) {
			const edit = { start: sorted[i]!, end: sorted[i + 1]!, text: texts[i / 2]! };
			// VS Code never reports two changes at one place.
			if (!edits.some((other) => other.start === edit.start || other.end === edit.start)) edits.push(edit);
		}
		return { length, span: { start: Math.min(...ends), end: Math.max(...ends) }, edits };
	});

/** Marks each character, applies the edits, and reads the marks off: slow and plain. */
function byMarks(length: number, span: Span, edits: readonly TextEdit[]) {
	const out: ('own' | 'added' | 'other')[] = [];
	let place = -1;
	const meet = (at: number): void => {
		if (place < 0 && at >= span.start) place = out.length;
	};
	for (let at = 0; at <= length; at++) {
		const edit = edits.find((one) => one.start === at);
		if (edit) {
			const inside =
				edit.start === edit.end
					? span.start < at && at < span.end
					: span.start <= edit.start && edit.end <= span.end;
			if (edit.start === edit.end ? at > span.start : edit.end > span.start) meet(span.start);
			for (let k = 0; k < edit.text.length; k++) out.push(inside ? 'added' : 'other');
		}
		if (at === length || edits.some((one) => one.start <= at && at < one.end)) continue;
		meet(at);
		out.push(span.start <= at && at < span.end ? 'own' : 'other');
	}
	if (!out.includes('own'))
		return { start: place < 0 ? out.length : place, end: place < 0 ? out.length : place, gone: true };
	const marked = out.flatMap((mark, i) => (mark === 'other' ? [] : [i]));
	return { start: marked[0]!, end: marked.at(-1)! + 1, gone: false };
}
