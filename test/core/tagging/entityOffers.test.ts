import assert from 'node:assert/strict';
import { entityOffers } from '../../../src/core';
import type { EntityTarget, Span } from '../../../src/core';
import { annotatingOf, spanIn } from './support';

const article = `Ukrainian commander Oleksandr Syrsky said on Monday that the town of Bakhmut had held.
Syrsky told reporters that rockets hit Bakhmut. Russian Defense Minister Sergei Shoigu denied it.
The governor of Donetsk said Syrsky would visit Bakhmut. Shoigu would not. The governor left.
`;
const project = `corroborate: 1
sides:
  russia: { name: Russia }
  ukraine: { name: Ukraine }
entities:
  bakhmut: { name: Bakhmut, kind: place, aliases: [Artemivsk] }
`;

/** What is offered for words, with the words of the places that each would take. */
function offered(words: string, sidecar?: string, { from = 0, others = {}, text = article } = {}) {
	const annotating = annotatingOf(text, sidecar, { project, others });
	const offers = entityOffers(annotating, [spanIn(text, words, from)]);
	const at = ({ start, end }: Span): string => text.slice(start, end);
	const ranked = offers.ranked.map(({ slug, entity: { name, kind, side } }) => [
		slug,
		name,
		kind,
		side ?? '',
	]);
	const places = (target: EntityTarget = offers.ranked[0]!) => offers.placesOf(target).map(at);
	return { ...offers, ranked, places };
}

describe('what words may be tagged as', () => {
	it('is a known entity of that name first, wherever the article has it', () => {
		const { ranked, places } = offered('Bakhmut');
		assert.deepEqual(ranked[0], ['bakhmut', 'Bakhmut', 'place', '']);
		assert.deepEqual(places(), ['Bakhmut', 'Bakhmut', 'Bakhmut']);
	});

	it('is a new one by its fullest name, with the surname alone and a guess of kind and side', () => {
		for (const words of ['Syrsky', 'Oleksandr Syrsky', 'commander Oleksandr Syrsky']) {
			const { ranked, places } = offered(words);
			assert.deepEqual(ranked[0], ['oleksandr-syrsky', 'Oleksandr Syrsky', 'person', 'ukraine']);
			assert.equal(places().filter((place) => place.endsWith('Syrsky')).length, 3, words);
		}
		assert.deepEqual(offered('Shoigu').ranked[0], ['sergei-shoigu', 'Sergei Shoigu', 'person', 'russia']);
	});

	it('are entities in the order of likeness: their name, another name, the most mentioned', () => {
		const entity = (slug: string, name: string, forms: string) =>
			`  ${slug}: { name: ${name}, kind: person, mentions: { ${forms} } }\n`;
		const others = {
			'b.txt': `corroborate: 1\nentities:\n${entity('one', 'One', 'Kim: all')}${entity('two', 'Two', 'Kim: all')}`,
		};
		const sidecar = `corroborate: 1\nentities:\n${entity('two', 'Two', 'Shoigu: all')}${entity('kim', 'Kim', 'Nobody: all')}`;
		const text = `${article}Kim said so.\n`;
		const { ranked } = offered('Kim', sidecar, { text, others });
		assert.deepEqual(
			ranked.slice(0, 3).map(([slug]) => slug),
			['kim', 'two', 'one'],
		);
	});

	it('is what an alias names', () => {
		const text = `${article}In Artemivsk nobody slept.\n`;
		const { ranked, places } = offered('Artemivsk', undefined, { text });
		assert.equal(ranked[0]![0], 'bakhmut');
		assert.deepEqual(places(), ['Bakhmut', 'Bakhmut', 'Bakhmut', 'Artemivsk']);
	});

	it('leaves out the places that are mentions of it, and the words that a longer name has taken', () => {
		const sidecar = `corroborate: 1
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    mentions:
      Bakhmut: [{ quote: Bakhmut, prefix: "that rockets hit ", suffix: ". Russian Defense" }]
  visit: { name: Visit, kind: event, mentions: { visit Bakhmut: all } }
`;
		assert.deepEqual(offered('Bakhmut', sidecar).places(), ['Bakhmut']);
		const all = sidecar.replace(/Bakhmut: \[.*\]/, 'Bakhmut: all');
		assert.deepEqual(offered('Bakhmut', all).places(), []);
		assert.equal(offered('Bakhmut', all, { from: article.indexOf('visit') }).places().length, 1);
	});

	it('is no name where it has no capital: known ones by their mentions come first', () => {
		const { isName, ranked, selectedOf } = offered('governor');
		assert.equal(isName, false);
		assert.equal(ranked[0]![0], 'bakhmut');
		assert.equal(ranked.at(-1)![0], 'governor');
		assert.equal(selectedOf({ slug: 'bakhmut', entity: { name: 'Bakhmut', kind: 'place' } }).length, 1);
	});

	it('is found by the words alone while the pass of this annotator is open', () => {
		const passing = 'corroborate: 1\nclaims:\n  anna:\n    pass: { state: open }\n';
		const { ranked, places } = offered('Syrsky', passing);
		assert.equal(ranked[0]![1], 'Syrsky');
		assert.deepEqual(places(), ['Syrsky', 'Syrsky', 'Syrsky']);
	});
});
