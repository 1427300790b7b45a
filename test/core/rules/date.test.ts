import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../src/core';
import { annotated, project } from './project';

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
