import assert from 'node:assert/strict';
import { Corpus, timeTold } from '../../../src/core';

describe('when a claim happened, as its sentence tells it', () => {
	function told(text: string, quotes: readonly string[], head = '') {
		const claims = quotes.map(
			(quote, i) =>
				`    bbbbbb${i + 2}: { quote: ${JSON.stringify(quote)}, is: { topic: territory, act: reports, status: draft }, said: { mode: author, source: "@article" } }\n`,
		);
		const corpus = new Corpus();
		corpus.put({
			path: 'a.txt',
			text,
			sidecar: `corroborate: 1\n${head}claims:\n  anna:\n${claims.join('')}`,
		});
		const document = corpus.document('a.txt')!;
		const placed = document.claims.find(({ id }) => id === 'bbbbbb2')!;
		return timeTold(document, placed);
	}
	const text =
		'On 8 May 2023 the town was lost, the first to fall since it was taken in March 2022. Later it rained.';

	it('is the first time that stands there', () => {
		assert.deepEqual(told(text, ['the town was lost']), {
			date: '2023-05-08',
			precision: 1,
			basis: 'stated',
		});
	});

	it('is none that belongs to another claim', () => {
		const [first, second] = ['On 8 May 2023 the town was lost', 'it was taken in March 2022'];
		assert.equal(told(text, ['the first to fall', first, second]), undefined);
		assert.equal(told(text, [second, first])?.date, '2022-03');
	});

	it('counts from the day of writing where that is known', () => {
		const friday = 'The town was lost last Friday, the staff said.';
		assert.equal(told(friday, ['The town was lost']), undefined);
		const written = 'article: { published: { date: 2023-05-10 } }\n';
		assert.equal(told(friday, ['The town was lost'], written)?.date, '2023-05-05');
	});

	it('is unknown of a claim without a place', () => {
		assert.equal(told(text, ['nothing of the kind was ever said']), undefined);
	});
});
