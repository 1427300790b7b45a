import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, EditSequence } from '../../../src/core/model/edits';
import type { TextEdit } from '../../../src/core/model/span';
import { eventsOn, inverse } from '../anchor/arbitraries';

const text = 'One two three four. Five six.';
const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });
const remove = (start: number, end: number): TextEdit => ({ start, end, text: '' });

function after(...events: TextEdit[][]): TextEdit[] {
	const sequence = new EditSequence(text);
	for (const edits of events) sequence.add(edits);
	return sequence.edits();
}

describe('edits made one after the other', () => {
	it('are one edit of the first text where they touch', () => {
		assert.deepEqual(after([remove(4, 7)], [insert(4, '2')], [insert(5, '!')]), [
			{ start: 4, end: 7, text: '2!' },
		]);
	});

	it('are nothing where what was deleted is put back, at once or letter by letter', () => {
		assert.deepEqual(after([remove(4, 8)], [insert(4, 'two ')]), []);
		const typed = [...'two '].map((letter, i) => [insert(4 + i, letter)]);
		assert.deepEqual(after([remove(4, 8)], ...typed), []);
	});

	it('property: lead from the first text to the last, ascending and apart', () => {
		fc.assert(
			fc.property(eventsOn(text), (events) => {
				const sequence = new EditSequence(text);
				let now = text;
				for (const edits of events) {
					sequence.add(edits);
					now = applyEdits(now, edits);
					const net = sequence.edits();
					assert.equal(applyEdits(text, net), now);
					net.forEach(({ start, end }, i) => assert.ok(start <= end && start >= (net[i - 1]?.end ?? 0)));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: are nothing when every one of them is undone', () => {
		fc.assert(
			fc.property(eventsOn(text), (events) => {
				const sequence = new EditSequence(text);
				const undo: TextEdit[][] = [];
				let now = text;
				for (const edits of events) {
					sequence.add(edits);
					undo.unshift(inverse(now, edits));
					now = applyEdits(now, edits);
				}
				for (const edits of undo) sequence.add(edits);
				assert.deepEqual(sequence.edits(), []);
			}),
			{ numRuns: 2000 },
		);
	});
});
