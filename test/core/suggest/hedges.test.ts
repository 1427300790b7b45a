import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readText, suggest } from '../../../src/core';
import { texts } from '../anchor/arbitraries';

const hedges = (text: string) =>
	suggest(text).hedges.map(({ span, kind }) => `${kind} ${text.slice(span.start, span.end)}`);

describe('suggested hedges', () => {
	it('are hedges that say so by themselves', () => {
		assert.deepEqual(hedges('The convoy was reportedly hit near the river.'), ['hedge reportedly']);
		assert.deepEqual(hedges('The brigade appears to have left the town.'), ['hedge appears to']);
	});

	it('are weasel words that hide who says so', () => {
		assert.deepEqual(hedges('Some people believe that the bridge will fall.'), [
			'weasel Some people',
			'weasel believe that',
		]);
		assert.deepEqual(hedges('It has been widely suggested that the army withdrew.'), [
			'weasel been widely suggested',
		]);
		assert.deepEqual(hedges('He is widely regarded as the army’s planner.'), [
			'weasel is widely regarded as',
		]);
	});

	it('are not quantities, names for things, or what a named source said', () => {
		for (const text of [
			'Some 400 soldiers were killed on Monday.',
			'The town is known as Artemivsk in Russian.',
			'The general said on Friday that the bridge had fallen.',
			'As many as 40 shells hit the station.',
			'The two armies met at the river in March 2022.',
		])
			assert.deepEqual(hedges(text), [], text);
	});

	it('are modal verbs only where the sentence reads as uncertain', () => {
		assert.deepEqual(hedges('The driver may carry a rifle.'), []);
		assert.deepEqual(hedges('It is possible that they may have left.').slice(-1), ['hedge may have']);
	});

	it('weigh more beside words that go with them', () => {
		assert.deepEqual(hedges('The town has numerous bridges.'), []);
		assert.deepEqual(hedges('In the south, many analysts expect a strike.'), ['weasel many', 'hedge expect']);
	});

	it('are found sentence by sentence', () => {
		assert.deepEqual(hedges('Some critics disagree. The town has two bridges. Perhaps it rained.'), [
			'weasel Some critics',
			'hedge Perhaps',
		]);
	});

	it('of any text stand in order, inside it and apart', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(texts, fc.constantFrom('Some people', 'may', 'is said to', '. '))),
				(parts) => {
					const text = parts.join(' ');
					const reading = readText(text);
					let end = 0;
					for (const { span } of suggest(text, reading).hedges) {
						assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
						end = span.end;
					}
				},
			),
		);
	});
});
