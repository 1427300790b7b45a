import assert from 'node:assert/strict';
import { mentionChanges, openSuggestions, rejection, stillOpen, suggestedTarget } from '../../../src/core';
import type { OpenSuggestions, Span, SuggestionKind } from '../../../src/core';
import { after, annotatingOf, spanIn, wordsOf } from './support';

const text = `Rockets hit Bakhmut on Monday, and the town burned.
The governor said that two civilians were wounded in Bakhmut.
Marinka was hit on Tuesday.
`;
const claims = ['Rockets hit Bakhmut on Monday', 'two civilians were wounded in Bakhmut'];

function suggestionsIn(article: string): OpenSuggestions {
	const all = (words: string): Span[] => [
		...[...article.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
			start: index,
			end: index + words.length,
		})),
	];
	return {
		claims: claims
			.filter((words) => article.includes(words))
			.map((words) => ({ span: spanIn(article, words), topic: 'other', act: 'reports' })),
		entities: ['Bakhmut', 'Marinka']
			.filter((name) => article.includes(name))
			.map((name) => ({ name, kind: 'place', mentions: all(name) })),
	};
}

function open(sidecar?: string, article = text, annotator?: string) {
	return wordsOf(article, stillOpen(annotatingOf(article, sidecar, { annotator }), suggestionsIn(article)));
}

const header = 'corroborate: 1\n';
const claim = (quote: string, annotator = 'anna') =>
	`claims:
  ${annotator}:
    k3f9wq2:
      quote: ${quote}
      is: { topic: other, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;

describe('suggestions that are open', () => {
	it('are all of them where there is no sidecar', () => {
		const { claims: open1, entities } = open();
		assert.deepEqual(open1, claims);
		assert.deepEqual(entities, [['Bakhmut', 'Bakhmut'], ['Marinka']]);
	});

	it('are no claims whose words a claim of the same annotator covers', () => {
		const mine = `${header}${claim('The governor said that two civilians were wounded in Bakhmut.')}`;
		assert.deepEqual(open(mine).claims, [claims[0]]);
		assert.deepEqual(open(mine, text, 'ben').claims, claims);
		const edge = `${header}${claim('Monday, and the town burned.')}`;
		assert.deepEqual(open(edge).claims, claims);
	});

	it('are no mentions that are tagged, nor of a form that somebody has settled', () => {
		const all = `${header}entities:\n  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }\n`;
		assert.deepEqual(open(all).entities, [['Marinka']]);
		const one = `${header}entities:
  bakhmut:
    name: Bakhmut
    kind: place
    mentions:
      Bakhmut:
        - { quote: Bakhmut, prefix: "Rockets hit ", suffix: " on Monday" }
`;
		assert.deepEqual(open(one).entities, [['Marinka']]);
	});

	it('are no mentions inside of a longer one that is tagged', () => {
		const longer = `${header}entities:\n  battle: { name: Battle, kind: event, mentions: { hit Bakhmut: all } }\n`;
		assert.deepEqual(open(longer).entities, [['Bakhmut'], ['Marinka']]);
	});

	it('are none while the pass of this annotator is open', () => {
		const passing = `${header}claims:\n  anna:\n    pass: { state: open }\n`;
		const none = { claims: [], entities: [] };
		assert.deepEqual(openSuggestions(annotatingOf(text, passing)), none);
		assert.notDeepEqual(openSuggestions(annotatingOf(text, passing.replace('open', 'finished'))), none);
		assert.notDeepEqual(openSuggestions(annotatingOf(text, passing, { annotator: 'ben' })), none);
	});

	describe('without what was rejected', () => {
		const rejecting = (kind: SuggestionKind, words: string, from = 0): string =>
			after(header, () => [rejection('anna', kind, text, spanIn(text, words, from))]);

		it('a claim, for the one who rejected it', () => {
			const sidecar = rejecting('claim', claims[1]!);
			assert.match(sidecar, /dismissed:\n {2}anna:\n {4}- code: suggestion\.claim\n/);
			assert.deepEqual(open(sidecar).claims, [claims[0]]);
			assert.deepEqual(open(sidecar, text, 'ben').claims, claims);
			assert.equal(open(sidecar).entities.length, 2);
		});

		it('a name, wherever it stands', () => {
			const sidecar = rejecting('entity', 'Bakhmut', 40);
			assert.deepEqual(open(sidecar).entities, [['Marinka']]);
			assert.deepEqual(open(sidecar).claims, claims);
		});

		it('also after the article was edited', () => {
			const sidecar = rejecting('claim', claims[1]!);
			const article = `A new lead.\n${text.replace('Monday', 'Friday')}`;
			assert.deepEqual(open(sidecar, article).claims, []);
			const misspelt = rejecting('entity', 'Marinka');
			assert.deepEqual(open(misspelt, `Up to date.\n${text}`).entities, [['Bakhmut', 'Bakhmut']]);
			const gone = text.replace('Marinka was hit on Tuesday.', 'Quiet elsewhere. Later Marinka fell.');
			assert.deepEqual(open(misspelt, gone).entities, [['Bakhmut', 'Bakhmut']]);
		});

		it('also where the name itself was spelt anew', () => {
			const sidecar = rejecting('entity', 'Marinka');
			const article = text.replace('Marinka', 'Maryinka');
			const span = spanIn(article, 'Maryinka');
			const suggested = {
				claims: [],
				entities: [{ name: 'Maryinka', kind: 'place', mentions: [span] }],
			} as const;
			assert.deepEqual(stillOpen(annotatingOf(article), suggested).entities.length, 1);
			assert.deepEqual(stillOpen(annotatingOf(article, sidecar), suggested).entities, []);
		});

		it('of a known entity only the form that was rejected', () => {
			const sidecar = rejecting('entity', 'the town');
			const annotating = annotatingOf(text, sidecar);
			const mentions = [spanIn(text, 'Bakhmut'), spanIn(text, 'the town')];
			const known = { name: 'Bakhmut', kind: 'place', known: 'bakhmut', mentions } as const;
			assert.deepEqual(wordsOf(text, stillOpen(annotating, { claims: [], entities: [known] })).entities, [
				['Bakhmut'],
			]);
			const unknown = { ...known, known: undefined };
			assert.deepEqual(stillOpen(annotating, { claims: [], entities: [unknown] }).entities, []);
		});
	});

	it('are none that were followed', () => {
		const annotating = annotatingOf(text);
		const [bakhmut] = suggestionsIn(text).entities;
		const sidecar = after(header, (reading) =>
			mentionChanges(text, reading, suggestedTarget(annotating, bakhmut!), bakhmut!.mentions),
		);
		assert.deepEqual(open(sidecar).entities, [['Marinka']]);
	});
});
