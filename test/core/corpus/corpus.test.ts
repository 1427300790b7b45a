import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core';
import { annotated, claim, project } from '../rules/project';

const bakhmut = { name: 'Bakhmut', kind: 'place', mentions: { Bakhmut: 'all' } } as const;

describe('Corpus', () => {
	it('reads a document once, and again only when its own text or sidecar changed', () => {
		const corpus = new Corpus();
		corpus.put({ path: 'a.txt', text: 'Bakhmut.' });
		corpus.put({ path: 'b.txt', text: 'Kyiv.' });
		const [a, b] = [corpus.document('a.txt'), corpus.document('b.txt')];

		corpus.put({ path: 'a.txt', text: 'Bakhmut.' });
		assert.equal(corpus.document('a.txt'), a, 'the same text is the same document');
		corpus.put({ path: 'a.txt', text: 'Bakhmut!' });
		assert.notEqual(corpus.document('a.txt'), a);
		assert.equal(corpus.document('b.txt'), b, 'others are not read again');
	});

	it('keeps the half that did not change: the sidecar while typing, the reading while annotating', () => {
		const corpus = new Corpus();
		const { text, sidecar } = annotated('The hill fell.');
		corpus.put({ path: 'a.txt', text, sidecar });
		const before = corpus.document('a.txt')!;
		corpus.put({ path: 'a.txt', text: `${text} So did the town.`, sidecar });
		assert.equal(corpus.document('a.txt')!.sidecar, before.sidecar);
		const typed = corpus.document('a.txt')!;
		corpus.put({ path: 'a.txt', text: typed.text, sidecar: `${sidecar}# a comment\n` });
		assert.equal(corpus.document('a.txt')!.reading, typed.reading);
	});

	it('forgets what is removed', () => {
		const corpus = new Corpus();
		corpus.put({
			path: 'a.txt',
			...annotated('Bakhmut fell.', { claims: { anna: { bbbbbb2: claim('Bakhmut fell.') } } }),
		});
		assert.ok(corpus.claim('bbbbbb2'));
		corpus.remove('a.txt');
		assert.equal(corpus.document('a.txt'), undefined);
		assert.equal(corpus.claim('bbbbbb2'), undefined);
		assert.deepEqual([...corpus.documents()], []);
	});

	it('finds a claim by its id over all articles, and only a claim', () => {
		const { corpus } = project({
			'a.txt': annotated('Bakhmut fell.', { entities: { bakhmut } }),
			'b.txt': annotated('Kyiv held.', { claims: { anna: { bbbbbb2: claim('Kyiv held.') } } }),
		});
		const found = corpus.claim('bbbbbb2')!;
		assert.equal(found.document.path, 'b.txt');
		assert.equal(found.placed.annotator, 'anna');
		assert.equal(corpus.claim('bbbbbb3'), undefined);
		assert.equal(corpus.claim('sources'), undefined, 'a key that looks like an id is none');
	});

	it('places claims in the order of the text, the lost ones last', () => {
		const { document } = project(
			annotated('One. Two.', {
				claims: {
					anna: { bbbbbb2: claim('Three.'), bbbbbb3: claim('Two.') },
					ben: { bbbbbb4: claim('One.') },
				},
			}),
		);
		assert.deepEqual(
			document().claims.map(({ id }) => id),
			['bbbbbb4', 'bbbbbb3', 'bbbbbb2'],
		);
	});

	it('reads hedges with the words of the project, and again when these change', () => {
		const corpus = new Corpus();
		corpus.put({ path: 'a.txt', text: 'The rumour mill says that the hill fell.' });
		assert.deepEqual(corpus.document('a.txt')!.reading.hedges, []);
		corpus.setProject('corroborate: 1\nwords: { hedges: [rumour mill] }\n');
		assert.equal(corpus.document('a.txt')!.reading.hedges.length, 1);
	});
});

describe('entities of a corpus', () => {
	const three = () =>
		project({
			'a.txt': annotated('Bakhmut, Bakhmut.', {
				entities: { bakhmut: { ...bakhmut, aliases: ['Artemivsk'] } },
			}),
			'b.txt': annotated('Bakhmut and Wagner.', {
				entities: { bakhmut, wagner: { name: 'Wagner', kind: 'armed-group', mentions: { Wagner: 'all' } } },
			}),
			'c.txt': { text: 'Nothing.' },
		});

	it('are merged by slug, with their articles and how often they are mentioned', () => {
		const { corpus } = three();
		assert.deepEqual(
			corpus.entities().map(({ name, aliases, articles, mentions }) => ({
				name,
				aliases,
				articles: articles.map(({ path }) => path),
				mentions,
			})),
			[
				{ name: 'Bakhmut', aliases: ['Artemivsk'], articles: ['a.txt', 'b.txt'], mentions: 3 },
				{ name: 'Wagner', aliases: [], articles: ['b.txt'], mentions: 1 },
			],
		);
	});

	it('are kept by difference: a change touches its own article’s alone', () => {
		const { corpus } = three();
		const wagner = corpus.entity('wagner');
		corpus.put({ path: 'a.txt', text: 'Nothing any more.' });
		assert.equal(corpus.entity('bakhmut')!.mentions, 1);
		assert.equal(corpus.entity('wagner'), wagner);
		corpus.remove('b.txt');
		assert.deepEqual(corpus.entities(), []);
	});
});

describe('a source, as people see it', () => {
	const article = annotated('The hill fell.', {
		entities: { syrskyi: { name: 'Oleksandr Syrskyi', kind: 'person', side: 'ukraine' } },
		sources: {
			syrskyi: { kind: 'person', identification: 'named' },
			soldiers: { kind: 'group', identification: 'anonymous', name: 'Ukrainian military' },
			telegraph: { kind: 'media', identification: 'named', name: 'Telegraph' },
		},
		claims: {
			anna: { bbbbbb2: claim('The hill fell.', { said: { source: 'soldiers', via: ['telegraph'] } }) },
		},
	});
	const file = {
		sides: { ukraine: { name: 'Ukraine' } },
		sources: {
			telegraph: { reliability: { grade: 'B', by: 'ben' } },
			nexta: { kind: 'media', name: 'NEXTA' },
		},
	} as const;

	it('is made of the sidecar’s record, its entity and the project’s standing one', () => {
		const { corpus, document } = project(article, file as never);
		const syrskyi = corpus.source(document(), 'syrskyi');
		assert.equal(syrskyi.name, 'Oleksandr Syrskyi');
		assert.equal(syrskyi.sideName, 'Ukraine');
		assert.equal(syrskyi.reliability, undefined, 'absent is not rated, never F');
		assert.equal(corpus.source(document(), 'telegraph').reliability!.grade, 'B');
		assert.equal(corpus.source(document(), 'nexta').name, 'NEXTA');
		assert.equal(corpus.source(document(), 'nobody').known, false);
		assert.equal(corpus.source(document(), '@article').known, true);
	});

	it('is listed once, whether the article, the project or a claim has it', () => {
		const { corpus, document } = project(article, file as never);
		assert.deepEqual(
			corpus.sources(document()).map(({ slug }) => slug),
			['nexta', 'syrskyi', 'telegraph', 'soldiers'],
		);
	});

	it('shows a chain down to its origin, each with its own rating', () => {
		const { corpus, document } = project(article, file as never);
		assert.equal(
			corpus.chain(document(), document().claims[0]!.claim).text,
			'Telegraph (B) ← unnamed Ukrainian military (not rated)',
		);
	});
});

describe('events', () => {
	it('are the project’s files by slug, and off without a project', () => {
		const corpus = new Corpus();
		corpus.setEvent('events/fall.yaml', 'name: The fall of the hill\n');
		assert.deepEqual(corpus.events(), []);
		corpus.setProject('corroborate: 1\n');
		assert.equal(corpus.event('fall')!.event.name, 'The fall of the hill');
		corpus.removeEvent('events/fall.yaml');
		assert.equal(corpus.event('fall'), undefined);
	});
});
