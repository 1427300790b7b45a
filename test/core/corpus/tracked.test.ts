import assert from 'node:assert/strict';
import { applyEdits, readDocument, shiftSpans, type PlacedClaim, type TextEdit } from '../../../src/core';

const text =
	'Troops entered the town. Troops entered the town. The mayor left the town before noon on Friday.';
const sidecar = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: The mayor left the town before noon on Friday.
      is: { topic: political, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;

/** Reads, edits with every claim followed, and reads again. */
function afterEdits(...edits: TextEdit[]): PlacedClaim {
	const before = readDocument({ path: 'a.txt', text, sidecar });
	const tracked = new Map(
		before.claims.map((claim) => [
			claim.id,
			{ ...claim, placement: { ...claim.placement, spans: shiftSpans(claim.placement.spans, edits) } },
		]),
	);
	return readDocument({ path: 'a.txt', text: applyEdits(text, edits), sidecar, tracked }).claims[0]!;
}

describe('a claim that an editor follows', () => {
	const start = text.indexOf('The mayor');

	it('stays where it is, exact, when text is put above it', () => {
		const { placement } = afterEdits({ start: 0, end: 0, text: 'On Friday.\n' });
		assert.equal(placement.state, 'exact');
		assert.equal(placement.spans[0]!.start, start + 11);
	});

	it('is changed, not lost, when its words are edited', () => {
		const at = text.indexOf('left');
		const { placement } = afterEdits({ start: at, end: at, text: 'never ' });
		assert.deepEqual(
			[placement.state, placement.spans.length, placement.spans[0]!.start],
			['changed', 1, start],
		);
		assert.equal(placement.spans[0]!.end, text.length + 6);
	});

	it('is looked for again when all its words are gone', () => {
		const { placement } = afterEdits({ start, end: text.length, text: '' });
		assert.equal(placement.state, 'orphaned');
	});

	it('is whole again when an edit at its edge is taken back', () => {
		const clipped = afterEdits({ start: text.length - 8, end: text.length, text: '' });
		const back: TextEdit = { start: text.length - 8, end: text.length - 8, text: text.slice(-8) };
		const tracked = new Map([
			[
				clipped.id,
				{
					...clipped,
					placement: { ...clipped.placement, spans: shiftSpans(clipped.placement.spans, [back]) },
				},
			],
		]);
		const [claim] = readDocument({ path: 'a.txt', text, sidecar, tracked }).claims;
		assert.deepEqual(claim!.placement, { state: 'exact', spans: [{ start, end: text.length }] });
	});

	it('is looked for when its sidecar gives it other words', () => {
		const before = readDocument({ path: 'a.txt', text, sidecar });
		const tracked = new Map(before.claims.map((claim) => [claim.id, claim]));
		const other = sidecar.replace('The mayor left the town', 'left the town');
		const [claim] = readDocument({ path: 'a.txt', text, sidecar: other, tracked }).claims;
		assert.equal(claim!.placement.spans[0]!.start, start + 10);
	});
});
