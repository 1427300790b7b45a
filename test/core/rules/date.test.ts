import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../src/core';
import { annotated, claim, project } from './project';

describe('date.missing', () => {
	const text = 'The hill fell on Friday.';
	const levels = (article: ArticleRecord, words = text) =>
		project(annotated(words, { article }))
			.findings('date.missing')
			.map(({ level }) => level);

	it('is an error, once an article, without a place of its own', () => {
		const [finding, ...more] = project({ text }).findings('date.missing');
		assert.deepEqual(more, []);
		assert.equal(finding!.level, 'error');
		assert.deepEqual(finding!.about, { kind: 'article', id: 'a.txt' });
		assert.deepEqual(finding!.place, { path: 'a.txt', span: { start: 0, end: 0 } });
	});

	it('is satisfied by a stated date, in the sidecar or in the text', () => {
		assert.deepEqual(levels({ published: { date: '2023-04-11', basis: 'stated' } }), []);
		assert.deepEqual(levels({ dateline: { place: 'Kyiv', date: '2023-04-11' } }), []);
		assert.deepEqual(levels({}, `Kyiv, Ukraine - April 11th, 2023 - ${text}`), []);
		assert.deepEqual(levels({}, ` date 2023-04-11 ${text}`), []);
	});

	it('is only lowered to a note by a date that somebody worked out, or by the day of retrieval', () => {
		assert.deepEqual(levels({ published: { date: '2023-05-12', basis: 'inferred' } }), ['note']);
		assert.deepEqual(levels({ published: { date: '2023-05-12', basis: 'retrieved' } }), ['note']);
	});
});

describe('date.stale', () => {
	const words = (text: string, date = '2026-02-09', file: Parameters<typeof project>[1] = {}) => {
		const at = project(annotated(text, { article: { published: { date } } }), file);
		return at.findings('date.stale').map(({ related }) => related.map((place) => at.wordsAt({ place })));
	};

	it('is one error an article, at its date, with every place that does not fit', () => {
		const text =
			'Bakhmut, Ukraine - February 9th, 2026 - The battle for Bakhmut continues, after nearly two years.\n' +
			'It continues to rage, marking nearly two years of the battle for Bakhmut. ' +
			'The attack is led by Yevgeny Prigozhin.';
		const at = project({ text });
		const [finding, ...more] = at.findings('date.stale');
		assert.deepEqual(more, []);
		assert.equal(finding!.level, 'error');
		assert.match(at.wordsAt(finding!), /February 9th, 2026/);
		assert.deepEqual(
			finding!.related.map((place) => at.wordsAt({ place })),
			['battle for Bakhmut', 'nearly two years', 'Yevgeny Prigozhin'],
		);
		assert.match(finding!.message, /Dated 2026-02-09.*2023-05-21/);
	});

	it('keeps quiet while it was so, and where the day of writing is only inferred', () => {
		const text = 'The battle for Bakhmut continues. The attack is led by Yevgeny Prigozhin.';
		assert.equal(words(text).length, 1);
		assert.deepEqual(words(text, '2023-01-20'), []);
		const inferred = annotated(text, { article: { published: { date: '2026-02-09', basis: 'inferred' } } });
		assert.deepEqual(project(inferred).findings('date.stale'), []);
	});

	it('leaves alone what looks back or knows of the death', () => {
		for (const text of [
			'The battle for Bakhmut was the longest of the war.',
			'The battle for Bakhmut is remembered as the longest of the war.',
			'Wagner, until his death led by Yevgeny Prigozhin, is gone.',
			'The late Yevgeny Prigozhin has followers.',
			'The group is led by Yevgeny Prigozhin. Prigozhin died in a crash.',
			'Yevgeny Prigozhin said in 2022 that he wanted shells.',
			'Critics of Yevgeny Prigozhin are many.',
			'Former defense minister Oleksii Reznikov is in Kyiv.',
		])
			assert.deepEqual(words(text), [], text);
	});

	it('knows what somebody says by the day on which it is said', () => {
		assert.deepEqual(words('Prigozhin said on Friday that he wanted shells.'), [['Prigozhin']]);
		assert.deepEqual(words('Prigozhin said that he wanted shells.'), []);
	});

	it('is a warning where somebody has left an office', () => {
		const at = project(
			annotated('Ukraine’s defense minister, Oleksii Reznikov, is asking for shells.', {
				article: { published: { date: '2026-02-09' } },
			}),
		);
		assert.deepEqual(
			at.findings('date.stale').map(({ level }) => level),
			['warning'],
		);
		assert.deepEqual(words('Oleksii Reznikov is asking for shells.'), []);
	});

	it('reckons how long something has gone on', () => {
		assert.deepEqual(words('It is nearly two years of full-scale invasion.', '2024-02-09'), []);
		assert.deepEqual(words('It is nearly two years of full-scale invasion.', '2026-02-09'), [
			['nearly two years'],
		]);
		assert.deepEqual(words('The full-scale invasion came after two years of threats.'), []);
	});

	it('takes a project’s own facts', () => {
		const facts = [{ name: 'siege of Vuhledar', from: '2022-03', until: '2024', what: 'was lifted' }];
		const text = 'The siege of Vuhledar continues.';
		assert.deepEqual(words(text, '2026-02-09'), []);
		assert.deepEqual(words(text, '2026-02-09', { facts }), [['siege of Vuhledar']]);
		assert.deepEqual(words(text, '2024-12-30', { facts }), []);
	});

	it('names the claims that say so', () => {
		const quote = 'The attack is led by Yevgeny Prigozhin.';
		const at = project(
			annotated(quote, {
				article: { published: { date: '2026-02-09' } },
				claims: { anna: { bbbbbb2: claim(quote) } },
			}),
		);
		assert.deepEqual(at.findings('date.stale')[0]!.claims, ['bbbbbb2']);
	});
});

describe('date.relative', () => {
	const text =
		'On Friday the hill fell. This week two villages fell, as they have for months. It began in 2022.';
	const found = (article: ArticleRecord, parts: Parameters<typeof claim>[1] = {}) => {
		const quote = 'On Friday the hill fell.';
		const at = project(annotated(text, { article, claims: { anna: { bbbbbb2: claim(quote, parts) } } }));
		return at
			.findings('date.relative')
			.map(({ place, related, level, claims }) => [
				[place, ...related].map((one) => at.wordsAt({ place: one })),
				level,
				claims,
			]);
	};

	it('is one note for all that counts from an unknown day, with the claims that say so', () => {
		assert.deepEqual(found({}), [[['Friday', 'This week', 'for months'], 'note', ['bbbbbb2']]]);
	});

	it('with a known day leaves what can be placed to a day', () => {
		assert.deepEqual(found({ published: { date: '2023-05-12' } }), [
			[['This week', 'for months'], 'note', []],
		]);
	});

	it('leaves claims alone that say when', () => {
		assert.deepEqual(found({}, { when: { date: '2023-05-12' } }), [
			[['This week', 'for months'], 'note', []],
		]);
	});
});

describe('date.weekday-mismatch', () => {
	const found = (text: string, article: ArticleRecord = {}) =>
		project(annotated(text, { article }))
			.findings('date.weekday-mismatch')
			.map(({ level, message }) => `${level} ${message}`);

	it('warns of a weekday beside a date that was another one', () => {
		assert.deepEqual(found('On Friday, April 11, 2023, the bridge was hit.'), [
			'warning “Friday, April 11, 2023”: 2023-04-11 was a Tuesday.',
		]);
		assert.deepEqual(found('On Tuesday, April 11, 2023, the bridge was hit.'), []);
	});

	it('takes the article’s year for a date without one, near its day only', () => {
		const article = { published: { date: '2023-04-20' } };
		assert.equal(found('On Friday, April 11, the bridge was hit.', article).length, 1);
		assert.deepEqual(found('On Friday, April 11, the bridge was hit.'), []);
		// 24 February was a Friday in 2023 and a Thursday in the year of the invasion.
		assert.deepEqual(found('They invaded on Thursday, Feb. 24.', { published: { date: '2023-05-20' } }), []);
	});
});

describe('territory.undated', () => {
	const found = (
		text: string,
		quote: string,
		parts: Parameters<typeof claim>[1] = {},
		article: ArticleRecord = {},
	) =>
		project(annotated(text, { article, claims: { anna: { bbbbbb2: claim(quote, parts) } } }))
			.findings('territory.undated')
			.map(({ level }) => level);

	it('warns of ground that changes hands without a time', () => {
		assert.deepEqual(found('Troops seized two villages.', 'Troops seized two villages.'), ['warning']);
	});

	it('is a note under the article’s own date', () => {
		const article = { published: { date: '2023-05-12' } };
		assert.deepEqual(found('Troops seized two villages.', 'Troops seized two villages.', {}, article), [
			'note',
		]);
	});

	it('leaves alone what has a time, in the claim or in its sentence, and what is only expected or denied', () => {
		const quote = 'Troops seized two villages';
		assert.deepEqual(found(`${quote}.`, quote, { when: { date: '2023-05-10' } }), []);
		assert.deepEqual(found(`${quote} on May 10.`, quote), []);
		assert.deepEqual(found(`${quote} on Friday.`, quote), []);
		assert.deepEqual(found(`${quote}.`, quote, { is: { act: 'predicts' } }), []);
		assert.deepEqual(found(`${quote}.`, quote, { is: { modality: 'denied' } }), []);
		assert.deepEqual(found(`${quote}.`, quote, { is: { topic: 'casualties' } }), []);
	});

	it('does not take the time of another claim for its own', () => {
		const text = 'Troops advance, the first time since the invasion of May 2022.';
		const at = project(
			annotated(text, {
				article: {},
				claims: {
					anna: {
						bbbbbb2: claim('Troops advance'),
						bbbbbb3: claim('the first time since the invasion of May 2022', { is: { act: 'assesses' } }),
					},
				},
			}),
		);
		assert.deepEqual(
			at.findings('territory.undated').map(({ claims }) => claims),
			[['bbbbbb2']],
		);
	});
});
