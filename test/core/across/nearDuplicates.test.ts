import assert from 'node:assert/strict';
import type { ArticleRecord } from '../../../src/core';
import { article } from '../../bench/projects';
import { annotated, project } from '../rules/project';

const code = 'article.near-duplicate';
const report = article(200);
const rows = (of: ReturnType<typeof project>) =>
	of
		.findings(code)
		.map(({ level, place, related }) => `${place.path} ${level} ${related.map((one) => one.path).join()}`);

describe('articles that are largely one text', () => {
	it('are noted in both, each with the other beside it', () => {
		const both = project({
			'a.txt': annotated(report),
			'b.txt': annotated(report),
			'c.txt': annotated(article(200, 7)),
		});
		assert.deepEqual(rows(both), ['a.txt note b.txt', 'b.txt note a.txt']);
	});

	it('are recognised through cuts, another order of paragraphs, other marks and capitals', () => {
		const paragraphs = report.toUpperCase().split('\n\n');
		const edited = [...paragraphs.slice(1), article(20, 9)].join('\r\n\r\n').replaceAll('.', ' –');
		assert.deepEqual(rows(project({ 'a.txt': annotated(report), 'b.txt': annotated(edited) })), [
			'a.txt note b.txt',
			'b.txt note a.txt',
		]);
	});

	it('are recognised where a short one stands within a long one', () => {
		const long = `${article(600, 3)}\n${report}\n${article(600, 5)}`;
		assert.equal(rows(project({ 'a.txt': annotated(report), 'b.txt': annotated(long) })).length, 2);
	});

	it('are not those that share a paragraph, a subject, or next to nothing because they are short', () => {
		const [quoted] = report.split('\n\n');
		const other = project({
			'a.txt': annotated(report),
			'b.txt': annotated(`${article(300, 3)}\n${quoted}`),
			'c.txt': annotated('The hill fell on Friday, the army said.'),
			'd.txt': annotated('The hill fell on Friday, the army said.'),
			'e.txt': annotated(''),
		});
		assert.deepEqual(rows(other), []);
	});

	it('are passed over where either says where it is from, and dismissed like any finding', () => {
		const records: readonly ArticleRecord[] = [
			{ provenance: 'syndicated' },
			{ translation: { of: 'the report' } },
			{ derivedFrom: ['agency'] },
		];
		for (const article of records) {
			const sources = { agency: { name: 'Agency', kind: 'media', identification: 'named' } } as const;
			const noted = project({ 'a.txt': annotated(report), 'b.txt': annotated(report, { article, sources }) });
			assert.deepEqual(rows(noted), [], JSON.stringify(article));
		}
		const dismissed = { dismissed: { anna: [{ code, target: '@article', reason: 'two editions' }] } };
		const one = project({ 'a.txt': annotated(report, dismissed), 'b.txt': annotated(report) });
		assert.deepEqual(rows(one), ['b.txt note a.txt']);
	});

	it('are known by difference: what is changed or removed counts no more', () => {
		const { corpus, findings } = project({ 'a.txt': annotated(report), 'b.txt': annotated(report) });
		assert.equal(findings(code).length, 2);
		corpus.put({ path: 'b.txt', text: article(200, 3) });
		assert.equal(findings(code).length, 0);
		corpus.put({ path: 'c.txt', text: report });
		assert.equal(findings(code).length, 2);
		corpus.remove('a.txt');
		assert.equal(findings(code).length, 0);
	});

	it('are the same whatever the order in which they came', () => {
		const found = (paths: readonly string[]) =>
			rows(project(Object.fromEntries(paths.map((path) => [path, annotated(report)]))));
		assert.deepEqual(found(['c.txt', 'a.txt', 'b.txt']), found(['a.txt', 'b.txt', 'c.txt']));
	});
});
