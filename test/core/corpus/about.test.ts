import assert from 'node:assert/strict';
import { about, candidates, Corpus, type NamedKind } from '../../../src/core';

const sidecar = `corroborate: 1
article: { title: "A day\\nin Bakhmut" }
entities:
  bakhmut: { name: Bakhmut, kind: place, sub: settlement, aliases: [Artemivsk], mentions: { Bakhmut: all } }
  wagner: { name: Wagner Group, kind: armed-group, side: russia }
sources:
  spox: { name: the spokesman, kind: person, identification: anonymous, side: ukraine, anonymityReason: fear }
  wagner: { kind: organization, identification: named, reliability: { grade: D, by: ben, on: 2026-11-21 } }
claims:
  anna:
    k3f9wq2:
      quote: Bakhmut fell
      is: { topic: territory, act: reports, modality: hedged, status: ready }
      said: { mode: indirect, source: spox }
      review: { by: ben, on: 2026-11-21, decision: hold }
  ben:
    pass: { state: open }
    p7d2cxm:
      quote: It fell on Monday
      is: { topic: mining, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const other = `corroborate: 1
claims:
  anna:
    w4mzk7r:
      quote: Nothing fell
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const project = `corroborate: 1
annotators: [anna, ben]
sides:
  russia: { name: Russia, actors: [wagner] }
  ukraine: { name: Ukraine, allies: [us] }
sources:
  nexta: { name: NEXTA, kind: media, identification: named }
entities:
  avdiivka: { name: Avdiivka, kind: place }
topics: [mining]
`;

function context(annotator?: string) {
	const corpus = new Corpus({ project });
	corpus.put({ path: 'a.txt', text: 'Bakhmut fell. It fell on Monday. Bakhmut.', sidecar });
	corpus.put({ path: 'b.txt', text: 'Nothing fell.', sidecar: other });
	corpus.setEvent('events/fall.yaml', 'name: Fall of Bakhmut\ntopic: territory\nwhere: { place: bakhmut }\n');
	return { corpus, document: corpus.document('a.txt'), annotator };
}

describe('what a name in a file stands for', () => {
	for (const [kind, name, expected] of [
		[
			'claim',
			'k3f9wq2',
			[
				'“Bakhmut fell”',
				'territory, reports, hedged',
				'Source: the spokesman (not rated)',
				'ready, by anna; hold, by ben',
				'a.txt: A day in Bakhmut',
			],
		],
		['claim', '@article', ['The article as a whole']],
		['place', 'bakhmut', ['Bakhmut', 'place, settlement', 'Also: Artemivsk', '2 mentions in 1 article']],
		['entity', 'avdiivka', ['Avdiivka', 'place', 'in no article']],
		['entity', 'wagner', ['Wagner Group', 'armed-group, side: Russia', '0 mentions in 1 article']],
		[
			'source',
			'spox',
			[
				'the spokesman',
				'person, identification: anonymous, side: Ukraine',
				'Reliability: not rated',
				'unnamed because: fear',
				'1 claim of this article rests on it',
			],
		],
		[
			'source',
			'wagner',
			[
				'Wagner Group',
				'organization, identification: named, side: Russia',
				'Reliability: D, not usually reliable (by ben, 2026-11-21)',
				'0 claims of this article rest on it',
			],
		],
		['source', '@article', ['The author’s own voice', 'nobody is named']],
		['side', 'russia', ['Russia', 'a side of this project', 'Actors: wagner']],
		['side', 'civilian', ['civilian', 'civilians, on neither side']],
		['side', 'wagner', ['Wagner Group', 'armed-group, side: Russia', '0 mentions in 1 article']],
		['event', 'fall', ['Fall of Bakhmut', 'event, territory, Bakhmut']],
		['annotator', 'anna', ['anna', 'an annotator', '1 claim in this article']],
		['topic', 'territory', ['territory', 'who holds, gains or loses ground']],
		['topic', 'mining', ['mining', 'a topic of this project']],
		['code', 'suggestion.claim', ['suggestion.claim', 'a suggested claim that was rejected']],
		['claim', 'zzzzzz2', undefined],
		['claim', 'p7d2cxm', undefined],
		['entity', 'constructor', undefined],
		['source', 'nobody', undefined],
		['side', '__proto__', undefined],
		['event', 'nothing', undefined],
		['annotator', 'zoe', undefined],
		['topic', 'toString', undefined],
		['code', 'no.such', undefined],
	] as const)
		it(`${kind} ${name}`, () => assert.deepEqual(about(context(), kind, name), expected));

	it('is a claim of an unfinished pass for its owner alone', () => {
		assert.equal(about(context('ben'), 'claim', 'p7d2cxm')?.[0], '“It fell on Monday”');
	});

	it('is a rule with its level and what it notices', () => {
		const [title, level, notices] = about(context(), 'code', 'source.hearsay') ?? [];
		assert.equal(title, 'Second-hand');
		assert.equal(level, 'source.hearsay, by default warning');
		assert.ok(notices!.length > 40);
	});

	it('is told without an article too', () => {
		const { corpus } = context();
		const bare = { corpus, document: undefined, annotator: undefined };
		assert.deepEqual(about(bare, 'source', 'nexta'), [
			'NEXTA',
			'media, identification: named',
			'Reliability: not rated',
		]);
		assert.equal(about(bare, 'source', 'spox')?.[0], 'the spokesman');
		assert.equal(
			about(bare, 'source', 'wagner')?.[2],
			'Reliability: D, not usually reliable (by ben, 2026-11-21)',
		);
	});
});

describe('the names that may be written', () => {
	const names = (kind: NamedKind, annotator?: string) =>
		Array.from(candidates(context(annotator), kind), ({ name }) => name);

	it('come nearest first, each once', () => {
		assert.deepEqual(names('claim'), ['k3f9wq2', 'w4mzk7r']);
		assert.deepEqual(names('claim', 'ben'), ['k3f9wq2', 'p7d2cxm', 'w4mzk7r']);
		assert.deepEqual(names('source').slice(0, 4), ['@article', 'spox', 'wagner', 'nexta']);
		assert.deepEqual(names('entity'), ['bakhmut', 'wagner', 'avdiivka']);
		assert.deepEqual(names('place'), ['bakhmut', 'avdiivka']);
		assert.deepEqual(names('side'), ['russia', 'ukraine', 'civilian', 'third-party', 'unknown', 'wagner']);
		assert.deepEqual(names('event'), ['fall']);
		assert.deepEqual(names('annotator', 'ben'), ['ben', 'anna', 'agreed']);
		assert.ok(names('topic').includes('territory') && names('topic').includes('mining'));
		assert.ok(names('code').includes('source.hearsay') && names('code').includes('suggestion.claim'));
	});

	it('are found by their words', () => {
		const [first] = candidates(context(), 'claim');
		assert.deepEqual(first, { name: 'k3f9wq2', words: 'Bakhmut fell', detail: 'a.txt' });
		assert.ok([...candidates(context(), 'entity')].some(({ also }) => also?.includes('Artemivsk')));
	});
});
